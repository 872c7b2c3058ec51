@echo off
rem Starts network-reports from any folder. Needs a Java 17 or newer on PATH or in JAVA_HOME.
setlocal
set "JAR=%~dp0..\target\network-reports.jar"
if not exist "%JAR%" (
  echo network-reports is not built yet. Build it with: mvn -q -DskipTests package 1>&2
  exit /b 2
)
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -Djava.awt.headless=true -XX:+UseSerialGC -jar "%JAR%" %*
exit /b %ERRORLEVEL%

package org.networkspc.reports;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a command said, typed as in a terminal, and how it ended. */
public record Said(int code, String out, String err) {

    public static Said by(String... command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = line.execute(command);
        return new Said(code, out.toString(), err.toString());
    }
}

package org.networkspc.reports.config;

import org.networkspc.words.Phrase;

/**
 * Why a file, a row or a setting was not taken as it is: the words for it, and what to do.
 *
 * <p>{@code {0}} stands for the detail of the {@link RowProblem}.
 */
public enum Reason {
    // A file as a whole
    EMPTY_FILE(Kind.FILE, "The file is empty", "Check that the export finished, and send the file again"),
    HEADER_ONLY(
            Kind.FILE,
            "The file has a header line and no rows below it",
            "Check the dates chosen for the export, and send the file again"),
    UNREADABLE_FILE(Kind.FILE, "The file {0} cannot be opened", "Check its name and whether it may be read"),
    BLANK_FILE(
            Kind.FILE, "The file holds nothing but blanks", "Check that the right sheet was saved, and send it again"),
    NOT_TEXT(
            Kind.FILE,
            "This is {0}, not a sheet of rows",
            "Open it in a spreadsheet, save the sheet as .xlsx or CSV, and send that file"),
    PASSWORD(
            Kind.FILE,
            "The workbook is protected by a password",
            "Save a copy without the password, and send that file"),
    WORKBOOK(Kind.FILE, "This is an Excel workbook; its sheet \"{0}\" was read", "Nothing to do", Effect.NOTES),
    DAMAGED_WORKBOOK(
            Kind.FILE,
            "The workbook cannot be read: {0}",
            "Open it in a spreadsheet, save it again as .xlsx or CSV, and send that file"),
    PERSONAL(
            Kind.FILE,
            "The file seems to hold {0}. Data about single persons do not belong here, and nothing of the file was"
                    + " kept",
            "Send numbers of people for each period instead, without a row for each person"),
    SEVERAL_TABLES(
            Kind.FILE,
            "The file holds several tables, with headers in lines {0}",
            "Say which one is meant, or send each in a file of its own"),
    ROW_CAP(
            Kind.FILE,
            "The file has exactly {0} lines, which is where spreadsheets stop: rows may be missing at its end",
            "Check the last row against the source, and export in parts if rows are missing",
            Effect.NOTES),
    TRUNCATED(
            Kind.FILE,
            "The last line breaks off in the middle: the export may not have finished",
            "Check the last row against the source, and send the whole file",
            Effect.NOTES),
    TOO_LARGE(Kind.FILE, "The file is larger than {0}", "Split it by year, and send the parts one after another"),
    TOO_WIDE(
            Kind.FILE,
            "The file has more than {0} columns",
            "Keep one row for each {member} and period, and send it again"),
    NO_HEADER(
            Kind.FILE,
            "No header line was found: {0}",
            "Put the column names into the first line, and send the file again"),
    NO_LAYOUT(
            Kind.FILE,
            "The file is too large to be looked through, and no line of it has the headers of a layout: {0}",
            "Say in network.yaml under layouts which columns it has, or split it by year"),
    NOT_UTF8(
            Kind.FILE,
            "The file is not UTF-8 and was read as Windows-1252, for example {0}",
            "Choose another encoding, or save as \"CSV UTF-8\", if that looks wrong",
            Effect.NOTES),

    // A column
    UNKNOWN_COLUMN(Kind.BLANK, "is not a column this {network} knows, and was not used", "{0}", Effect.NOTES),
    MISSING_COLUMN(Kind.LINE, "the column \"{0}\" is missing", "Add it with this header, and send the file again"),
    DUPLICATE_COLUMN(
            Kind.LINE,
            "the header \"{0}\" stands over two columns with different contents",
            "Say below what each of them holds, or give each column its own header and send the file again"),
    NUMBERED_COLUMN(
            Kind.LINE,
            "the header \"{0}\" stands over several columns, which were numbered",
            "Nothing to do",
            Effect.NOTES),

    // A row
    RAGGED(Kind.LINE, "the line has {0}", "Check for a comma inside a value without quotes, and send the file again"),
    BROKEN_QUOTES(
            Kind.LINE,
            "a quotation mark opens here and is never closed",
            "Double or remove the quotation mark, and send the file again"),
    REPEATED_HEADER(Kind.LINE, "the header is repeated here, and was left out", "Nothing to do", Effect.EXCLUDES),
    TOTAL_DIFFERS(
            Kind.CELL,
            "while the rows of the file add up to {0}",
            "Check whether a row is missing or wrong",
            Effect.NOTES),
    SUPERSEDED(
            Kind.LINE,
            "the same measure, {member}, group and period stand again in line {0}, which counts",
            "Nothing to do",
            Effect.EXCLUDES),
    SUBTOTAL_ROW(
            Kind.LINE,
            "the line names nobody and adds up those above it; it was left out",
            "Nothing to do",
            Effect.EXCLUDES),
    TOTAL_ROW(Kind.CELL, "which is a total of other rows, and was left out", "Nothing to do", Effect.EXCLUDES),
    FOOTNOTE(Kind.LINE, "the line holds a note and no numbers, and was left out", "Nothing to do", Effect.EXCLUDES),
    DUPLICATE_ROW(
            Kind.LINE,
            "the same measure, {member}, group and period already stand in line {0}",
            "Keep the right one of the two lines, delete the other and send the file again"),
    TWO_STRATA(
            Kind.LINE,
            "the row belongs to groups of two kinds at once ({0})",
            "Give the rows of each kind of group separately, and send the file again"),

    // A cell
    UNKNOWN_MEMBER(Kind.CELL, "which is no {member} of this {network}", "{0}"),
    NAME_OUT_OF_DATE(
            Kind.CELL,
            "a name that stands for {0}",
            "Use the name of whoever it was in that period, or correct the dates of the name in network.yaml"),
    OTHER_MEMBER(
            Kind.CELL,
            "while this file was sent for {0}",
            "Take out the rows of others: a file only ever changes the numbers of those it is sent for"),
    NAME_READ_AS(Kind.CELL, "which was read as {0}", "Check that this is meant", Effect.NOTES),
    UNKNOWN_MEASURE(Kind.CELL, "which is no measure of this {network}", "{0}"),
    UNKNOWN_CATEGORY(Kind.CELL, "which is no group of this kind", "{0}"),
    BLANK_NAME(Kind.BLANK, "is blank, so nobody knows whose row this is", "Fill it in, and send the file again"),
    BAD_PERIOD(Kind.CELL, "which is not a period that can be read", "Write it as {0}, and send the file again"),
    WRONG_CADENCE(
            Kind.CELL,
            "which is not one period of the measure {0}",
            "Give one row for each period, and send the file again"),
    AMBIGUOUS_DATE(
            Kind.CELL,
            "where day and month cannot be told apart anywhere in this column",
            "Answer which of the two comes first, or write dates as 2024-08-03"),
    NO_YEAR(Kind.CELL, "which names no year", "Say which year is meant, or write it as 2024-01"),
    PERIOD_IN_FUTURE(
            Kind.CELL, "which begins after {0}, when the file was sent", "Correct the period, and send the file again"),
    PERIOD_OUT_OF_RANGE(Kind.CELL, "which lies outside the years {0}", "Correct the year, and send the file again"),
    BLANK(
            Kind.BLANK,
            "is blank; the row is kept as {0}, never as 0",
            "If the number is known, fill it in and send the file again",
            Effect.NOTES),
    MISSING_TOKEN(
            Kind.CELL,
            "which is kept as {0}, never as 0",
            "If the number is known, put it in and send the file again",
            Effect.NOTES),
    NOT_A_NUMBER(
            Kind.CELL,
            "which is not a number",
            "Correct it, and send the file again; leave it blank when there is none"),
    FORMULA(Kind.CELL, "which is the text of a formula, not its result", "Paste the values, and send the file again"),
    PERCENTAGE(
            Kind.CELL,
            "which is a percentage where a number of people or events is expected",
            "Send the number itself"),
    MIXED_SCALE(
            Kind.CELL,
            "which has no per cent sign while others in this column have one",
            "Write the whole column in one way, and send the file again"),
    MARKED_NUMBER(Kind.CELL, "a number with a footnote mark; the number was kept", "Nothing to do", Effect.NOTES),
    AMBIGUOUS_NUMBER(
            Kind.CELL,
            "which could be a decimal or a thousand",
            "Write numbers without thousands separators and with a point, and send the file again"),
    HUGE_NUMBER(
            Kind.CELL,
            "which is too large to be counted exactly",
            "Check the number, correct it and send the file again"),
    NEGATIVE(Kind.CELL, "which is below zero", "Check the number, correct it and send the file again"),
    FRACTIONAL_COUNT(
            Kind.CELL,
            "which is not a whole number of people or events",
            "Check the number, correct it and send the file again"),
    NUMERATOR_ABOVE_DENOMINATOR(
            Kind.CELL,
            "which is larger than the denominator {0}",
            "Check the two numbers, correct them and send the file again"),
    EVENTS_WITHOUT_EXPOSURE(
            Kind.CELL, "while the denominator is 0", "Check the two numbers, correct them and send the file again"),
    VALUE_ONLY(
            Kind.CELL,
            "a value without the numerator and denominator it was made from; it is shown here and not pooled",
            "Send the numerator and the denominator",
            Effect.EXCLUDES),
    BELOW_ONE(Kind.CELL, "which is fewer than one value", "Leave mean and sd blank when there were no values"),

    // A setting of network.yaml
    SETTING_SYNTAX(Kind.SETTING_LINE, "{0}", "Correct the line; the example in the documentation shows the form"),
    SETTING_UNKNOWN(Kind.SETTING, "is not a setting that exists here", "{0}"),
    SETTING_TWICE(Kind.SETTING, "is given twice", "Keep one of the two"),
    SETTING_MISSING(Kind.SETTING, "is missing", "Add it: {0}"),
    SETTING_VALUE(Kind.SETTING_VALUE, "where {0}", "Correct it and start again"),

    // A row of ideas.csv
    IDEA_LINE(Kind.IDEA_LINE, "{0}", "Correct the file and start again"),
    IDEA_VALUE(Kind.IDEA_VALUE, "where {0}", "Correct it and start again"),
    IDEA_NOTE(Kind.IDEA_VALUE, "and {0}", "Check that the day is meant", Effect.NOTES),

    // A row of notes.csv
    NOTE_LINE(Kind.NOTE_LINE, "{0}", "Correct the file and start again"),
    NOTE_VALUE(Kind.NOTE_VALUE, "where {0}", "Correct it and start again");

    private enum Kind {
        FILE("", false),
        LINE("", false),
        CELL("", true),
        BLANK("", false),
        SETTING_LINE("network.yaml ", false),
        SETTING("network.yaml ", false),
        SETTING_VALUE("network.yaml ", true),
        IDEA_LINE("ideas.csv ", false),
        IDEA_VALUE("ideas.csv ", true),
        NOTE_LINE("notes.csv ", false),
        NOTE_VALUE("notes.csv ", true);

        private final String file;
        private final boolean quotesText;

        Kind(String file, boolean quotesText) {
            this.file = file;
            this.quotesText = quotesText;
        }
    }

    /** What becomes of the row. */
    public enum Effect {
        /** The row is not taken. */
        REFUSES,
        /** The row is left out on purpose, such as a total. */
        EXCLUDES,
        /** The row is taken; this is worth knowing. */
        NOTES
    }

    private final Kind kind;
    private final String words;
    private final String fix;
    private final Effect effect;

    Reason(Kind kind, String words, String fix) {
        this(kind, words, fix, Effect.REFUSES);
    }

    Reason(Kind kind, String words, String fix, Effect effect) {
        this.kind = kind;
        this.words = words;
        this.fix = fix;
        this.effect = effect;
    }

    public Effect effect() {
        return effect;
    }

    public boolean refuses() {
        return effect == Effect.REFUSES;
    }

    Phrase words(Phrase detail) {
        return Phrase.of(words, detail);
    }

    Phrase fix(Phrase detail) {
        return Phrase.of(fix, detail);
    }

    /** Which file of the config folder the words belong to; empty for a data file. */
    String file() {
        return kind.file;
    }

    boolean quotesText() {
        return kind.quotesText;
    }
}

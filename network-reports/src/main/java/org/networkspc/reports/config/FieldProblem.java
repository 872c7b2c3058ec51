package org.networkspc.reports.config;

/**
 * One field that people filled in and that cannot be taken.
 *
 * @param text what was found there
 * @param expected what should stand there: {@code a date such as 2024-04-01}
 * @param advice a sentence beside that, such as the nearest known word; may be empty
 */
public record FieldProblem(String field, String text, String expected, String advice) {

    FieldProblem(String field, String text, String expected) {
        this(field, text, expected, "");
    }

    /** For programs: {@code from must be a date such as 2024-04-01, was "soon".} */
    public String rule() {
        return field + " must be " + expected + ", was \"" + text + "\"." + (advice.isEmpty() ? "" : " " + advice);
    }

    /** For people, beside the field. */
    public String sentence() {
        return "Please give " + expected + "." + (advice.isEmpty() ? "" : " " + advice);
    }

    /** After the text of a line in a file. */
    String detail() {
        return expected + " is expected" + (advice.isEmpty() ? "" : ". " + advice.replaceFirst("\\.$", ""));
    }
}

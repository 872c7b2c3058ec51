package org.networkspc.table;

/**
 * A cell for which its row was refused.
 *
 * @param line as a spreadsheet shows it, the header being line 1
 * @param column name of the column
 * @param found what stands there, as written; empty when the cell is blank
 * @param reason what is wrong with it: "which is not a number"
 */
public record BadCell(int line, String column, String found, String reason) {

    /** Where, what was found, and what is wrong: {@code Line 4, column numerator: found "4o", which is not a number.} */
    public String sentence() {
        String what = found.isEmpty() ? "is blank, " : "found \"" + found + "\", ";
        return "Line " + line + ", column " + column + ": " + what + reason + ".";
    }
}

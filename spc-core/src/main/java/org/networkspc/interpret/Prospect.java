package org.networkspc.interpret;

/**
 * Whether a predictable process will meet an aim, and why that can or cannot be told.
 *
 * @param because the rest of a sentence that begins with the answer: "its limits, 4.1 to 4.8, lie below 5.0"
 */
public record Prospect(Assurance assurance, String because) {
    /** "Will miss the aim as it is: its limits, 5.2 to 6.4, lie above 5.0." */
    public String sentence() {
        String answer = assurance.words();
        return answer.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + answer.substring(1) + ": " + because + ".";
    }
}

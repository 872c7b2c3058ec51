package org.networkspc.words;

/**
 * A number as a part of a {@link Phrase}, worded with the signs of the language.
 *
 * @param english as it is written in English: "1,240.5", "82.1%"
 */
public record Digits(String english) {
    @Override
    public String toString() {
        return english;
    }
}

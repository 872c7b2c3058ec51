package org.networkspc.interpret;

/**
 * A reason to read a result with care: never an exception, never a log line.
 *
 * @param code stable, for machines: {@code short-baseline}
 * @param sentence for people, with its numbers
 */
public record Caution(String code, String sentence) {}

package org.networkspc.words;

/** A part of a {@link Phrase} that begins a sentence: worded with a capital first letter, whatever it begins with. */
public record Capital(Phrase phrase) {}

package org.networkspc.measure;

import java.time.LocalDate;

/**
 * How much, for whom, by when: the target on the measure's own scale as charts show it.
 *
 * @param sentence the aim in the network's own words
 * @param whom who it is for
 */
public record Aim(String measureId, double target, LocalDate by, String sentence, Whom whom) {

    /**
     * Who an aim is for. At most one of the two is named.
     *
     * @param stratum the people it is for; {@link Stratum#ALL} for everybody
     * @param wave name of the wave of members it is for; empty for all members
     */
    public record Whom(Stratum stratum, String wave) {
        public static final Whom EVERYBODY = new Whom(Stratum.ALL, "");

        public Whom {
            if (!stratum.isAll() && !wave.isEmpty()) {
                throw new IllegalArgumentException(
                        "wave must not be given with a stratum, was \"" + wave + "\" with " + stratum);
            }
        }

        public static Whom of(Stratum stratum) {
            return new Whom(stratum, "");
        }

        public static Whom of(String wave) {
            return new Whom(Stratum.ALL, wave);
        }

        public boolean isEverybody() {
            return equals(EVERYBODY);
        }

        /** "age: 80 and over", "wave Founders"; empty for everybody. */
        public String words() {
            return isEverybody()
                    ? ""
                    : wave.isEmpty() ? stratum.dimension() + ": " + stratum.category() : "wave " + wave;
        }
    }

    public Aim {
        if (!Double.isFinite(target)) {
            throw new IllegalArgumentException("target must be a finite number, was " + target);
        }
    }

    /** An aim for everybody. */
    public Aim(String measureId, double target, LocalDate by, String sentence) {
        this(measureId, target, by, sentence, Whom.EVERYBODY);
    }
}

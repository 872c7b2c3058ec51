package org.networkspc.reports.analyse;

import java.io.Serial;

/** A request that cannot be answered; it never leaves this package. */
final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Stable codes, as answers write them. */
    enum Code {
        BAD_JSON,
        UNKNOWN_CHART,
        UNKNOWN_ANALYSIS,
        UNKNOWN_OPTION,
        UNKNOWN_CONVENTION,
        BAD_VALUE,
        UNSUPPORTED
    }

    private final Code code;
    private final String parameter;

    Refusal(Code code, String parameter, String message) {
        super(message, null, false, false);
        this.code = code;
        this.parameter = parameter;
    }

    static Refusal badValue(String parameter, String rule, Object was) {
        return new Refusal(Code.BAD_VALUE, parameter, parameter + " must " + rule + ", was " + was);
    }

    static Refusal unsupported(String parameter, Object was) {
        return new Refusal(Code.UNSUPPORTED, parameter, parameter + " is not supported yet: " + was);
    }

    Code code() {
        return code;
    }

    String parameter() {
        return parameter;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}

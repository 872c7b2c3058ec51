package org.networkspc.chart;

/** Whose choices a chart follows where respected tools differ. Printed on every chart. */
public enum Convention {
    STANDARD("standard"),
    QICHARTS2("qicharts2"),
    MAKING_DATA_COUNT("making-data-count");

    private final String code;

    Convention(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}

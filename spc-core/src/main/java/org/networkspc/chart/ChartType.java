package org.networkspc.chart;

/** The standard catalogue of charts. */
public enum ChartType implements ChartMethod {
    RUN("run", "run chart"),
    I("i", "I chart (XmR)"),
    MR("mr", "moving range chart"),
    P("p", "p chart"),
    P_PRIME("p-prime", "p′ chart"),
    U("u", "u chart"),
    U_PRIME("u-prime", "u′ chart"),
    G("g", "g chart"),
    T("t", "t chart"),
    XBAR_S("xbar-s", "Xbar-S chart");

    private final String code;
    private final String title;

    ChartType(String code, String title) {
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }
}

package org.networkspc.compare;

/** Where a member lies in the funnel. Only beyond 99.8 % is a signal. */
public enum FunnelZone {
    LOW_998,
    LOW_95,
    INSIDE,
    HIGH_95,
    HIGH_998,
    /** Unstable in the window compared, so without a verdict. */
    MOVING;

    /** Strictly beyond a limit. */
    static FunnelZone of(double value, FunnelLimits limits) {
        if (limits.p998().excludes(value)) {
            return value < limits.p998().lower() ? LOW_998 : HIGH_998;
        }
        if (limits.p95().excludes(value)) {
            return value < limits.p95().lower() ? LOW_95 : HIGH_95;
        }
        return INSIDE;
    }

    public boolean isSignal() {
        return this == LOW_998 || this == HIGH_998;
    }
}

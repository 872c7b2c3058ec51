package org.networkspc.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/**
 * Ordered stages owned by different members: cradle to career, door to home.
 *
 * <p>Each stage has a step rate p_k = reached / entered. The yield Y = Π p_k is a <em>period yield</em>, as if one cohort
 * met today's steps. Var(ln Y) = Σ φ_k(1 − p_k)/(n_k·p_k). Steps are consistent when |entered_{k+1} − reached_k| ≤ max(2,
 * 2 % of reached_k); a pathway with an inconsistent step has no yield, because its steps are not of the same people.
 *
 * @param stages in the order people meet them
 */
public record Pathway(List<Stage> stages) {
    private static final double Z = 1.959964;
    private static final double PEOPLE = 2;
    private static final double SHARE = 0.02;
    /** More stages are not tried in other orders. */
    private static final int MOST_TO_ORDER = 12;

    /**
     * One step of the way.
     *
     * @param owner who owns it
     * @param entered people who met the step, or an estimate of them
     * @param reached those of them who reached the next
     * @param dispersion φ_k, how much more than chance the step varies; at least 1
     * @param due how many should have entered, where people take a declared time from the stage before; empty where they
     *     are those who reached it
     */
    public record Stage(
            String name, String owner, double entered, double reached, double dispersion, OptionalDouble due) {
        public Stage {
            if (!(entered > 0) || Double.isInfinite(entered)) {
                throw new IllegalArgumentException("entered must be positive and finite, was " + entered);
            }
            if (!(reached >= 0 && reached <= entered)) {
                throw new IllegalArgumentException(
                        "reached must lie between 0 and entered " + entered + ", was " + reached);
            }
            if (!(dispersion >= 1) || Double.isInfinite(dispersion)) {
                throw new IllegalArgumentException("dispersion must be at least 1 and finite, was " + dispersion);
            }
        }

        public static Stage of(String name, double entered, double reached) {
            return new Stage(name, "", entered, reached, 1, OptionalDouble.empty());
        }

        public double rate() {
            return reached / entered;
        }

        /** People who did not reach the next stage. */
        public double lost() {
            return entered - reached;
        }

        /**
         * Either end of the 95 % interval of the rate, on the scale of its logarithm; 0 and 0 where nobody reached, 0 and 1
         * where so few did that nothing can be said.
         */
        public List<Double> interval() {
            double error = reached == 0 ? 0 : Z * Math.sqrt(variance());
            if (reached > 0 && !(Double.isFinite(error) && rate() > 0)) {
                return List.of(0.0, 1.0);
            }
            return List.of(rate() * Math.exp(-error), Math.min(1, rate() * Math.exp(error)));
        }

        /** Var(ln p). */
        double variance() {
            return dispersion * (1 - rate()) / reached;
        }
    }

    public Pathway {
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("stages must be at least one, was []");
        }
    }

    /**
     * For each stage whether it takes up those who reached it: |entered − reached before| ≤ max(2, 2 %). The first is.
     */
    public List<Boolean> consistent() {
        List<Boolean> consistent = new ArrayList<>();
        consistent.add(true);
        for (int k = 1; k < stages.size(); k++) {
            consistent.add(agree(due(k), stages.get(k).entered()));
        }
        return consistent;
    }

    private static boolean agree(double due, double entered) {
        return Math.abs(entered - due) <= Math.max(PEOPLE, SHARE * due);
    }

    /** How many should have entered a stage after the first. */
    private double due(int stage) {
        return stages.get(stage).due().orElse(stages.get(stage - 1).reached());
    }

    /**
     * The one other order in which each stage takes up those who reached the one before it, as indices; empty where the
     * stages are consistent as they stand, where no order is, and where several are.
     */
    public Optional<List<Integer>> otherOrder() {
        boolean lagged = stages.stream().anyMatch(s -> s.due().isPresent());
        if (isConsistent() || lagged || stages.size() > MOST_TO_ORDER) {
            return Optional.empty();
        }
        List<List<Integer>> found = new ArrayList<>();
        for (int first = 0; first < stages.size(); first++) {
            order(List.of(first), found);
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private void order(List<Integer> begun, List<List<Integer>> found) {
        if (begun.size() == stages.size()) {
            found.add(begun);
        }
        double reached = stages.get(begun.get(begun.size() - 1)).reached();
        for (int next = 0; next < stages.size(); next++) {
            if (!begun.contains(next) && agree(reached, stages.get(next).entered())) {
                List<Integer> longer = new ArrayList<>(begun);
                longer.add(next);
                order(longer, found);
            }
        }
    }

    public boolean isConsistent() {
        return !consistent().contains(false);
    }

    /** The period yield; empty where stages are not of the same people. */
    public Optional<Double> endToEnd() {
        return isConsistent()
                ? Optional.of(stages.stream().mapToDouble(Stage::rate).reduce(1, (a, b) -> a * b))
                : Optional.empty();
    }

    /** SE of ln Y; empty without a yield above 0. */
    public Optional<Double> logYieldError() {
        return endToEnd()
                .filter(y -> y > 0)
                .map(y -> Math.sqrt(stages.stream().mapToDouble(Stage::variance).sum()));
    }

    /** The yield of each end of its 95 % interval, on the scale of its logarithm; empty without a yield above 0. */
    public Optional<List<Double>> yieldInterval() {
        return logYieldError()
                .flatMap(error ->
                        endToEnd().map(y -> List.of(y * Math.exp(-Z * error), Math.min(1, y * Math.exp(Z * error)))));
    }

    /**
     * Indices of the weak link: the lowest step rate, and every stage whose rate cannot be told from it. A stage is told
     * from the lowest when the interval of ln p_k − ln p_j excludes 0, at 95 % over all comparisons (Bonferroni).
     */
    public List<Integer> weakLink() {
        int lowest = 0;
        for (int k = 1; k < stages.size(); k++) {
            lowest = stages.get(k).rate() < stages.get(lowest).rate() ? k : lowest;
        }
        List<Integer> ties = new ArrayList<>();
        for (int k = 0; k < stages.size(); k++) {
            if (k == lowest || !isTold(stages.get(lowest), stages.get(k))) {
                ties.add(k);
            }
        }
        return ties;
    }

    private boolean isTold(Stage lowest, Stage other) {
        if (lowest.rate() == other.rate()) {
            return false;
        }
        if (lowest.reached() == 0) {
            return true;
        }
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.05 / 2 / Math.max(1, stages.size() - 1));
        double apart = Math.log(other.rate()) - Math.log(lowest.rate());
        return apart > z * Math.sqrt(lowest.variance() + other.variance());
    }

    /**
     * What one more point (0.01) at each stage is worth: people at the end, if later steps hold. Empty where the yield is
     * 0 or stages are not of the same people.
     */
    public List<Double> gainPerPoint() {
        return endToEnd()
                .filter(y -> y > 0)
                .map(y -> stages.stream()
                        .map(s -> 0.01 * stages.get(0).entered() * y / s.rate())
                        .toList())
                .orElse(List.of());
    }

    /**
     * Δln Y = Σ Δln p_k, stage by stage. Empty when a step rate is 0 before or now: there is no split of a yield of 0.
     *
     * @throws IllegalArgumentException when the stages are not the same
     */
    public List<Double> logChange(Pathway before) {
        requireSame(before);
        List<Double> parts = new ArrayList<>();
        for (int k = 0; k < stages.size(); k++) {
            double was = before.stages.get(k).rate();
            double is = stages.get(k).rate();
            if (was == 0 || is == 0) {
                return List.of();
            }
            parts.add(Math.log(is) - Math.log(was));
        }
        return parts;
    }

    /**
     * The change in yield, stage by stage, adding up to it exactly: L·Δln p_k with L = ΔY/Δln Y (the logarithmic mean, so
     * Y itself where nothing changed). Empty as {@link #logChange}, or when either has no yield.
     */
    public List<Double> yieldChange(Pathway before) {
        List<Double> logs = logChange(before);
        if (logs.isEmpty() || endToEnd().isEmpty() || before.endToEnd().isEmpty()) {
            return List.of();
        }
        double is = endToEnd().get();
        double was = before.endToEnd().get();
        double log = logs.stream().mapToDouble(d -> d).sum();
        double scale = Math.abs(log) < 1e-12 ? (is + was) / 2 : (is - was) / log;
        return logs.stream().map(d -> scale * d).toList();
    }

    private void requireSame(Pathway before) {
        List<String> names = stages.stream().map(Stage::name).toList();
        List<String> were = before.stages.stream().map(Stage::name).toList();
        if (!names.equals(were)) {
            throw new IllegalArgumentException("stages must be the same before and now, was " + were + " and " + names);
        }
    }

    /** Plain words: the yield, the weak link or its tie, people lost, and what is not consistent. */
    public List<String> sentences() {
        return Words.PLAIN.say(phrases());
    }

    /** {@link #sentences} for whatever language they will be worded in. */
    public List<Phrase> phrases() {
        List<Phrase> sentences = new ArrayList<>();
        List<Boolean> consistent = consistent();
        for (int k = 1; k < stages.size(); k++) {
            if (!consistent.get(k)) {
                sentences.add(Phrase.of(
                        "{0} reached {1} but {2} are counted as entering it: what happens in between is a question to"
                                + " both.",
                        whole(due(k)), stages.get(k).name(), whole(stages.get(k).entered())));
            }
        }
        otherOrder()
                .ifPresent(order -> sentences.add(Phrase.of(
                        "Everybody is counted once in the order {0}. Are the stages meant to stand in that order?",
                        names(order))));
        sentences.add(endToEnd()
                .map(y -> y == 0
                        ? Phrase.of(
                                "Nobody reached the end in this period, so the yield is 0 and is not split by stage.")
                        : Phrase.of(
                                "If one cohort met this period's steps, {0} of 100 would reach the end.",
                                new Digits(String.format(Locale.ROOT, "%.1f", 100 * y))))
                .orElseGet(() ->
                        Phrase.of("Stages do not count the same people, so they are not multiplied into a yield.")));
        List<Integer> weak = weakLink();
        sentences.add(Phrase.of(
                weak.size() == 1
                        ? "One more point is worth most at {0}, if later steps hold; {1} people were lost there."
                        : "Which step is lowest cannot be told between {0}; {1} people were lost there together.",
                names(weak),
                whole(weak.stream().mapToDouble(k -> stages.get(k).lost()).sum())));
        return sentences;
    }

    private String names(List<Integer> order) {
        return order.stream().map(k -> stages.get(k).name()).collect(Collectors.joining(", "));
    }

    private static Digits whole(double people) {
        return new Digits(String.format(Locale.ROOT, "%,.0f", people));
    }
}

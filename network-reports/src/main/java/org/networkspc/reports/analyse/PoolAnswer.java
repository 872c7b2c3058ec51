package org.networkspc.reports.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.networkspc.interpret.Caution;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Stratum;
import org.networkspc.network.PooledChange;
import org.networkspc.series.LikeForLike;
import org.networkspc.series.Link;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;
import org.networkspc.words.Phrase;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A network's pooled line as arrays over every calendar period from first to last, null in gaps. Numerators and
 * denominators are those reported, whatever the way of pooling.
 */
final class PoolAnswer {
    /** From 80 per cent of denominators a point is complete; below 90 it comes with a caution. */
    private static final double WHOLE_FROM = 0.9;

    private final PoolRequest request;
    private final Series line;
    private final List<Subgroup> reported;
    private final ObjectNode result = Json.object();

    private PoolAnswer(PoolRequest request) {
        this.request = request;
        this.line = request.pooling() == Pooling.LIKE_FOR_LIKE
                ? Series.likeForLike(
                        request.pool(), request.measure(), request.network(), Stratum.ALL, request.linking())
                : series(request.pooling());
        boolean summed = request.measure().kind() != MeasureKind.MEASUREMENT;
        this.reported = summed ? series(Pooling.AS_REPORTED).subgroups() : line.subgroups();
    }

    static ObjectNode to(ObjectNode request) {
        return new PoolAnswer(PoolRequest.of(request)).answer();
    }

    private Series series(Pooling pooling) {
        return Series.of(request.pool(), request.measure(), request.network(), pooling);
    }

    private ObjectNode answer() {
        List<Subgroup> points = line.subgroups();
        Json.putWords(
                result, "period", points.stream().map(s -> s.start().toString()).toList());
        Json.put(result, "value", numbers(points, Subgroup::value));
        MeasureKind kind = request.measure().kind();
        boolean sums = kind.isRatio() || kind == MeasureKind.COUNT;
        Json.put(result, "numerator", numbers(reported, s -> sums ? s.numerator() : Double.NaN));
        Json.put(result, "denominator", numbers(reported, s -> kind.isRatio() ? s.denominator() : Double.NaN));
        ArrayNode present = result.putArray("reported");
        points.forEach(s -> present.add(s.completeness().reported()));
        ArrayNode expected = result.putArray("expected");
        points.forEach(s -> expected.add(s.completeness().expected()));
        Json.putWords(
                result,
                "standing",
                points.stream().map(s -> PoolRequest.code(s.standing())).toList());
        result.put("pooling", PoolRequest.code(request.pooling()));
        result.put("link", PoolRequest.code(line.fit().map(LikeForLike::link).orElse(Link.IDENTITY)));
        ArrayNode cautions = result.putArray("cautions");
        cautions().forEach(c -> cautions.addObject().put("code", c.code()).put("sentence", c.sentence()));
        request.rows().file().ifPresent(file -> file.putInto(result));
        return result;
    }

    private static List<Double> numbers(List<Subgroup> points, ToDoubleFunction<Subgroup> number) {
        return points.stream()
                .map(s -> s.hasValue() ? number.applyAsDouble(s) : Double.NaN)
                .toList();
    }

    private List<Caution> cautions() {
        List<Caution> cautions = new ArrayList<>();
        int periods = line.subgroups().size();
        long gaps = line.subgroups().stream().filter(s -> !s.hasValue()).count();
        if (gaps > 0) {
            cautions.add(new Caution(
                    "missing-periods",
                    Phrase.of(
                            gaps == 1
                                    ? "{0} of {1} periods has no value; they are shown as gaps and never counted as 0."
                                    : "{0} of {1} periods have no value; they are shown as gaps and never counted as"
                                            + " 0.",
                            gaps,
                            periods)));
        }
        long provisional = standing(Standing.PROVISIONAL);
        if (provisional > 0) {
            cautions.add(new Caution(
                    "provisional",
                    Phrase.of(
                            provisional == 1
                                    ? "{0} of {1} periods rests on too few of the expected {members} or denominators,"
                                            + " and stays outside limits and rules."
                                    : "{0} of {1} periods rest on too few of the expected {members} or denominators,"
                                            + " and stays outside limits and rules.",
                            provisional,
                            periods)));
        }
        long incomplete = standing(Standing.INCOMPLETE);
        if (incomplete > 0) {
            cautions.add(new Caution(
                    "incomplete",
                    Phrase.of(
                            incomplete == 1
                                    ? "{0} of {1} periods rests on less than 80 % of the expected {members} or"
                                            + " denominators; the fit allows for that."
                                    : "{0} of {1} periods rest on less than 80 % of the expected {members} or"
                                            + " denominators; the fit allows for that.",
                            incomplete,
                            periods)));
        }
        long nearly = line.subgroups().stream()
                .filter(s ->
                        s.standing() == Standing.COMPLETE && s.completeness().share() < WHOLE_FROM)
                .count();
        if (nearly > 0 && request.pooling() != Pooling.LIKE_FOR_LIKE) {
            cautions.add(new Caution(
                    "nearly-complete",
                    Phrase.of(
                            nearly == 1
                                    ? "{0} of {1} periods rests on less than 90 % of the expected denominators."
                                    : "{0} of {1} periods rest on less than 90 % of the expected denominators.",
                            nearly,
                            periods)));
        }
        if (request.pooling() == Pooling.AS_REPORTED) {
            PooledChange.of(request.pool(), request.measure(), request.network())
                    .flatMap(change -> change.explained().caution())
                    .ifPresent(cautions::add);
        }
        return cautions;
    }

    private long standing(Standing standing) {
        return line.subgroups().stream().filter(s -> s.standing() == standing).count();
    }
}

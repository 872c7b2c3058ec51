package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Reporting;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.rule.Cited;
import org.networkspc.rule.RuleSet;
import org.networkspc.rule.SpecialCauseRule;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.words.Capital;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/** How the numbers came about: definitions, pooling, charts, rules, files with what was left out, version. */
public final class MethodPage {
    private static final int SHORT_HASH = 12;

    private MethodPage() {}

    public static Page of(Edition edition, List<Source> sources, String version) {
        return of(edition, sources, version, "");
    }

    /** @param reason why a pack was made without a measure of the whole population; may be empty */
    public static Page of(Edition edition, List<Source> sources, String version, String reason) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(edition.say("Method"), edition.say("How these numbers came about")));
        PopulationFirst.reason(edition, reason).ifPresent(blocks::add);
        blocks.add(pooling(edition.words()));
        blocks.add(new Block.Words(edition.say("Who sees what"), SharingWords.agreed(edition)));
        for (MeasurePlan plan : edition.config().measures()) {
            blocks.add(facts(edition, plan));
        }
        blocks.add(rules(edition));
        blocks.add(ByChance.of(edition));
        if (!sources.isEmpty()) {
            blocks.add(files(edition, sources));
        }
        blocks.add(new Block.Words(
                edition.say("Software"),
                List.of("Network SPC " + version + ". "
                        + edition.frame("Method").provenance() + ".")));
        return new Page(edition.say("Method"), edition.frame("Method"), blocks);
    }

    /** One measure's definition, chart, limits and rules. */
    static Block.Facts facts(Edition edition, MeasurePlan plan) {
        Measure measure = plan.measure();
        List<Block.Fact> facts = new ArrayList<>();
        if (!plan.description().isEmpty()) {
            facts.add(new Block.Fact(edition.say("Definition"), plan.description()));
        }
        facts.add(new Block.Fact(
                edition.say("Kind"),
                edition.say("{0}; {1}", new Capital(Said.kind(measure)), Phrase.of(Said.direction(measure)))));
        facts.add(new Block.Fact(
                edition.say("Each {member}"), edition.words().say(plan.chart().phrase())));
        edition.lines()
                .pooled(plan)
                .map(reading -> reading.chart())
                .ifPresent(chart -> facts.add(new Block.Fact(
                        edition.say("The {network}"),
                        Edition.sentenceCase(way(chart.series(), edition.words())) + "; "
                                + edition.words().say(chart.spec().phrase()))));
        CountedAlike.denominator(edition, plan)
                .ifPresent(words -> facts.add(new Block.Fact(edition.say("Denominators"), String.join(" ", words))));
        List<String> leftOut = CountedAlike.leftOut(edition, plan);
        if (!leftOut.isEmpty()) {
            facts.add(new Block.Fact(edition.say("Not comparable here"), String.join(" ", leftOut)));
        }
        facts.add(new Block.Fact(edition.say("Rules"), rules(edition, plan)));
        facts.add(new Block.Fact(edition.say("Reporting"), reporting(edition, measure.reporting())));
        return new Block.Facts(edition.say("How {0} is drawn", measure.name()), facts);
    }

    /** With its link, even where nobody chose one. */
    private static String way(Series series, Words words) {
        return series.linked()
                .filter(linked -> linked.choices().link().isEmpty())
                .map(linked -> series.way(words) + ", " + words.say(linked.linkPhrase()))
                .orElse(series.way(words));
    }

    private static String rules(Edition edition, MeasurePlan plan) {
        RuleSet set = Edition.rules(plan);
        return Edition.sentenceCase(edition.say(set.code())) + ": "
                + set.rulesFor(plan.chart().method()).stream()
                        .map(rule -> name(edition, rule))
                        .collect(Collectors.joining(", "));
    }

    /** Every rule in use, once, and where it comes from. */
    private static Block.Facts rules(Edition edition) {
        Map<String, String> references = new TreeMap<>();
        for (MeasurePlan plan : edition.config().measures()) {
            Edition.rules(plan)
                    .rulesFor(plan.chart().method())
                    .forEach(rule -> references.put(
                            Edition.sentenceCase(name(edition, rule)),
                            edition.words().say(Cited.of(Edition.rules(plan).reference(rule)))));
        }
        List<Block.Fact> facts = new ArrayList<>();
        references.forEach((rule, reference) -> facts.add(new Block.Fact(rule, reference)));
        return new Block.Facts(edition.say("Where the rules come from"), facts);
    }

    private static String name(Edition edition, SpecialCauseRule rule) {
        return edition.words().say(rule.name());
    }

    private static String reporting(Edition edition, Reporting reporting) {
        return edition.say(
                reporting.lag() == 0
                        ? "Periods are closed at once"
                        : "The latest {0} periods stay open: a point with too little reported is hollow and not judged",
                reporting.lag());
    }

    private static Block.Facts pooling(Words words) {
        return new Block.Facts(
                words.say("Ways of pooling"),
                List.of(Pooling.LIKE_FOR_LIKE, Pooling.AS_REPORTED, Pooling.EQUAL_MEMBERS).stream()
                        .map(way -> new Block.Fact(Said.name(way, words), Said.meaning(way, words)))
                        .toList());
    }

    private static Block.Table files(Edition edition, List<Source> sources) {
        List<Block.Column> columns = List.of(
                Block.Column.text(edition.say("File")),
                Block.Column.text(edition.say("Received")),
                Block.Column.number(edition.say("Rows read")),
                Block.Column.number(edition.say("Accepted")),
                Block.Column.number(edition.say("Excluded")),
                Block.Column.number(edition.say("Refused")),
                Block.Column.text(edition.say("SHA-256 begins")));
        return new Block.Table(
                edition.say("Files, and what became of their rows"),
                columns,
                sources.stream().map(MethodPage::row).toList(),
                false);
    }

    private static List<String> row(Source source) {
        Source.Rows rows = source.rows();
        return List.of(
                source.file(),
                source.received(),
                Numbers.count(rows.read()),
                Numbers.count(rows.accepted()),
                Numbers.count(rows.excluded()),
                Numbers.count(rows.refused()),
                source.sha256()
                        .substring(0, Math.min(SHORT_HASH, source.sha256().length())));
    }
}

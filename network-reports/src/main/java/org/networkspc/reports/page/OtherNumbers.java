package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.networkspc.chart.PeriodName;
import org.networkspc.compare.DecileRibbon;
import org.networkspc.compare.FunnelPoint;
import org.networkspc.compare.FunnelZone;
import org.networkspc.network.Pathway;
import org.networkspc.reports.figure.BridgePlot;
import org.networkspc.reports.figure.BridgeStep;
import org.networkspc.reports.figure.Figure;
import org.networkspc.reports.figure.FunnelChart;
import org.networkspc.reports.figure.PathwayPlot;
import org.networkspc.reports.figure.RibbonChart;
import org.networkspc.reports.page.NumberTable.Column;
import org.networkspc.words.Words;

/** The numbers of charts that are no line over time: a row for each step, stage, member or percentile. */
final class OtherNumbers {
    private static final double PERCENT = 100;

    private final Figure figure;
    private final String whose;

    /** @param whose id of the one the chart is about */
    OtherNumbers(Figure figure, String whose) {
        this.figure = figure;
        this.whose = whose;
    }

    NumberTable of(BridgePlot bridge) {
        List<Map<Column, Cell>> rows = new ArrayList<>();
        for (BridgeStep step : bridge.steps()) {
            Map<Column, Cell> row = row("bridge", bridge.change().measure().id(), "as-reported");
            row.put(NumberColumns.PART, new Cell.Words(step.name()));
            row.put(NumberColumns.VALUE, Cell.amount(step.to()));
            row.put(NumberColumns.CHANGE, step.isLevel() ? Cell.NOTHING : Cell.amount(step.to() - step.from()));
            boolean drawn = step.margin() > 0;
            row.put(NumberColumns.LOWER, drawn ? Cell.amount(step.to() - step.margin()) : Cell.NOTHING);
            row.put(NumberColumns.UPPER, drawn ? Cell.amount(step.to() + step.margin()) : Cell.NOTHING);
            rows.add(row);
        }
        return table(bridge.words().say("{0} why", bridge.change().measure().id()), rows);
    }

    NumberTable of(PathwayPlot plot) {
        Pathway pathway = plot.pathway();
        List<Map<Column, Cell>> rows = new ArrayList<>();
        for (int k = 0; k < pathway.stages().size(); k++) {
            Pathway.Stage stage = pathway.stages().get(k);
            Map<Column, Cell> row = row("pathway", "", "as-reported");
            row.put(NumberColumns.PART, new Cell.Words(stage.name()));
            row.put(NumberColumns.NUMERATOR, Cell.amount(stage.reached()));
            row.put(NumberColumns.DENOMINATOR, Cell.amount(stage.entered()));
            row.put(NumberColumns.VALUE, Cell.amount(PERCENT * stage.rate()));
            boolean follows = pathway.consistent().get(k);
            row.put(NumberColumns.EXPECTED, follows ? Cell.NOTHING : Cell.amount(due(pathway, k)));
            row.put(NumberColumns.NOTED, Cell.words(said(plot, k)));
            rows.add(row);
        }
        return table(plot.words().say("pathway"), rows);
    }

    private static double due(Pathway pathway, int stage) {
        return pathway.stages()
                .get(stage)
                .due()
                .orElseGet(() -> pathway.stages().get(stage - 1).reached());
    }

    private static String said(PathwayPlot plot, int stage) {
        Pathway pathway = plot.pathway();
        Words words = plot.words();
        List<String> said = new ArrayList<>();
        if (pathway.weakLink().contains(stage)) {
            said.add(words.say(pathway.weakLink().size() == 1 ? "lowest step" : "may be lowest"));
        }
        if (!pathway.consistent().get(stage)) {
            said.add(words.say("does not follow on"));
        }
        return String.join("; ", said);
    }

    NumberTable of(FunnelChart funnel) {
        double together = funnel.beside().funnel().target().orElse(Double.NaN);
        List<Map<Column, Cell>> rows = new ArrayList<>();
        for (FunnelPoint point : funnel.beside().funnel().points()) {
            Map<Column, Cell> row = row("funnel", funnel.measure().id(), "one-member");
            boolean judged = point.zone() != FunnelZone.MOVING;
            row.put(NumberColumns.PART, new Cell.Words(point.member().member().name()));
            row.put(NumberColumns.NUMERATOR, Cell.amount(point.member().numerator()));
            row.put(NumberColumns.DENOMINATOR, Cell.amount(point.member().denominator()));
            row.put(NumberColumns.VALUE, Cell.amount(point.value()));
            row.put(NumberColumns.CENTRE, Cell.amount(together));
            row.put(NumberColumns.LOWER, Cell.amount(point.limits().p998().lower()));
            row.put(NumberColumns.UPPER, Cell.amount(point.limits().p998().upper()));
            row.put(NumberColumns.LOWER_95, Cell.amount(point.limits().p95().lower()));
            row.put(NumberColumns.UPPER_95, Cell.amount(point.limits().p95().upper()));
            row.put(NumberColumns.SIGNAL, judged ? new Cell.Words(point.isSignal() ? "yes" : "no") : Cell.NOTHING);
            row.put(NumberColumns.COUNTED, new Cell.Words(judged ? "yes" : "no"));
            rows.add(row);
        }
        return table(funnel.words().say("{0} funnel", funnel.measure().id()), rows);
    }

    NumberTable of(RibbonChart plot) {
        DecileRibbon ribbon = plot.ribbon();
        List<Map<Column, Cell>> rows = new ArrayList<>();
        for (DecileRibbon.Period period : ribbon.periods()) {
            for (int decile = 1; decile <= Math.max(1, period.deciles().size()); decile++) {
                Map<Column, Cell> row = row("ribbon", ribbon.measure().id(), "one-member");
                boolean drawn = !period.deciles().isEmpty();
                row.put(
                        NumberColumns.PART,
                        drawn ? new Cell.Words(plot.words().say("{0}th percentile", 10 * decile)) : Cell.NOTHING);
                row.put(NumberColumns.PERIOD, new Cell.Day(period.start()));
                row.put(
                        NumberColumns.PERIOD_NAME,
                        new Cell.Words(plot.words()
                                .say(PeriodName.phrase(
                                        period.start(), ribbon.measure().cadence()))));
                row.put(
                        NumberColumns.VALUE,
                        drawn ? Cell.amount(period.deciles().get(decile - 1)) : Cell.NOTHING);
                row.put(NumberColumns.REPORTED, new Cell.Amount(period.members()));
                rows.add(row);
            }
        }
        return table(plot.words().say("{0} spread", ribbon.measure().id()), rows);
    }

    private Map<Column, Cell> row(String chart, String measure, String pooling) {
        Map<Column, Cell> row = new LinkedHashMap<>();
        row.put(NumberColumns.CHART, new Cell.Words(chart));
        row.put(NumberColumns.MEASURE, Cell.words(measure));
        row.put(NumberColumns.OF, Cell.words(whose));
        row.put(NumberColumns.POOLING, new Cell.Words(pooling));
        return row;
    }

    private NumberTable table(String name, List<Map<Column, Cell>> rows) {
        return NumberTable.of(name, figure.title(), List.of(figure.caption()), rows);
    }
}

package org.networkspc.reports.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;

/** The way people go: {@code pathway}, the stages in their order, and {@code hand-overs}, what one member sends another. */
final class PathwaySettings {
    private final Map<String, MeasurePlan> plans = new LinkedHashMap<>();

    private PathwaySettings(List<MeasurePlan> measures) {
        measures.forEach(plan -> plans.put(plan.measure().id(), plan));
    }

    /**
     * The measures with their stages and hand-overs.
     *
     * @param members known ones; anybody may be named where they come from data
     */
    static List<MeasurePlan> read(Settings file, List<MeasurePlan> measures, List<Member> members, boolean fromData) {
        PathwaySettings read = new PathwaySettings(measures);
        read.stages(file);
        List<String> ids = members.stream().map(Member::id).toList();
        for (Settings settings : file.each("hand-overs")) {
            try (settings) {
                read.handOver(settings, ids, fromData);
            }
        }
        return List.copyOf(read.plans.values());
    }

    private void stages(Settings file) {
        int position = 0;
        for (Settings settings : file.each("pathway")) {
            try (settings) {
                position++;
                Optional<MeasurePlan> plan = plan(settings, "measure");
                String name = settings.required("stage", "Ready for school");
                People.Stage stage =
                        new People.Stage(position, name, settings.text("owner").orElse(""), lag(settings));
                plan.filter(p -> isFree(settings, p))
                        .filter(p -> isInStep(settings, p))
                        .ifPresent(p -> plans.put(p.measure().id(), p.at(stage)));
            }
        }
    }

    private static int lag(Settings settings) {
        int lag = settings.whole("lag").orElse(0);
        if (lag < 0) {
            settings.refuse("lag", Integer.toString(lag), "0 or more periods are expected");
        }
        return Math.max(0, lag);
    }

    /** Whether a measure is reported as often as the stages before it. */
    private boolean isInStep(Settings settings, MeasurePlan plan) {
        Optional<MeasurePlan> other = plans.values().stream()
                .filter(p -> p.stage().isPresent())
                .filter(p -> !p.measure().cadence().equals(plan.measure().cadence()))
                .findFirst();
        other.ifPresent(o -> settings.refuse(
                "measure",
                plan.measure().id(),
                "a measure with the cadence of " + o.measure().id() + " is expected"));
        return other.isEmpty();
    }

    private static boolean isFree(Settings settings, MeasurePlan plan) {
        String id = plan.measure().id();
        if (plan.measure().kind() != MeasureKind.PROPORTION) {
            settings.refuse(
                    "measure", id, "a proportion is expected: those who reached the next stage of those who entered");
            return false;
        }
        if (plan.stage().isPresent()) {
            settings.refuse("measure", id, "a measure that no other stage has is expected");
            return false;
        }
        return true;
    }

    private void handOver(Settings settings, List<String> members, boolean fromData) {
        Optional<MeasurePlan> sent = plan(settings, "sent");
        Optional<MeasurePlan> received = plan(settings, "received");
        String from = member(settings, "from", members, fromData);
        String to = member(settings, "to", members, fromData);
        if (sent.isEmpty() || received.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return;
        }
        MeasureKind kind = sent.get().measure().kind();
        if (kind == MeasureKind.MEASUREMENT || kind == MeasureKind.BETWEEN) {
            settings.refuse("sent", sent.get().measure().id(), "a count, a proportion or a rate is expected");
        } else if (received.get().measure().kind() != kind
                || !received.get()
                        .measure()
                        .cadence()
                        .equals(sent.get().measure().cadence())) {
            settings.refuse(
                    "received",
                    received.get().measure().id(),
                    "a measure of the same kind and cadence as sent is expected");
        } else if (from.equals(to)) {
            settings.refuse("to", to, "another member than " + from + " is expected");
        } else {
            String id = sent.get().measure().id();
            People.SentTo handOver =
                    new People.SentTo(from, received.get().measure().id(), to);
            plans.computeIfPresent(id, (key, plan) -> plan.sending(handOver));
        }
    }

    private Optional<MeasurePlan> plan(Settings settings, String key) {
        List<String> known = new ArrayList<>(plans.keySet());
        return Optional.ofNullable(plans.get(NetworkFile.reference(settings, key, known)));
    }

    private static String member(Settings settings, String key, List<String> known, boolean fromData) {
        String id = settings.required(key, known.isEmpty() ? "H01" : known.get(0));
        if (!id.isEmpty() && !fromData && !known.contains(id)) {
            settings.refuse(key, id, "the id of a member is expected. " + Spelling.advice(id, known));
            return "";
        }
        return id;
    }
}

package org.networkspc.reports.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Variation;
import org.networkspc.network.Influence;
import org.networkspc.network.PooledChange;
import org.networkspc.network.Question;
import org.networkspc.reports.sharing.GroupsShown;
import org.networkspc.reports.sharing.OthersShown;
import org.networkspc.reports.sharing.PartsShown;
import org.networkspc.series.Pooling;
import org.networkspc.series.StoredLine;

/** What has been worked out from one pool and one configuration, because pages ask for the same readings. */
public final class Readings {
    private final Map<String, StoredLine> released;
    private final Map<String, List<Pooling>> ways = new ConcurrentHashMap<>();
    private final Map<PooledKey, Optional<Interpretation>> pooled = new ConcurrentHashMap<>();
    private final Map<String, List<MemberReading>> members = new ConcurrentHashMap<>();
    private final Map<String, Optional<PooledChange>> changes = new ConcurrentHashMap<>();

    private final Map<String, Optional<Influence<Variation>>> influences = new ConcurrentHashMap<>();

    private final Map<String, GroupsShown> groups = new ConcurrentHashMap<>();
    private final Map<String, OthersShown> others = new ConcurrentHashMap<>();
    private final Map<String, PartsShown> parts = new ConcurrentHashMap<>();
    private final Map<String, List<Question>> questions = new ConcurrentHashMap<>();
    private final Map<String, List<MemberReading>> shown = new ConcurrentHashMap<>();

    /** Nothing was released before. */
    public Readings() {
        this(Map.of());
    }

    /** @param released like-for-like lines as they were released last, by measure */
    public Readings(Map<String, StoredLine> released) {
        this.released = Map.copyOf(released);
    }

    Optional<StoredLine> released(String measure) {
        return Optional.ofNullable(released.get(measure));
    }

    private record PooledKey(String measure, Pooling pooling) {}

    /** Worked out for all members at once, because each member's page asks for its own. */
    List<Question> questions(Supplier<List<Question>> make) {
        return questions.computeIfAbsent("", all -> make.get());
    }

    List<Pooling> ways(String measure, Supplier<List<Pooling>> make) {
        return ways.computeIfAbsent(measure, id -> make.get());
    }

    Optional<Interpretation> pooled(String measure, Pooling pooling, Supplier<Optional<Interpretation>> make) {
        return pooled.computeIfAbsent(new PooledKey(measure, pooling), key -> make.get());
    }

    List<MemberReading> members(String measure, Supplier<List<MemberReading>> make) {
        return members.computeIfAbsent(measure, id -> make.get());
    }

    Optional<Influence<Variation>> influence(String measure, Supplier<Optional<Influence<Variation>>> make) {
        return influences.computeIfAbsent(measure, id -> make.get());
    }

    GroupsShown groups(String measure, Supplier<GroupsShown> make) {
        return groups.computeIfAbsent(measure, id -> make.get());
    }

    OthersShown others(String measure, Supplier<OthersShown> make) {
        return others.computeIfAbsent(measure, id -> make.get());
    }

    PartsShown parts(String measure, Supplier<PartsShown> make) {
        return parts.computeIfAbsent(measure, id -> make.get());
    }

    List<MemberReading> shown(String measure, Supplier<List<MemberReading>> make) {
        return shown.computeIfAbsent(measure, id -> make.get());
    }

    Optional<PooledChange> change(String measure, Supplier<Optional<PooledChange>> make) {
        return changes.computeIfAbsent(measure, id -> make.get());
    }
}

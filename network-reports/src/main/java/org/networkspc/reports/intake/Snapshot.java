package org.networkspc.reports.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.networkspc.pool.Pool;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.store.Released;

/**
 * Everything known at one moment; it never changes afterwards.
 *
 * @param config with the members found in the data when the network takes them from there, and what people wrote down since
 * @param pool by agreement not added to
 * @param uploads in the order they were accepted
 * @param dataAsAt when the latest upload was accepted; {@link Instant#EPOCH} before the first
 * @param releases what was released, and the numbers of the latest
 */
public record Snapshot(NetworkConfig config, Pool pool, List<Upload> uploads, Instant dataAsAt, Releases releases) {
    public Snapshot {
        uploads = List.copyOf(uploads);
    }

    /**
     * What was released.
     *
     * @param all oldest first
     * @param latest numbers of the latest; empty before the first
     */
    public record Releases(List<Released> all, Optional<Frozen> latest) {
        static final Releases NONE = new Releases(List.of(), Optional.empty());

        public Releases {
            all = List.copyOf(all);
        }

        /** Whether a period was released before, or what is to be corrected is not the latest. */
        public boolean isOutOfTurn(Released release) {
            return release.isCorrection()
                    ? all.isEmpty() || !all.get(all.size() - 1).period().equals(release.period())
                    : all.stream().anyMatch(r -> r.period().equals(release.period()));
        }
    }
}

package org.networkspc.reports.intake;

import java.time.Instant;
import java.util.List;
import org.networkspc.pool.Pool;
import org.networkspc.reports.config.NetworkConfig;

/**
 * Everything known at one moment; it never changes afterwards.
 *
 * @param config with the members found in the data when the network takes them from there, and what people wrote down since
 * @param pool by agreement not added to
 * @param uploads in the order they were accepted
 * @param dataAsAt when the latest upload was accepted; {@link Instant#EPOCH} before the first
 */
public record Snapshot(NetworkConfig config, Pool pool, List<Upload> uploads, Instant dataAsAt) {
    public Snapshot {
        uploads = List.copyOf(uploads);
    }
}

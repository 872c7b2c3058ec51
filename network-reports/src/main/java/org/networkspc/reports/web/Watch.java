package org.networkspc.reports.web;

import java.lang.System.Logger;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.networkspc.reports.pack.PackFormat;
import org.networkspc.reports.release.Schedule;

/** Looks once a minute whether a network has a period to release. */
final class Watch implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Watch.class.getName());
    private static final long EVERY_S = 60;

    private final ScheduledExecutorService thread;

    private Watch(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    static Watch over(Networks networks) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(run -> {
            Thread watch = new Thread(run, "releases");
            watch.setDaemon(true);
            return watch;
        });
        Schedule schedule = new Schedule(InstantSource.system());
        thread.scheduleWithFixedDelay(
                () -> networks.all().forEach(hosted -> look(schedule, hosted)), 0, EVERY_S, TimeUnit.SECONDS);
        return new Watch(thread);
    }

    /** What fails is tried again a minute later; one network's trouble is not another's. */
    private static void look(Schedule schedule, Networks.Hosted hosted) {
        try {
            schedule.look(new Releases(hosted, EnumSet.allOf(PackFormat.class)));
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "The release of " + hosted.id() + " could not be made and is tried again", e);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(EVERY_S, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.rollcall.catalog.live;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;

import io.rollcall.catalog.brand.KnownBrands;
import io.rollcall.catalog.category.Categories;
import io.rollcall.outbox.EventLog;
import io.rollcall.outbox.Outbox;
import io.rollcall.persistence.background.BackgroundLoop;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;
import io.rollcall.workspace.FileStamp;
import io.rollcall.workspace.Queue;
import io.rollcall.workspace.Workspace;

/**
 * Tells screens what changes while they show it. One thread does, so that a screen is told of everything once and in order;
 * it looks at the tables, so that it also hears of what another replica wrote. Nobody watching costs nothing.
 */
@ApplicationScoped
class LiveChanges {

    private static final int MOST_UNREAD = 256;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final long BEAT_EVERY_MILLIS = 15_000;

    /** Changes of a burst are told together. */
    private static final Duration LINGER = Duration.ofMillis(50);

    private final Workspace workspace;
    private final Categories categories;
    private final EventLog log;
    private final ConcurrentLinkedQueue<LiveSubscriber> arriving = new ConcurrentLinkedQueue<>();
    private final Set<LiveSubscriber> watchers = ConcurrentHashMap.newKeySet();
    private final Map<String, FileStamp> queues = new HashMap<>();
    private final AtomicBoolean brandsChanged = new AtomicBoolean();
    private final BackgroundLoop loop;
    private long nextBeat;
    private volatile boolean stopped;

    LiveChanges(Workspace workspace, Categories categories, EventLog log, BackgroundLoops loops) {
        this.workspace = workspace;
        this.categories = categories;
        this.log = log;
        this.loop = loops.make("live-changes", Pace.every(LOOK_EVERY).lingering(LINGER), this::lookIfWatched);
    }

    /** A screen that reads too slowly is let go; it comes back with the last it read. */
    Multi<OutboundSseEvent> watch(String category, String lastEventId, Sse sse) {
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(
                        screen -> {
                            var watcher = new LiveSubscriber(category, lastEventId, screen, sse);
                            if (stopped) {
                                watcher.end();
                                return;
                            }
                            screen.onTermination(() -> {
                                arriving.remove(watcher);
                                watchers.remove(watcher);
                            });
                            arriving.add(watcher);
                            loop.request();
                        },
                        BackPressureStrategy.IGNORE)
                .onOverflow()
                .buffer(MOST_UNREAD);
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    /** Whoever finishes what it was asked would wait for a stream that never ends. */
    void stop(@Observes ShutdownDelayInitiatedEvent stopping) {
        stopped = true;
        watchers.forEach(LiveSubscriber::end);
    }

    void changed(@Observes Outbox.Committed committed) {
        loop.request();
    }

    void heard(@Observes KnownBrands.Heard brands) {
        brandsChanged.set(true);
        loop.request();
    }

    private void lookIfWatched() throws IOException {
        if (watchers.isEmpty() && arriving.isEmpty()) {
            queues.clear();
            brandsChanged.set(false);
        } else {
            look();
        }
    }

    private void look() throws IOException {
        List<String> all = categories.stored();
        for (LiveSubscriber watcher = arriving.poll(); watcher != null; watcher = arriving.poll()) {
            watchers.add(watcher);
            watcher.beat();
        }
        for (String category : all) {
            tell(category);
            tellQueue(category);
        }
        if (brandsChanged.getAndSet(false)) {
            watchers.forEach(watcher -> watcher.send("brands", Map.of()));
        }
        if (System.currentTimeMillis() >= nextBeat) {
            nextBeat = System.currentTimeMillis() + BEAT_EVERY_MILLIS;
            watchers.forEach(LiveSubscriber::beat);
        }
    }

    /** Those that were told equally much share one look at the events. */
    private void tell(String category) {
        Map<Long, EventLog.News> news = new HashMap<>();
        long revision = log.revision(category);
        for (LiveSubscriber watcher : watchers) {
            Long told = watcher.told(category);
            if (!watcher.watches(category)) {
                continue;
            }
            if (told == null) {
                watcher.begin(category, revision);
            } else if (told != revision) {
                EventLog.News its = news.computeIfAbsent(told, from -> log.after(category, from, ChangeNotice.MOST));
                if (its.complete()) {
                    watcher.tell(ChangeNotice.of(category, told, its));
                } else {
                    watcher.reset(category, its.revision());
                }
            }
        }
    }

    private void tellQueue(String category) throws IOException {
        FileStamp look = FileStamp.of(new Queue(workspace, category).readable());
        FileStamp before = queues.put(category, look);
        if (before != null && !before.equals(look)) {
            String updatedAt = look.isAbsent() ? "" : look.modified().toString();
            watchers.stream()
                    .filter(watcher -> watcher.watches(category))
                    .forEach(watcher -> watcher.send("queue", Map.of("category", category, "updatedAt", updatedAt)));
        }
    }
}

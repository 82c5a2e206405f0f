package io.rollcall.catalog.live;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.mutiny.subscription.MultiEmitter;

/** One screen that watches: which categories, and how far it was told of each. */
final class LiveSubscriber {

    private static final long RECONNECT_MILLIS = 2_000;

    private final String category;
    private final Map<String, Long> told = new TreeMap<>();
    private final MultiEmitter<? super OutboundSseEvent> screen;
    private final Sse sse;

    /** @param category null for all */
    LiveSubscriber(String category, String lastEventId, MultiEmitter<? super OutboundSseEvent> screen, Sse sse) {
        this.category = category;
        this.screen = screen;
        this.sse = sse;
        readPositions(lastEventId);
    }

    boolean watches(String name) {
        return category == null || category.equals(name);
    }

    /** @return null when it was told nothing of the category yet */
    Long told(String name) {
        return told.get(name);
    }

    void begin(String name, long revision) {
        told.put(name, revision);
    }

    void tell(ChangeNotice news) {
        told.put(news.category(), news.revision());
        if (!news.changes().isEmpty() || news.more() > 0) {
            send("products", news);
        }
    }

    void reset(String name, long revision) {
        told.put(name, revision);
        send("reset", Map.of("category", name));
    }

    void send(String event, Object data) {
        screen.emit(sse.newEventBuilder()
                .name(event)
                .id(positions())
                .reconnectDelay(RECONNECT_MILLIS)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(data)
                .build());
    }

    /** Keeps what stands in between from taking the connection for dead. */
    void beat() {
        screen.emit(sse.newEventBuilder().comment("live").build());
    }

    void end() {
        screen.complete();
    }

    /** {@code mouse:120,keyboard:4}: how far it was told, for when it comes back. */
    private String positions() {
        return told.entrySet().stream()
                .map(position -> position.getKey() + ":" + position.getValue())
                .collect(Collectors.joining(","));
    }

    private void readPositions(String lastEventId) {
        if (lastEventId == null) {
            return;
        }
        for (String position : lastEventId.split(",")) {
            int colon = position.indexOf(':');
            if (colon > 0 && position.substring(colon + 1).matches("\\d{1,18}")) {
                told.put(position.substring(0, colon), Long.parseLong(position.substring(colon + 1)));
            }
        }
    }
}

package io.rollcall.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.rollcall.contracts.event.Topic;
import io.rollcall.outbox.EventSender.KafkaEvent;

/**
 * An event as it waits in the outbox.
 *
 * @param trace of the request that caused it
 */
record StoredEvent(
        String stream,
        long revision,
        String id,
        Topic topic,
        String key,
        Instant at,
        @Nullable String trace,
        String data) {

    /** CloudEvents 1.0, Kafka binary mode: attributes as headers, the data alone as the value. */
    KafkaEvent toKafka(TopicNames names) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", "/rollcall/" + stream);
        headers.put("ce_type", topic.type());
        headers.put("ce_subject", key);
        headers.put("ce_time", at.toString());
        headers.put("content-type", "application/json");
        if (trace != null) {
            headers.put(EventTrace.HEADER, trace);
        }
        return new KafkaEvent(names.of(topic), key, data.getBytes(StandardCharsets.UTF_8), headers);
    }
}

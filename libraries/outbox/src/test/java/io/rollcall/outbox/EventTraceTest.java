package io.rollcall.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class EventTraceTest {

    @Test
    void what_others_put_into_the_header_stops_no_event() {
        var traced = event("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01".getBytes(StandardCharsets.UTF_8));
        var garbage = event(new byte[] {0, -1, 'x'});
        var empty = event(null);
        var none = new ConsumerRecord<String, byte[]>("product-added", 0, 0, "key", new byte[0]);
        var events = new ConsumerRecords<>(
                Map.of(new TopicPartition("product-added", 0), List.of(traced, garbage, empty, none)), Map.of());
        assertThat(EventTrace.processing(events)).hasSize(2);
    }

    private static ConsumerRecord<String, byte[]> event(byte[] trace) {
        var event = new ConsumerRecord<String, byte[]>("product-added", 0, 0, "key", new byte[0]);
        event.headers().add(EventTrace.HEADER, trace);
        return event;
    }
}

package io.rollcall.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.rollcall.contracts.event.Topic;
import io.rollcall.outbox.EventSender.KafkaEvent;

/** An event as it waits in the outbox. */
record StoredEvent(String stream, long revision, String id, Topic topic, String key, Instant at, String data) {

    /** The next events of a stream after the last one relayed. */
    static List<StoredEvent> after(Connection connection, String stream, int limit) throws SQLException {
        String sql = """
                select revision, id, topic, key, at, data from outbox_event
                where stream = ? and revision > coalesce((select relayed from outbox_relay where stream = ?), 0)
                order by revision limit ?""";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, stream);
            statement.setString(2, stream);
            statement.setInt(3, limit);
            var events = new ArrayList<StoredEvent>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(new StoredEvent(
                            stream,
                            rows.getLong(1),
                            rows.getString(2),
                            Topic.named(rows.getString(3)).orElseThrow(),
                            rows.getString(4),
                            rows.getTimestamp(5).toInstant(),
                            rows.getString(6)));
                }
            }
            return events;
        }
    }

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
        return new KafkaEvent(names.of(topic), key, data.getBytes(StandardCharsets.UTF_8), headers);
    }
}

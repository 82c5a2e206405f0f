package io.rollcall.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.rollcall.persistence.Sql;

/** The events this service could not take in, so that its status can say so; they themselves are in Kafka. */
@ApplicationScoped
@RequiredArgsConstructor
class DeadLetters {

    /** @param place topic, partition and offset of the event, {@code brand-added-0@17} */
    record DeadLetter(String place, String key, String reason) {}

    private static final Duration SHOWN = Duration.ofDays(7);
    private static final int MOST_SHOWN = 5;

    private final Sql sql;
    private final Clock clock;

    void remember(String consumer, ConsumerRecord<String, byte[]> event, String reason) {
        sql.update("""
                insert into dead_letter (consumer, place, key, reason, at) values (:consumer, :place, :key, :reason, :now)
                on conflict (consumer, place) do update set reason = excluded.reason, at = excluded.at""")
                .bind("consumer", consumer)
                .bind("place", event.topic() + "-" + event.partition() + "@" + event.offset())
                .bind("key", storable(event.key()))
                .bind("reason", storable(reason))
                .bind("now", clock.instant())
                .execute();
    }

    /** Those of the last seven days, the newest first. */
    List<DeadLetter> recent() {
        return sql.query("select place, key, reason from dead_letter where at > :since order by at desc limit :most")
                .bind("since", clock.instant().minus(SHOWN))
                .bind("most", MOST_SHOWN)
                .list(DeadLetter.class);
    }

    private static String storable(String text) {
        return text == null ? "" : text.replace("\u0000", "\uFFFD");
    }
}

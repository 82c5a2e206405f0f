package io.rollcall.outbox;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.rollcall.persistence.Sql;

/**
 * Starts a subscriber where its own tables stand, not where Kafka believes it does. A subscriber that lost its tables
 * starts from the beginning.
 */
@ApplicationScoped
@Default
@Identifier("stored-offsets")
public class StoredOffsets implements KafkaConsumerRebalanceListener {

    private final Sql sql;
    private final String consumerName;

    StoredOffsets(Sql sql, @ConfigProperty(name = "quarkus.application.name") String consumerName) {
        this.sql = sql;
        this.consumerName = consumerName;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> known = positions();
        partitions.forEach(partition -> consumer.seek(partition, known.getOrDefault(partition, 0L)));
    }

    /** Behind the last event of each partition whose effect is in the tables. */
    public Map<TopicPartition, Long> positions() {
        return sql
                .query("select topic, partition, next_position from consumed_position where consumer = :consumer")
                .bind("consumer", consumerName)
                .list(Position.class)
                .stream()
                .collect(Collectors.toMap(Position::place, Position::nextPosition));
    }

    /** Where a subscriber stands in a partition. */
    record Position(String topic, int partition, long nextPosition) {

        static Position of(Map.Entry<TopicPartition, Long> next) {
            return new Position(next.getKey().topic(), next.getKey().partition(), next.getValue());
        }

        private TopicPartition place() {
            return new TopicPartition(topic, partition);
        }
    }
}

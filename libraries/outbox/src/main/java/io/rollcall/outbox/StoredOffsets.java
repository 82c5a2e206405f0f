package io.rollcall.outbox;

import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.rollcall.persistence.DatabaseFailure;

/**
 * Starts a subscriber where its own tables stand, not where Kafka believes it does. A subscriber that lost its tables
 * starts from the beginning.
 */
@ApplicationScoped
@Identifier("stored-positions")
public class StoredOffsets implements KafkaConsumerRebalanceListener {

    private final DataSource database;
    private final String consumerName;

    StoredOffsets(DataSource database, @ConfigProperty(name = "quarkus.application.name") String consumerName) {
        this.database = database;
        this.consumerName = consumerName;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        String sql = "select next_position from consumed_position where consumer = ? and topic = ? and partition = ?";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (TopicPartition partition : partitions) {
                statement.setString(1, consumerName);
                statement.setString(2, partition.topic());
                statement.setInt(3, partition.partition());
                try (var result = statement.executeQuery()) {
                    consumer.seek(partition, result.next() ? result.getLong(1) : 0);
                }
            }
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
    }
}

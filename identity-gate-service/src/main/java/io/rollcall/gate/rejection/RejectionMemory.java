package io.rollcall.gate.rejection;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.rollcall.contracts.event.RejectionEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.outbox.EventConsumer;
import io.rollcall.outbox.EventConsumer.Received;
import io.rollcall.persistence.DatabaseFailure;

/** Takes in what any service refused, and forgets it after 90 days (D12). */
@ApplicationScoped
class RejectionMemory {

    private final EventConsumer intake;
    private final DataSource database;
    private final Clock clock;

    RejectionMemory(EventConsumer intake, DataSource database, Clock clock) {
        this.intake = intake;
        this.database = database;
        this.clock = clock;
    }

    @Incoming("rejections")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) {
        intake.take("identity-gate-service", records, this::store);
    }

    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void forget() {
        var before = clock.instant().minus(Topic.IDENTITY_REJECTED.kept().orElseThrow());
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("delete from rejection where at < ?")) {
            statement.setTimestamp(1, Timestamp.from(before));
            statement.executeUpdate();
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
    }

    private void store(List<Received> events) {
        String sql = """
                insert into rejection (identifier, category, path, brand, model, variant, identity_key, reason, rule, message,
                    canonical_product_id, file, at, actor)
                values (?::uuid, ?, ?, ?, ?, ?, lower(?), ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (Received received : events) {
                RejectionEvent event = (RejectionEvent) received.data();
                statement.setString(1, event.identifier());
                statement.setString(2, event.category());
                statement.setString(3, event.path());
                statement.setString(4, event.brand());
                statement.setString(5, event.model());
                statement.setString(6, event.variant());
                statement.setString(7, String.join("\u001f", event.brand(), event.model(), event.variant()));
                statement.setString(8, event.reason());
                statement.setInt(9, event.rule());
                statement.setString(10, event.message());
                statement.setString(11, event.canonicalProductId());
                statement.setString(12, event.file());
                statement.setTimestamp(13, Timestamp.from(event.at()));
                statement.setString(14, event.actor());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException broken) {
            throw DatabaseFailure.of(broken);
        }
    }
}

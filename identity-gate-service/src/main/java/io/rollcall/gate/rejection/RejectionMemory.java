package io.rollcall.gate.rejection;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.rollcall.contracts.event.Topic;
import io.rollcall.outbox.EventConsumer;
import io.rollcall.outbox.EventConsumer.Received;
import io.rollcall.persistence.Sql;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;

/** Takes in what any service refused, and forgets it after 90 days (D12). */
@ApplicationScoped
@RequiredArgsConstructor
class RejectionMemory {

    private final EventConsumer intake;
    private final Sql sql;
    private final Clock clock;

    @Incoming("rejections")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) {
        intake.take("identity-gate-service", records, this::store);
    }

    void start(@Observes StartupEvent started, BackgroundLoops loops) {
        loops.make(
                        "rejections-forget",
                        Pace.every(Duration.ofHours(1)).beginningAfter(Duration.ofMinutes(1)),
                        this::forget)
                .start();
    }

    private void forget() {
        var before = clock.instant().minus(Topic.IDENTITY_REJECTED.kept().orElseThrow());
        sql.update("delete from rejection where at < :before")
                .bind("before", before)
                .execute();
    }

    private void store(List<Received> events) {
        sql.update("""
                insert into rejection (identifier, category, path, brand, model, variant, identity_key, reason, rule, message,
                    canonical_product_id, file, at, actor)
                select identifier, category, path, brand, model, variant,
                    lower(brand || chr(31) || model || chr(31) || variant), reason, rule, message,
                    canonical_product_id, file, at, actor
                from json_populate_recordset(null::rejection, :rows) on conflict do nothing""")
                .bindRows("rows", events.stream().map(Received::data).toList())
                .execute();
    }
}

package io.rollcall.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.rollcall.contracts.event.BrandEvent;
import io.rollcall.outbox.EventConsumer.Received;

@ApplicationScoped
class Subscriber {

    private final List<Received> received = new CopyOnWriteArrayList<>();

    private final EventConsumer intake;
    private volatile String refused = "";

    Subscriber(EventConsumer intake) {
        this.intake = intake;
    }

    List<Received> received() {
        return received;
    }

    @Incoming("events")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) {
        received.addAll(intake.take("outbox-test", records, this::apply));
    }

    /** From now on an event of this brand cannot be applied. */
    void refuse(String slug) {
        refused = slug;
    }

    private void apply(List<Received> events) {
        if (events.stream().anyMatch(event -> ((BrandEvent) event.data()).slug().equals(refused))) {
            throw new IllegalStateException(refused + " cannot be applied");
        }
    }
}

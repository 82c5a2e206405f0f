package io.rollcall.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.rollcall.outbox.EventIntake.Received;

@ApplicationScoped
class Subscriber {

    private final List<Received> received = new CopyOnWriteArrayList<>();

    private final EventIntake intake;

    Subscriber(EventIntake intake) {
        this.intake = intake;
    }

    List<Received> received() {
        return received;
    }

    @Incoming("events")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) {
        intake.take("outbox-test", records, received::addAll);
    }
}

package io.rollcall.gate.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import io.rollcall.outbox.EventConsumer;
import io.rollcall.outbox.StoredOffsets;

/**
 * Starts this replica where its memory stands. The tables are those of all replicas, and may be further: what another one
 * has written there since this one read them would never come into its memory.
 */
@ApplicationScoped
@Default
@Identifier("memory-positions")
@RequiredArgsConstructor
class MemoryPositions implements KafkaConsumerRebalanceListener {

    /** Without Kafka a gate that knew something before answers by that. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final StoredOffsets stored;
    private final Clock clock;
    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();

    /** What is left of that which was there at the first look; null before it. */
    private volatile @Nullable Map<TopicPartition, Long> awaited;

    private volatile boolean knewSomething;
    private volatile Instant began = Instant.EPOCH;

    /** Within the transaction that reads what the memory begins with. */
    void begin() {
        next.putAll(stored.positions());
        knewSomething = !next.isEmpty();
        began = clock.instant();
    }

    /** Whether the memory has all that had been announced when it began. */
    boolean areComplete() {
        Map<TopicPartition, Long> left = awaited;
        if (left == null) {
            return knewSomething && clock.instant().isAfter(began.plus(PATIENCE));
        }
        left.entrySet().removeIf(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
        return left.isEmpty();
    }

    /** They are in the memory now. */
    void taken(ConsumerRecords<String, byte[]> records) {
        next.putAll(EventConsumer.ends(records));
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> consumer.seek(partition, next.getOrDefault(partition, 0L)));
        if (awaited == null) {
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
            var ends = new ConcurrentHashMap<>(consumer.endOffsets(partitions));
            ends.entrySet().removeIf(end -> end.getValue().equals(beginnings.get(end.getKey())));
            awaited = ends;
        }
    }
}

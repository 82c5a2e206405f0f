package io.rollcall.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

import io.rollcall.contracts.event.Topic;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;

/** Makes the topics that are missing, before anything subscribes: compacted, so that the last state of every key stays. */
@ApplicationScoped
class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final int BEFORE_SUBSCRIBERS = 500;
    private static final int PATIENCE_MILLIS = 8_000;

    private final Map<String, Object> kafka;
    private final TopicNames names;
    private volatile boolean made;

    Topics(@Identifier("default-kafka-broker") Map<String, Object> kafka, TopicNames names) {
        this.kafka = kafka;
        this.names = names;
    }

    void start(@Observes @Priority(BEFORE_SUBSCRIBERS) StartupEvent started, BackgroundLoops loops)
            throws InterruptedException {
        make();
        loops.make("topics", Pace.every(Duration.ofSeconds(10)).beginningAfter(Duration.ofSeconds(10)), this::makeLater)
                .start();
    }

    /** A Kafka that was away at the start, or is a new one, gets its topics as soon as it can be reached. */
    private void makeLater() throws InterruptedException {
        if (!made) {
            make();
        }
    }

    private void make() throws InterruptedException {
        var config = new HashMap<>(kafka);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        try (Admin admin = Admin.create(config)) {
            var existing = admin.listTopics().names().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            var missing = wanted().stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            for (var result : admin.createTopics(missing).values().values()) {
                try {
                    result.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                } catch (ExecutionException raced) {
                    if (!(raced.getCause() instanceof TopicExistsException)) {
                        throw raced;
                    }
                }
            }
            made = true;
        } catch (ExecutionException | TimeoutException away) {
            LOG.warnf("Kafka cannot be reached yet; its topics are made when it can: %s", away.getMessage());
        }
    }

    private List<NewTopic> wanted() {
        var topics = new ArrayList<NewTopic>();
        for (Topic topic : Topic.values()) {
            topics.add(new NewTopic(names.of(topic), java.util.Optional.empty(), java.util.Optional.empty())
                    .configs(topic.kept()
                            .map(kept -> Map.of(
                                    "cleanup.policy",
                                    "compact,delete",
                                    "retention.ms",
                                    String.valueOf(kept.toMillis())))
                            .orElse(Map.of("cleanup.policy", "compact"))));
            topics.add(new NewTopic(names.deadLetters(topic), java.util.Optional.empty(), java.util.Optional.empty()));
        }
        return topics;
    }
}

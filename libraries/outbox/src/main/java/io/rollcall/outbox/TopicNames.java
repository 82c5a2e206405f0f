package io.rollcall.outbox;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.rollcall.contracts.event.Topic;

/** What the topics are called on this Kafka: several installations may share one, each with a prefix. */
@ApplicationScoped
class TopicNames {

    private final String prefix;

    TopicNames(@ConfigProperty(name = "rollcall.topic-prefix") Optional<String> prefix) {
        this.prefix = prefix.orElse("");
    }

    String of(Topic topic) {
        return prefix + topic.topicName();
    }

    String deadLetters(Topic topic) {
        return prefix + topic.deadLetters();
    }

    Topic topic(String name) {
        return Topic.named(name.substring(prefix.length())).orElseThrow();
    }
}

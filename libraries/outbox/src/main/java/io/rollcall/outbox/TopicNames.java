package io.rollcall.outbox;

import jakarta.enterprise.context.ApplicationScoped;

import io.rollcall.contracts.event.Topic;

/** What the topics are called on this Kafka: several installations may share one, each with a prefix. */
@ApplicationScoped
class TopicNames {

    private final String prefix;

    TopicNames(TopicConfig config) {
        this.prefix = config.topicPrefix().orElse("");
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

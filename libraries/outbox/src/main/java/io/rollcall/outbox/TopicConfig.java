package io.rollcall.outbox;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** How topics are called. */
@ConfigMapping(prefix = "rollcall")
interface TopicConfig {

    /** What every name begins with, where several installations have one Kafka. */
    Optional<String> topicPrefix();
}

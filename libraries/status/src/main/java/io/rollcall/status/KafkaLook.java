package io.rollcall.status;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.FeatureMetadata;
import org.apache.kafka.common.KafkaException;

@ApplicationScoped
class KafkaLook {

    static final String ADVICE =
            "Start Kafka, or correct KAFKA_BOOTSTRAP_SERVERS. Changes are saved; other services hear of them when it is back.";

    private static final int PATIENCE_MILLIS = 2_000;

    private final Map<String, Object> config;
    private Admin admin;

    KafkaLook(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = new HashMap<>(kafka);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    }

    synchronized Looked look() throws InterruptedException {
        try {
            if (admin == null) {
                admin = Admin.create(config);
            }
            return Looked.up(version(
                    admin.describeFeatures().featureMetadata().get(PATIENCE_MILLIS + 500, TimeUnit.MILLISECONDS)));
        } catch (ExecutionException | TimeoutException | KafkaException away) {
            return Looked.down("Kafka cannot be reached at " + config.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
        }
    }

    /** Brokers do not tell their release, but the version of the metadata they have agreed on. */
    private static String version(FeatureMetadata features) {
        var metadata = features.finalizedFeatures().get("metadata.version");
        return metadata == null ? "unknown" : "metadata version " + metadata.maxVersionLevel();
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close();
        }
    }
}

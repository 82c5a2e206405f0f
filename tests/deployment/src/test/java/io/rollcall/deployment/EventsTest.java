package io.rollcall.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kafka has the topics that AsyncAPI describes, and every service may do with them what it does. */
class EventsTest {

    private static final String ASYNCAPI = "libraries/contracts/src/main/resources/asyncapi.yaml";
    private static final String DEAD = "-dlq";

    static Stream<Overlay> overlays() {
        return Overlay.installations();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void there_is_a_topic_for_each_of_asyncapi_and_one_for_its_dead_letters(Overlay overlay) {
        Set<String> described = described();
        var expected = new TreeSet<>(described);
        described.forEach(topic -> expected.add(topic + DEAD));

        assertThat(described).hasSizeGreaterThan(12);
        assertThat(topics(overlay).keySet()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void topics_keep_what_the_code_says(Overlay overlay) {
        topics(overlay).forEach((name, topic) -> assertThat(
                        topic.at("/spec/config/cleanup.policy").asText())
                .as(name)
                .isEqualTo(
                        name.endsWith(DEAD)
                                ? "delete"
                                : name.equals("identity-rejected") ? "compact,delete" : "compact"));
        assertThat(topics(overlay)
                        .get("identity-rejected")
                        .at("/spec/config/retention.ms")
                        .asText())
                .isEqualTo(String.valueOf(java.time.Duration.ofDays(90).toMillis()));
        assertThat(Project.read("libraries/contracts/src/main/java/io/rollcall/contracts/event/Topic.java"))
                .contains("REJECTIONS_KEPT = Duration.ofDays(90)");
    }

    @Test
    void with_three_brokers_every_topic_outlives_one() {
        assertThat(topics(Overlay.named("ha")).values()).allSatisfy(topic -> {
            assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(3);
            assertThat(topic.at("/spec/config/min.insync.replicas").asInt()).isEqualTo(2);
        });
        assertThat(Overlay.named("ha")
                        .only("KafkaNodePool", "kafka")
                        .at("/spec/replicas")
                        .asInt())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void every_service_may_read_what_it_subscribes_to_and_bury_what_it_cannot_read(Overlay overlay) {
        for (String service : Project.SERVICES) {
            Manifest user = overlay.only("KafkaUser", service);
            for (String topic : subscribed(Project.settings(service))) {
                assertThat(allowed(user, "topic", topic))
                        .as(service + " and " + topic)
                        .contains("Read");
                assertThat(allowed(user, "topic", topic + DEAD))
                        .as(service + " and " + topic + DEAD)
                        .contains("Write");
            }
            for (String group : groups(Project.settings(service))) {
                assertThat(allowed(user, "group", group))
                        .as(service + " and the group " + group)
                        .contains("Read");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void every_topic_has_somebody_who_writes_it(Overlay overlay) {
        Set<String> written = overlay.ofKind("KafkaUser")
                .flatMap(user -> described().stream()
                        .filter(topic -> allowed(user, "topic", topic).contains("Write")))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(written).isEqualTo(described());
    }

    private static Set<String> described() {
        return new TreeSet<>(Project.found(Pattern.compile("(?m)^    address: (\\S+)"), Project.read(ASYNCAPI)));
    }

    private static Map<String, Manifest> topics(Overlay overlay) {
        return overlay.ofKind("KafkaTopic")
                .collect(Collectors.toMap(Manifest::name, topic -> topic, (one, twin) -> one, TreeMap::new));
    }

    private static List<String> subscribed(Properties settings) {
        return values(settings, ".topics")
                .flatMap(list -> Stream.of(list.split(",")))
                .toList();
    }

    private static List<String> groups(Properties settings) {
        return values(settings, ".group.id")
                .map(group -> group.replace("${quarkus.uuid}", "0c1d"))
                .toList();
    }

    private static Stream<String> values(Properties settings, String suffix) {
        return settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith("mp.messaging.incoming.") && name.endsWith(suffix))
                .map(name -> settings.getProperty(name).replace("${rollcall.topic-prefix:}", ""));
    }

    private static List<String> allowed(Manifest user, String type, String name) {
        var operations = new ArrayList<String>();
        for (JsonNode acl : user.at("/spec/authorization/acls")) {
            JsonNode resource = acl.path("resource");
            String pattern = resource.path("name").asText();
            boolean prefix = resource.path("patternType").asText().equals("prefix");
            if (resource.path("type").asText().equals(type)
                    && (prefix ? name.startsWith(pattern) : name.equals(pattern))) {
                acl.path("operations").forEach(operation -> operations.add(operation.asText()));
            }
        }
        return operations;
    }
}

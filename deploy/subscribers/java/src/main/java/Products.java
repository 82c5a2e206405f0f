import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Prints every product once that is added, changed or removed, from the beginning of the topics on.
 *
 * <pre>KAFKA_BOOTSTRAP_SERVERS=localhost:9092 mvn -q compile exec:java</pre>
 */
public final class Products {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = System.getenv().getOrDefault("ROLLCALL_TOPIC_PREFIX", "");

    /** The highest version heard of each product. A real subscriber has it in its database, and writes both in one transaction. */
    private static final Map<String, Long> VERSIONS = new HashMap<>();

    public static void main(String[] args) {
        var topics = List.of(PREFIX + "product-added", PREFIX + "product-updated", PREFIX + "product-removed");
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer());
                var deadLetters = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            Thread main = Thread.currentThread();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                consumer.wakeup();
                try {
                    main.join(5_000);
                } catch (InterruptedException impatient) {
                    Thread.currentThread().interrupt();
                }
            }));
            consumer.subscribe(topics);
            while (true) {
                for (ConsumerRecord<String, byte[]> event : consumer.poll(Duration.ofSeconds(1))) {
                    take(event, deadLetters);
                }
                deadLetters.flush();
                // After the work, so that a crash repeats it rather than losing it.
                consumer.commitSync();
            }
        } catch (WakeupException stopping) {
            // Asked to end.
        }
    }

    private static void take(ConsumerRecord<String, byte[]> event, KafkaProducer<String, byte[]> deadLetters) {
        JsonNode product;
        try {
            product = read(event);
        } catch (IOException unreadable) {
            // One that cannot be read is put aside, or it would hold up all that come after it.
            var letter = new ProducerRecord<>(event.topic() + "-dlq", event.key(), event.value());
            event.headers().forEach(letter.headers()::add);
            letter.headers().add("dlq-reason", unreadable.getMessage().getBytes(StandardCharsets.UTF_8));
            String position = event.topic() + "-" + event.partition() + "@" + event.offset();
            letter.headers().add("dlq-position", position.getBytes(StandardCharsets.UTF_8));
            deadLetters.send(letter);
            return;
        }
        if (isNew(product)) {
            System.out.printf(
                    "%s %s %s (version %d, by %s)%n",
                    event.topic().substring(PREFIX.length()),
                    product.path("category").asText(),
                    product.path("productId").asText(),
                    product.path("version").asLong(),
                    product.path("actor").asText());
        }
    }

    private static JsonNode read(ConsumerRecord<String, byte[]> event) throws IOException {
        if (event.value() == null) {
            throw new IOException("it has no data");
        }
        JsonNode product = JSON.readTree(event.value());
        if (!product.hasNonNull("identifier") || !product.hasNonNull("version")) {
            throw new IOException("what every such event has is missing");
        }
        return product;
    }

    /** Events come at least once, and those of different topics in any order: only a higher version says anything new. */
    private static boolean isNew(JsonNode product) {
        String identifier = product.path("identifier").asText();
        long version = product.path("version").asLong();
        if (VERSIONS.getOrDefault(identifier, 0L) >= version) {
            return false;
        }
        VERSIONS.put(identifier, version);
        return true;
    }

    private static Properties settings() {
        var settings = new Properties();
        var environment = System.getenv();
        settings.put("bootstrap.servers", environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092"));
        settings.put("group.id", environment.getOrDefault("KAFKA_GROUP", "products-printed"));
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        if (environment.containsKey("KAFKA_USER")) {
            settings.put("security.protocol", "SASL_SSL");
            settings.put("ssl.truststore.type", "PEM");
            settings.put("ssl.truststore.certificates", environment.get("KAFKA_CA"));
            settings.put("sasl.mechanism", "SCRAM-SHA-512");
            settings.put(
                    "sasl.jaas.config",
                    "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                            .formatted(environment.get("KAFKA_USER"), environment.get("KAFKA_PASSWORD")));
        }
        return settings;
    }

    private Products() {}
}

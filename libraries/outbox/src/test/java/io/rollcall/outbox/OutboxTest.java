package io.rollcall.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.rollcall.contracts.event.BrandEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.testenvironment.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    EventSender sender;

    @Inject
    EventLog log;

    @Inject
    TopicNames topics;

    @Inject
    Subscriber subscriber;

    @Inject
    DeadLetters deadLetters;

    @Inject
    DataSource database;

    @Test
    void revisions_have_no_gaps_and_reach_kafka_in_order_although_writers_race_and_fail() throws Exception {
        int writers = 8;
        int rounds = 50;
        var pool = Executors.newFixedThreadPool(writers);
        for (int writer = 0; writer < writers; writer++) {
            int number = writer;
            pool.submit(() -> {
                for (int round = 0; round < rounds; round++) {
                    writeOrFail("race", round % 5 == 4, "%04x%04x".formatted(number, round));
                }
            });
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        long committed = writers * rounds * 4 / 5;
        await().atMost(Duration.ofSeconds(20)).until(() -> revisionsOf("race").size() >= committed);
        assertThat(revisionsOf("race"))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, committed).boxed().toList());
    }

    @Test
    void events_outside_a_transaction_are_refused() {
        assertThatThrownBy(() -> outbox.reserve("race", 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_cannot_be_read_goes_to_the_dead_letters_and_the_next_event_is_taken() {
        sender.sendAll(List.of(new EventSender.KafkaEvent(
                topics.of(Topic.BRAND_ADDED), "x", "{broken".getBytes(StandardCharsets.UTF_8), Map.of("ce_id", "1"))));
        writeOrFail("after-garbage", false, "0badf00d");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> revisionsOf("after-garbage").size() == 1);
        var letters = ReadDeadLetters.of(topics.deadLetters(Topic.BRAND_ADDED));
        assertThat(letters).anySatisfy(letter -> {
            assertThat(new String(letter.value())).isEqualTo("{broken");
            assertThat(letter.headers().lastHeader("dlq-reason")).isNotNull();
        });
    }

    @Test
    void an_event_whose_effect_always_fails_goes_to_the_dead_letters_and_the_next_one_goes_on() {
        subscriber.refuse("poison");
        writeOrFail("poison", false, "0badcafe");
        writeOrFail("after-poison", false, "00c0ffee");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> revisionsOf("after-poison").size() == 1);
        assertThat(revisionsOf("poison")).isEmpty();
        assertThat(ReadDeadLetters.of(topics.deadLetters(Topic.BRAND_ADDED))).anySatisfy(letter -> assertThat(
                        new String(letter.headers().lastHeader("dlq-reason").value()))
                .isEqualTo("IllegalStateException: poison cannot be applied"));
        assertThat(new DeadLetterHealth(deadLetters)
                        .call()
                        .getData()
                        .orElseThrow()
                        .values())
                .anySatisfy(text -> assertThat(text.toString()).contains("poison cannot be applied"));
    }

    @Test
    void a_position_moves_with_the_effect() {
        writeOrFail("position", false, "00000001");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> revisionsOf("position").size() == 1);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(positions()).isPositive());
    }

    @Test
    void what_is_still_kept_is_told_again_after_what_the_guide_says_to_do() throws Exception {
        writeOrFail("again", false, "0000a9a1");
        await().atMost(Duration.ofSeconds(20)).until(() -> revisionsOf("again").size() == 1);

        String guide = Files.readString(Path.of("../../docs/guide/operating.md"));
        String sql = guide.split("```sql")[1].split("```")[0];
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> revisionsOf("again").equals(List.of(1L, 1L)));
    }

    @Test
    void the_log_never_tells_more_events_than_the_revision_it_names() throws Exception {
        var writing = Executors.newSingleThreadExecutor();
        var done = writing.submit(() -> {
            for (int i = 0; i < 300; i++) {
                writeOrFail("told", false, "%08x".formatted(i));
            }
        });
        long told = 0;
        while (!done.isDone() || told < 300) {
            EventLog.News news = log.after("told", told, 50);
            for (EventLog.Logged event : news.events()) {
                assertThat(event.revision()).isEqualTo(++told);
            }
            assertThat(news.revision()).isGreaterThanOrEqualTo(told);
        }
        writing.shutdown();
    }

    private void writeOrFail(String stream, boolean fail, String identifier) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                long revision = outbox.reserve(stream, 1);
                var brand = new BrandEvent(
                        identifier, stream, stream, List.of(), List.of(), "", Instant.EPOCH, "t", 1, revision, "t");
                outbox.append(stream, List.of(new Outbox.NewEvent(revision, Topic.BRAND_ADDED, brand)));
                if (fail) {
                    throw new IllegalArgumentException("rolled back on purpose");
                }
            });
        } catch (RuntimeException expected) {
            assertThat(fail).isTrue();
        }
    }

    private List<Long> revisionsOf(String stream) {
        return subscriber.received().stream()
                .map(received -> (BrandEvent) received.data())
                .filter(brand -> brand.slug().equals(stream))
                .map(BrandEvent::revision)
                .toList();
    }

    private long positions() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select coalesce(sum(next_position), 0) from consumed_position")) {
            result.next();
            return result.getLong(1);
        }
    }
}

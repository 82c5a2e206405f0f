package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.rollcall.specdb.SpecDb;
import io.rollcall.workspace.Workspace;

/** Whatever dies while values are decided or seeded: each answered decision is there once, and the snapshot is whole. */
@Order(RunOrder.PRODUCTION)
class ReviewCrashIT {

    private static final int ROUNDS = Integer.getInteger("rollcall.review-rounds", 1);
    private static final long SEED = 4711;
    private static final int PRODUCTS = 50;
    private static final int FIELDS = 10;
    private static final int PEOPLE = 8;
    private static final int LONGEST_MILLIS = 4_000;
    private static final int LONGEST_SEED_MILLIS = 1_500;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private record Answered(long cell, long decisionId) {}

    private final Rollcall rollcall = Rollcall.withProduction();
    private final Random random = new Random(SEED);

    @Test
    void each_decision_that_was_answered_is_there_once_with_its_audit_row() throws Exception {
        String category = "crash-review";
        write(category, 0);
        seed(category);
        for (int round = 0; round < ROUNDS; round++) {
            int before = decisions(category).size();
            List<Answered> answered = decideWhileKilled(category, round);
            assertThat(query(category, "pragma integrity_check")).containsExactly("ok");
            assertThat(answered).hasSize(PRODUCTS * FIELDS);
            assertThat(answered).extracting(Answered::decisionId).doesNotHaveDuplicates();
            assertThat(decisions(category))
                    .hasSize(before + answered.size())
                    .containsAll(answered.stream()
                            .map(one -> one.decisionId() + " of " + one.cell() + ", audited 1")
                            .toList());
        }
    }

    /** All cells, each asked about again with the same key until it is answered. */
    private List<Answered> decideWhileKilled(String category, int round) throws Exception {
        var asked = new ArrayList<Callable<Answered>>();
        for (String cell :
                query(category, "select id || ' ' || product_id || '::' || field_key from item_field_state")) {
            String[] words = cell.split(" ");
            asked.add(() -> decide(category, Long.parseLong(words[0]), words[1] + "::c" + round % 2, round));
        }
        var people = Executors.newFixedThreadPool(PEOPLE + 1);
        try {
            var killed = people.submit(() -> {
                Thread.sleep(random.nextInt(LONGEST_MILLIS));
                rollcall.kill("review-service");
                return null;
            });
            var answered = new ArrayList<Answered>();
            for (var one : people.invokeAll(asked)) {
                answered.add(one.get());
            }
            killed.get();
            rollcall.awaitUp();
            return answered;
        } finally {
            people.shutdown();
        }
    }

    private Answered decide(String category, long cell, String candidate, int round) {
        var decision = Map.of("action", "accept", "lane", "item", "candidateId", candidate);
        String path = "/api/v1/review/" + category + "/cells/" + cell + "/decisions";
        var headers = Map.of("Idempotency-Key", category + "-" + cell + "-" + round);
        var answer = await().pollInterval(Duration.ofMillis(100))
                .atMost(PATIENCE)
                .ignoreException(UncheckedIOException.class)
                .until(() -> rollcall.post(path, decision, headers), given -> given.status() < 500);
        assertThat(answer.status()).isEqualTo(201);
        return new Answered(cell, answer.body().get("decisionId").asLong());
    }

    @Test
    void a_seed_that_is_killed_leaves_the_snapshot_and_what_was_decided() throws Exception {
        String category = "crash-seed";
        write(category, 0);
        seed(category);
        rollcall.post(
                "/api/v1/review/" + category + "/cells/1/decisions",
                Map.of("action", "accept", "lane", "item", "candidateId", category + "-acme-0::field_0::c1"));
        for (int round = 1; round <= ROUNDS; round++) {
            write(category, round);
            Process seed = rollcall.start("seed-db", "--category", category, "--local");
            Thread.sleep(random.nextInt(LONGEST_SEED_MILLIS));
            seed.descendants().forEach(ProcessHandle::destroyForcibly);
            seed.destroyForcibly().waitFor();
            assertThat(query(category, "pragma integrity_check")).containsExactly("ok");
            assertThat(rollcall.get("/api/v1/review/" + category + "/cells/1")
                            .body()
                            .path("itemLane")
                            .path("accept")
                            .asText())
                    .isEqualTo("accepted");
            seed(category);
            assertThat(query(category, "select count(*) from candidates where value = 'v1 " + round + "'"))
                    .containsExactly(Integer.toString(PRODUCTS * FIELDS));
            assertThat(decisions(category)).containsExactly("1 of 1, audited 1");
        }
    }

    private void seed(String category) {
        assertThat(rollcall.command("seed-db", "--category", category, "--local")
                        .exitCode())
                .isZero();
    }

    private List<String> decisions(String category) throws IOException {
        return query(category, """
                select d.id || ' of ' || d.slot_id || ', audited '
                    || (select count(*) from key_review_audit a where a.event_id = d.event_id)
                from review_decision d order by d.id""");
    }

    private List<String> query(String category, String sql) throws IOException {
        try (var db = SpecDb.open(new Workspace(rollcall.workspace()).specDb(category), category)) {
            return db.read(handle -> handle.createQuery(sql).mapTo(String.class).list());
        }
    }

    /** @param round in the values of the candidates */
    private void write(String category, int round) throws IOException {
        Path helpers = rollcall.workspace().resolve("helper_files/" + category + "/_generated/field_rules.json");
        write(helpers, "{\"fields\": {}}");
        for (int product = 0; product < PRODUCTS; product++) {
            Path latest = rollcall.workspace()
                    .resolve("out/specs/outputs/%1$s/%1$s-acme-%2$d/latest".formatted(category, product));
            var fields = new ArrayList<String>();
            var candidates = new ArrayList<String>();
            for (int field = 0; field < FIELDS; field++) {
                fields.add("\"field_%d\": \"v0 0\"".formatted(field));
                candidates.add("""
                        "field_%1$d": [{"candidate_id": "c0", "value": "v0 %2$d", "score": 0.9},
                            {"candidate_id": "c1", "value": "v1 %2$d", "score": 0.5}]""".formatted(field, round));
            }
            write(latest.resolve("normalized.json"), "{\"fields\": {" + String.join(", ", fields) + "}}");
            write(latest.resolve("candidates.json"), "{" + String.join(", ", candidates) + "}");
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

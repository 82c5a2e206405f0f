package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/** Products of one word that writers add one after the other, whatever is killed meanwhile, and what is there of them. */
final class AddedProducts {

    private static final String PRODUCTS = "/api/v1/catalog/mouse/products";
    private static final long PAUSE_MILLIS = 20;

    private final Rollcall rollcall;
    private final String word;
    private final Set<String> created = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger counter = new AtomicInteger();

    AddedProducts(Rollcall rollcall, String word) {
        this.rollcall = rollcall;
        this.word = word;
    }

    /** The next one; every tenth has a fabricated variant. */
    void addNext(Rollcall through) throws InterruptedException {
        String model = word + " " + counter.incrementAndGet();
        boolean wrong = model.endsWith("7");
        String id = id(model) + (wrong ? "-7" : "");
        try {
            var answer = through.post(PRODUCTS, Map.of("brand", "Razer", "model", model, "variant", wrong ? "7" : ""));
            if (answer.status() == 201) {
                created.add(id);
            } else if (answer.status() < 500) {
                refused.add(id);
            } else {
                unanswered(id);
            }
        } catch (UncheckedIOException gone) {
            unanswered(id);
        }
    }

    private void unanswered(String id) throws InterruptedException {
        unanswered.add(id);
        Thread.sleep(PAUSE_MILLIS);
    }

    /** Of whom nobody knows what became of them, but the database. */
    Set<String> unanswered() {
        return unanswered;
    }

    int created() {
        return created.size();
    }

    /**
     * What was never answered is there whole or not at all: every product of the database has its file and its entry, once.
     */
    void areThereAsTheyWereAnswered() {
        assertThat(created).isNotEmpty();
        Set<String> inDatabase = inDatabase();
        assertThat(inDatabase).containsAll(created).doesNotContainAnyElementsOf(refused);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(jobInputs()).isEqualTo(inDatabase);
            assertThat(named(rollcall.file("out/_queue/mouse/state.json"))).isEqualTo(inDatabase);
            assertThat(named(rollcall.file("helper_files/mouse/_control_plane/product_catalog.json")))
                    .isEqualTo(inDatabase);
        });
        System.out.printf(
                "%s: %d created, %d refused, %d unanswered of which %d are there whole%n",
                word,
                created.size(),
                refused.size(),
                unanswered.size(),
                inDatabase.stream().filter(unanswered::contains).count());
    }

    private String prefix() {
        return id(word) + "-";
    }

    private static String id(String model) {
        return "mouse-razer-" + model.toLowerCase().replace(' ', '-');
    }

    private Set<String> inDatabase() {
        var ids = new HashSet<String>();
        String cursor = "";
        do {
            JsonNode page = rollcall.get(
                            PRODUCTS + "?q=" + word.toLowerCase().replace(" ", "%20") + "&limit=1000" + cursor)
                    .body();
            for (JsonNode product : page.get("items")) {
                String id = product.get("productId").asText();
                // A search finds what is like it, too.
                if (id.startsWith(prefix())) {
                    assertThat(ids.add(id)).as(id).isTrue();
                }
            }
            cursor = page.get("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.get("nextCursor").asText();
        } while (cursor != null);
        return ids;
    }

    private Set<String> jobInputs() throws IOException {
        var ids = new HashSet<String>();
        try (var files = Files.newDirectoryStream(
                rollcall.workspace().resolve("specs/inputs/mouse/products"), prefix() + "*.json")) {
            for (Path file : files) {
                JsonNode job = Rollcall.JSON.readTree(Files.readAllBytes(file));
                assertThat(job.at("/identityLock/identifier").asText()).isNotEmpty();
                ids.add(job.get("productId").asText());
            }
        }
        return ids;
    }

    private Set<String> named(JsonNode file) {
        return file.get("products")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(id -> id.startsWith(prefix()))
                .collect(Collectors.toSet());
    }
}

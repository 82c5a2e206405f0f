package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a site's API answers, at its best and at its worst: a bad answer is never taken for a list (D31). */
@Order(RunOrder.PRODUCTION)
class ProductionPullIT {

    private static final String PATH = "/list";
    private static final ListServer SITE = new ListServer();
    private static final List<String> TWENTY =
            IntStream.rangeClosed(1, 20).mapToObj(n -> "Mouse " + n).toList();

    private final Rollcall rollcall = Rollcall.withProduction();

    @AfterAll
    static void close() {
        SITE.close();
    }

    static Stream<Arguments> badAnswers() {
        String good = products(TWENTY);
        return Stream.of(
                bad("a page of a login", "source_is_html", site -> site.html(PATH, "<!DOCTYPE html><p>Log in")),
                bad("half of the list", "cut_off", site -> site.cutOff(PATH, good)),
                bad(
                        "a list that ends early",
                        "source_truncated",
                        site -> site.json(PATH, good.substring(0, good.length() / 2))),
                bad("nothing", "source_empty", site -> site.json(PATH, "")),
                bad("another document", "path_leads_nowhere", site -> site.json(PATH, "{\"items\": []}")),
                bad("garbage", "source_not_json", site -> site.json(PATH, "products: 20")),
                bad("an error", "server_failed", site -> site.status(PATH, 500)),
                bad("no page", "not_found", site -> site.status(PATH, 404)),
                bad("nobody we know", "not_authorised", site -> site.status(PATH, 401)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badAnswers")
    void a_bad_answer_is_an_error_that_names_itself_and_the_last_report_stays(
            String what, String code, Consumer<ListServer> answer) {
        var sync = ProductionSync.of(rollcall, "pull-" + code.replace('_', '-'), TWENTY.subList(0, 3));
        JsonNode failed = assertFails(sync, answer);
        assertThat(failed.get("code").asText()).isEqualTo(code);
    }

    static Stream<Arguments> listsOfNothing() {
        return Stream.of(
                Arguments.of("an empty list", "[]"),
                Arguments.of("rows that name no product", "[{\"name\": \"Mouse 1\"}, {\"name\": \"Mouse 2\"}]"));
    }

    /** However few products there were before. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("listsOfNothing")
    void a_list_that_names_no_product_is_an_error_too(String what, String list) {
        var sync = ProductionSync.of(rollcall, "pull-" + what.replace(' ', '-'), TWENTY.subList(0, 3));
        assertFails(sync, site -> site.json(PATH, "{\"products\": " + list + "}"));
    }

    /** @return the problem */
    private static JsonNode assertFails(ProductionSync sync, Consumer<ListServer> answer) {
        SITE.json(PATH, products(TWENTY.subList(0, 5)));
        sync.configureApi(SITE.url(PATH));
        JsonNode good = sync.report();
        assertThat(good.at("/summary/in_production_only").asInt()).isEqualTo(2);
        String source = ProductionSync.read(sync.helperFile("_control_plane/product_source.json"));
        String report = ProductionSync.read(sync.helperFile("_control_plane/production_sync_report.json"));

        answer.accept(SITE);
        var failed = sync.refresh();

        assertThat(failed.status()).as(failed.body().toString()).isEqualTo(422);
        assertThat(failed.body().get("detail").asText()).isNotBlank();
        assertThat(sync.get("/production-sync/report").body().get("plan_id")).isEqualTo(good.get("plan_id"));
        assertThat(ProductionSync.read(sync.helperFile("_control_plane/product_source.json")))
                .isEqualTo(source);
        assertThat(ProductionSync.read(sync.helperFile("_control_plane/production_sync_report.json")))
                .isEqualTo(report);
        JsonNode pull = sync.get("/production-sync/history").body().at("/pulls/0");
        assertThat(pull.get("state").asText()).isEqualTo("failed");
        assertThat(pull.get("error_code")).isEqualTo(failed.body().get("code"));
        return failed.body();
    }

    @Test
    void a_list_that_is_compressed_or_comes_in_pages_is_read_whole() {
        var sync = ProductionSync.of(rollcall, "pull-whole", TWENTY.subList(0, 3));
        SITE.gzip("/packed", products(TWENTY));
        sync.configureApi(SITE.url("/packed"));
        assertThat(sync.report().at("/summary/production_count").asInt()).isEqualTo(20);

        SITE.json("/pages", "{\"products\": %s, \"next\": \"/pages?from=8\"}".formatted(list(TWENTY.subList(0, 8))));
        SITE.json("/pages?from=8", "{\"products\": %s, \"next\": \"?from=16\"}".formatted(list(TWENTY.subList(8, 16))));
        SITE.json("/pages?from=16", "{\"products\": %s, \"next\": null}".formatted(list(TWENTY.subList(16, 20))));
        sync.configure(Map.of(
                "source_type",
                "api",
                "api",
                Map.of("url", SITE.url("/pages"), "product_list_path", "$.products", "next_path", "$.next")));
        JsonNode report = sync.report();
        assertThat(report.get("from_cache").asBoolean()).isFalse();
        assertThat(report.at("/summary/production_count").asInt()).isEqualTo(20);
        assertThat(report.at("/summary/matched").asInt()).isEqualTo(3);
    }

    @Test
    void a_list_in_a_bucket_is_read_with_a_signature_and_its_key_stays_hidden() {
        var sync = ProductionSync.of(rollcall, "pull-bucket", TWENTY.subList(0, 3));
        SITE.json("/live/production/activeFiltering/mouse.json", list(TWENTY));
        sync.configure(Map.of(
                "source_type",
                "s3",
                "s3",
                Map.of(
                        "bucket", "live",
                        "key", "production/activeFiltering/mouse.json",
                        "region", "us-east-2",
                        "endpoint", SITE.url(""),
                        "path_style", true,
                        "access_key", "AKIAEXAMPLE",
                        "secret_key", "not-for-anybody")));
        assertThat(sync.report().at("/summary/production_count").asInt()).isEqualTo(20);
        assertThat(SITE.headers())
                .anyMatch(header -> header.startsWith("AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/"))
                .noneMatch(header -> header.contains("not-for-anybody"));
        assertThat(sync.get("/product-source").body().at("/s3/secret_key").asText())
                .isEqualTo("•••");
    }

    @Test
    void a_list_that_lost_most_of_its_products_is_taken_in_only_when_a_person_says_so_and_once() {
        var sync = ProductionSync.of(rollcall, "pull-drop", TWENTY.subList(0, 3));
        var many = IntStream.rangeClosed(1, 365).mapToObj(n -> "Mouse " + n).toList();
        SITE.json("/drop", products(many));
        sync.configureApi(SITE.url("/drop"));
        JsonNode before = sync.report();
        assertThat(before.at("/summary/production_count").asInt()).isEqualTo(365);

        SITE.json("/drop", products(TWENTY.subList(0, 3)));
        var held = sync.refresh();
        assertThat(held.status()).isEqualTo(409);
        assertThat(held.body().get("code").asText()).isEqualTo("confirmation_required");
        assertThat(held.body().get("before").asInt()).isEqualTo(365);
        assertThat(held.body().get("now").asInt()).isEqualTo(3);
        assertThat(sync.get("/production-sync/report").body().get("plan_id")).isEqualTo(before.get("plan_id"));

        JsonNode confirmed = sync.post(Map.of("confirmDrop", true)).body();
        assertThat(confirmed.at("/summary/matched").asInt()).isEqualTo(3);
        assertThat(sync.refresh().status()).isEqualTo(200);

        SITE.json("/drop", products(many));
        assertThat(sync.refresh().status()).isEqualTo(200);
        SITE.json("/drop", products(TWENTY.subList(0, 3)));
        assertThat(sync.refresh().body().get("code").asText()).isEqualTo("confirmation_required");
    }

    /** Confirming a drop is for a list that became short, never for one that is not there. */
    @Test
    void nobody_can_confirm_an_empty_list() {
        var sync = ProductionSync.of(rollcall, "pull-nothing", TWENTY.subList(0, 3));
        SITE.json("/gone", products(TWENTY));
        sync.configureApi(SITE.url("/gone"));
        sync.report();
        SITE.json("/gone", products(List.of()));
        var refused = sync.post(Map.of("confirmDrop", true));
        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(422);
        assertThat(sync.get("/production-sync/report")
                        .body()
                        .at("/summary/production_count")
                        .asInt())
                .isEqualTo(20);
    }

    @Test
    void only_hosts_the_operator_allows_are_asked() {
        var sync = ProductionSync.of(rollcall, "pull-hosts", TWENTY.subList(0, 3));
        sync.configureApi("http://127.0.0.2:1/list");
        var rejected = sync.compare();
        assertThat(rejected.status()).isEqualTo(422);
        assertThat(rejected.body().get("code").asText()).isEqualTo("host_not_allowed");
        assertThat(rejected.body().get("detail").asText()).contains("ROLLCALL_SOURCE_ALLOWED_HOSTS");
    }

    private static Arguments bad(String what, String code, Consumer<ListServer> answer) {
        return Arguments.of(what, code, answer);
    }

    private static String products(List<String> models) {
        return "{\"products\": " + list(models) + "}";
    }

    private static String list(List<String> models) {
        return ProductionSync.list(models);
    }
}

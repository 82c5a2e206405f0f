package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueueCommandsTest {
    private static final String ENTRIES = "GET /api/v1/catalog/mouse/queue/entries?";
    private static final String FOUR = """
            {"items":[
              {"productId":"mouse-razer-viper","status":"failed","priority":3,"attempts":2,"retryCount":1,"maxAttempts":3,
               "nextRetryAt":"2026-02-14T13:00:00Z","lastError":"timeout","lastFailedAt":"2026-02-14T12:00:00.5Z",
               "lastStartedAt":null,"lastCompletedAt":null,"updatedAt":"2026-02-14T12:00:00Z","nextActionHint":"fast_pass",
               "cost":0.25,"rounds":1,"inCatalog":true,"movingTo":null,"leaving":false},
              {"productId":"mouse-razer-viper-2","status":"running","priority":null,"attempts":1,"inCatalog":false,
               "movingTo":"mouse-razer-viper-ii","leaving":false},
              {"productId":"mouse-razer-viper-3","status":"running","attempts":1,"inCatalog":false,"leaving":true},
              {"productId":"mouse-razer-viper-4","status":"pending","attempts":0,"inCatalog":false,"leaving":false}],
             "total":4,"nextCursor":null,"counts":{"pending":340,"running":2,"failed":1},"failing":1,
             "updatedAt":"2026-02-14T12:00:00Z","source":"file"}""";

    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall();
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @Test
    void lists_the_rows_and_says_how_the_queue_stands() {
        rollcall.answers(ENTRIES + "limit=1000", FOUR);
        assertThat(rollcall.run("queue", "list", "-c=mouse")).isEqualTo(new Ended(0, """
                        PRODUCT ID           STATUS   PRIORITY  ATTEMPTS  NEXT RETRY AT         LAST ERROR  REMARK
                        mouse-razer-viper    failed   3         2         2026-02-14T13:00:00Z  timeout
                        mouse-razer-viper-2  running            1                                           becomes mouse-razer-viper-ii when it is done
                        mouse-razer-viper-3  running            1                                           leaves when it is done
                        mouse-razer-viper-4  pending            0                                           not in the catalog
                        """, """
                        4 rows
                        in the queue: 340 pending, 2 running, 1 failed; 1 failing
                        """));
    }

    @Test
    void asks_with_every_filter() {
        rollcall.answers(
                ENTRIES + "q=viper%20pro&status=failed&failing=true&sort=-lastFailedAt&limit=2",
                FOUR.replace("\"total\":4", "\"total\":9"));
        Ended ended = rollcall.run(
                "queue",
                "list",
                "-c=mouse",
                "-q=viper pro",
                "--status=failed",
                "--failing",
                "--sort=-lastFailedAt",
                "--limit=2");
        assertThat(ended.err()).startsWith("4 of 9 rows\n");
    }

    @Test
    void writes_every_field_as_csv_and_the_answer_as_json() throws IOException {
        rollcall.answers(ENTRIES + "limit=1000", FOUR);
        assertThat(rollcall.run("queue", "list", "-c=mouse", "-o=csv").out())
                .startsWith(
                        "productId,status,priority,attempts,retryCount,maxAttempts,nextRetryAt,lastError,lastFailedAt,"
                                + "lastStartedAt,lastCompletedAt,updatedAt,nextActionHint,cost,rounds,inCatalog,movingTo,leaving\r\n"
                                + "mouse-razer-viper,failed,3,2,1,3,2026-02-14T13:00:00Z,timeout,");
        assertThat(FakeRollcall.JSON.readTree(
                        rollcall.run("queue", "list", "-c=mouse", "-o=json").out()))
                .isEqualTo(FakeRollcall.JSON.readTree(FOUR));
    }

    @Test
    void says_that_there_is_no_queue_yet() {
        rollcall.answers(
                ENTRIES + "limit=1000",
                "{\"items\":[],\"total\":0,\"nextCursor\":null,\"counts\":{},\"failing\":0,\"source\":\"none\"}");
        assertThat(rollcall.run("queue", "list", "-c=mouse").err()).isEqualTo("0 rows\nThere is no queue yet.\n");
    }

    @Test
    void says_that_the_file_is_no_queue() {
        rollcall.refuses(ENTRIES + "limit=1000", 422, "{\"code\":\"queue_unreadable\",\"detail\":\"It is no queue.\"}");
        assertThat(rollcall.run("queue", "list", "-c=mouse"))
                .isEqualTo(new Ended(1, "", "error It is no queue.\n  code  queue_unreadable (HTTP 422)\n"));
    }

    @Test
    void shows_the_row_of_one_product_among_those_with_names_like_it() {
        rollcall.answers(ENTRIES + "q=mouse-razer-viper&limit=1000", FOUR);
        assertThat(rollcall.run("queue", "show", "-c=mouse", "mouse-razer-viper"))
                .isEqualTo(new Ended(0, """
                        product id        mouse-razer-viper
                        status            failed
                        priority          3
                        attempts          2
                        retry count       1
                        max attempts      3
                        next retry at     2026-02-14T13:00:00Z
                        last error        timeout
                        last failed at    2026-02-14T12:00:00Z
                        updated at        2026-02-14T12:00:00Z
                        next action hint  fast_pass
                        cost              0.25
                        rounds            1
                        """, ""));
    }

    @Test
    void says_when_a_product_has_no_row() {
        rollcall.answers(ENTRIES + "q=mouse-razer&limit=1000", FOUR);
        assertThat(rollcall.run("queue", "show", "-c=mouse", "mouse-razer")).isEqualTo(new Ended(1, "", """
                        error The queue of mouse has no row “mouse-razer”.
                          code  not_found (HTTP 404)
                          try   ./rollcall queue list --category mouse
                        """));
    }
}

package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentityExceptionTest {
    private static final String EXCEPTIONS = "/api/v1/identity/mouse/exceptions";
    private static final String ONE = """
            {"identifier":"1a2b3c4d","category":"mouse","brand":"Acer","model":"Cestus 350","variant":"350",
             "productId":"mouse-acer-cestus-350-350","reason":"Sold beside it","actor":"ana",
             "at":"2026-02-14T12:00:00.123456Z","version":1,"revision":7,"removed":false}""";
    private static final String REMOVAL = """
            {"dryRun":true,"exception":%s,
             "products":[{"productId":"mouse-acer-cestus-350-350","brand":"Acer","model":"Cestus 350","variant":"350"}]}""".formatted(ONE);

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
    void adds_an_exception_once() throws IOException {
        rollcall.answers("POST " + EXCEPTIONS, 201, ONE);
        Ended ended = rollcall.run(
                "identity",
                "exception",
                "add",
                "-c=mouse",
                "--brand=Acer",
                "--model=Cestus 350",
                "--variant=350",
                "--reason=Sold beside it");
        assertThat(ended).isEqualTo(new Ended(0, """
                        exception   1a2b3c4d
                        identity    Acer Cestus 350 · 350
                        product id  mouse-acer-cestus-350-350
                        reason      Sold beside it
                        by          ana
                        at          2026-02-14T12:00:00Z
                        """, ""));
        assertThat(rollcall.last().body())
                .isEqualTo(
                        FakeRollcall.JSON.readTree(
                                "{\"brand\":\"Acer\",\"model\":\"Cestus 350\",\"variant\":\"350\",\"reason\":\"Sold beside it\"}"));
        assertThat(rollcall.last().idempotencyKey()).matches("[0-9a-f-]{36}");
    }

    @Test
    void says_why_an_exception_is_not_needed() {
        rollcall.refuses("POST " + EXCEPTIONS, 422, """
                {"detail":"It is known without variants.","code":"exception_not_needed","explanation":{
                 "message":"It is known without variants.","suggestions":[{"action":"use_existing","label":"Use it"}]}}""");
        Ended ended = rollcall.run(
                "identity", "exception", "add", "-c=mouse", "--brand=A", "--model=B", "--variant=C", "--reason=D");
        assertThat(ended).isEqualTo(new Ended(1, "", """
                        error It is known without variants.
                          code  exception_not_needed (HTTP 422)
                          try   Use it
                        """));
    }

    @Test
    void lists_exceptions() {
        rollcall.answers(
                "GET " + EXCEPTIONS + "?q=acer%20cestus&limit=1000",
                "{\"items\":[" + ONE + "],\"total\":1,\"nextCursor\":null}");
        assertThat(rollcall.run("identity", "exception", "list", "-c=mouse", "-q", "acer cestus"))
                .isEqualTo(new Ended(0, """
                        IDENTIFIER  BRAND  MODEL       VARIANT  REASON          ACTOR  AT
                        1a2b3c4d    Acer   Cestus 350  350      Sold beside it  ana    2026-02-14T12:00:00Z
                        """, "1 exception\n"));
    }

    @Test
    void lists_exceptions_as_csv() {
        rollcall.answers(
                "GET " + EXCEPTIONS + "?limit=1", "{\"items\":[" + ONE + "],\"total\":2,\"nextCursor\":\"next\"}");
        assertThat(rollcall.run("identity", "exception", "list", "-c=mouse", "--limit=1", "-o=csv"))
                .isEqualTo(new Ended(
                        0,
                        "identifier,category,brand,model,variant,productId,reason,actor,at,version,revision,removed\r\n"
                                + "1a2b3c4d,mouse,Acer,Cestus 350,350,mouse-acer-cestus-350-350,Sold beside it,ana,"
                                + "2026-02-14T12:00:00.123456Z,1,7,false\r\n",
                        "1 of 2 exceptions\n"));
    }

    @Test
    void only_looks_at_what_a_removal_would_do() {
        rollcall.answers("DELETE " + EXCEPTIONS + "?identifier=1a2b3c4d&dryRun=true", REMOVAL);
        assertThat(rollcall.run("identity", "exception", "remove", "-c=mouse", "--identifier=1a2b3c4d"))
                .isEqualTo(new Ended(0, """
                        would remove           1a2b3c4d
                        identity               Acer Cestus 350 · 350
                        reason                 Sold beside it
                        by                     ana
                        at                     2026-02-14T12:00:00Z
                        products then invalid  1

                        PRODUCT ID                 BRAND  MODEL       VARIANT
                        mouse-acer-cestus-350-350  Acer   Cestus 350  350
                        """, "Nothing was changed. Add --apply --reason TEXT to do it.\n"));
    }

    @Test
    void finds_what_to_remove_by_its_identity() {
        rollcall.answers(
                "DELETE " + EXCEPTIONS + "?brand=Acer&model=Cestus%20350&variant=350&reason=gone&dryRun=true", REMOVAL);
        Ended ended = rollcall.run(
                "identity",
                "exception",
                "remove",
                "-c=mouse",
                "--brand=Acer",
                "--model=Cestus 350",
                "--variant=350",
                "--reason=gone",
                "--dry-run");
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEqualTo("Nothing was changed. Add --apply to do it.\n");
    }

    @Test
    void removes_an_exception_when_told_to() {
        rollcall.answers("DELETE " + EXCEPTIONS + "?identifier=1a2b3c4d&reason=never%20sold&dryRun=false", REMOVAL);
        Ended ended = rollcall.run(
                "identity",
                "exception",
                "remove",
                "-c=mouse",
                "--identifier=1a2b3c4d",
                "--reason=never sold",
                "--apply",
                "-o=csv");
        assertThat(ended.out())
                .isEqualTo("productId,brand,model,variant\r\nmouse-acer-cestus-350-350,Acer,Cestus 350,350\r\n");
        assertThat(ended.err()).startsWith("removed               1a2b3c4d\n").endsWith("products now invalid  1\n");
    }
}

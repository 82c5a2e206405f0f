package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupCommandsTest {
    private static final String BACKUPS = "/api/v1/catalog/mouse/backups";
    private static final String RESTORE = "POST " + BACKUPS + "/b1/restore";
    private static final String BACKUP = """
            {"id":"b1","category":"mouse","createdAt":"2026-02-14T12:00:00.123Z","actor":"ann","why":"reconcile",
             "planId":"p1","files":348,"bytes":146000,"queueRows":12,"resultsMoved":3,"state":"restored",
             "restoredAt":"2026-02-14T13:00:00Z","restoredBy":"bob"}""";
    private static final String DETAILS = "{\"backup\":" + BACKUP + """
            ,"files":[
             {"file":"mouse-acer-cestus-310-310.json","bytes":420,"hash":"ab12","reason":"fabricated_variant_with_canonical",
              "canonicalProductId":"mouse-acer-cestus-310"},
             {"file":"copy.json","bytes":7,"hash":"cd34","reason":"duplicate_of_canonical","canonicalProductId":null}],
             "more":true}""";
    private static final String RESTORED = """
            {"backupId":"b1","restored":347,"unchanged":1,"skipped":[],"queueRestored":12,"resultsReturned":3}""";
    private static final String NOT_FOUND = "{\"code\":\"not_found\",\"detail\":\"There is no such backup.\"}";
    private static final String QUESTION =
            "348 files of the backup of 2026-02-14T12:00:00Z will be brought back. Go on? [y/N] ";

    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall();
        rollcall.answers("GET " + BACKUPS + "/b1", DETAILS);
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @Test
    void lists_them() {
        rollcall.answers("GET " + BACKUPS, "{\"items\":[" + BACKUP + "],\"total\":1,\"nextCursor\":null}");
        assertThat(rollcall.run("backup", "list", "-c=mouse")).isEqualTo(new Ended(0, """
                ID  CREATED AT            ACTOR  FILES  BYTES   QUEUE ROWS  RESULTS MOVED  STATE
                b1  2026-02-14T12:00:00Z  ann    348    146000  12          3              restored
                """, "1 backup\n"));
        assertThat(rollcall.run("backup", "list", "-c=mouse", "-o=csv").out())
                .isEqualTo("id,category,createdAt,actor,why,planId,files,bytes,queueRows,resultsMoved,state,restoredAt,"
                        + "restoredBy\r\nb1,mouse,2026-02-14T12:00:00.123Z,ann,reconcile,p1,348,146000,12,3,restored,"
                        + "2026-02-14T13:00:00Z,bob\r\n");
    }

    @Test
    void finds_the_only_category_and_lists_no_more_than_asked_for() {
        rollcall.answers("GET /api/v1/categories", "{\"items\":[{\"category\":\"mouse\"}]}");
        rollcall.answers("GET " + BACKUPS, "{\"items\":[" + BACKUP + "," + BACKUP + "]}");
        assertThat(rollcall.run("backup", "list", "--limit=1").err()).isEqualTo("1 of 2 backups\n");
    }

    @Test
    void shows_one_and_its_files() throws IOException {
        assertThat(rollcall.run("backup", "show", "b1", "-c=mouse"))
                .isEqualTo(new Ended(0, """
                id             b1
                category       mouse
                created at     2026-02-14T12:00:00Z
                actor          ann
                why            reconcile
                plan id        p1
                files          348
                bytes          146000
                queue rows     12
                results moved  3
                state          restored
                restored at    2026-02-14T13:00:00Z
                restored by    bob

                FILE                            BYTES  REASON                             CANONICAL PRODUCT ID
                mouse-acer-cestus-310-310.json  420    fabricated_variant_with_canonical  mouse-acer-cestus-310
                copy.json                       7      duplicate_of_canonical
                """, "Only 2 of 348 files are listed; there are more.\n"));
        assertThat(rollcall.run("backup", "show", "b1", "-c=mouse", "-o=csv").out())
                .startsWith("file,bytes,hash,reason,canonicalProductId\r\nmouse-acer-cestus-310-310.json,420,ab12,");
        assertThat(FakeRollcall.JSON.readTree(rollcall.run("backup", "show", "b1", "-c=mouse", "-o=json")
                        .out()))
                .isEqualTo(FakeRollcall.JSON.readTree(DETAILS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-o=table", "-o=json"})
    void writes_a_file_of_it_as_it_is(String format) {
        String content = "{ \"brand\":\"Acér\" }";
        rollcall.answers("GET " + BACKUPS + "/b1/files/a%20b.json", content);
        assertThat(rollcall.run("backup", "show", "b1", "-c=mouse", "--file", "a b.json", format))
                .isEqualTo(new Ended(0, content, ""));
    }

    @Test
    void writes_bytes_that_are_no_text_too() {
        byte[] content = {(byte) 0xFF, (byte) 0xFE, '{', 0, '}', 0};
        rollcall.answers("GET " + BACKUPS + "/b1/files/a.json", content);
        assertThat(Ended.bytes(rollcall.url(), "backup", "show", "b1", "-c=mouse", "--file=a.json"))
                .isEqualTo(content);
    }

    @Test
    void says_when_a_file_breaks_off() {
        rollcall.breaksOff("GET " + BACKUPS + "/b1/files/a.json", "{}");
        Ended ended = rollcall.run("backup", "show", "b1", "-c=mouse", "--file=a.json");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("broke off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /b2", "GET /b2/files/a.json", "POST /b2/restore"})
    void says_where_to_look_when_there_is_no_such_backup(String request) {
        rollcall.refuses(request.replace(" ", " " + BACKUPS), 404, NOT_FOUND);
        String[] command =
                switch (request) {
                    case "GET /b2" -> new String[] {"backup", "show", "b2", "-c=mouse"};
                    case "POST /b2/restore" -> new String[] {"backup", "restore", "b2", "-c=mouse"};
                    default -> new String[] {"backup", "show", "b2", "-c=mouse", "--file=a.json"};
                };
        assertThat(rollcall.run(command)).isEqualTo(new Ended(1, "", """
                error There is no such backup.
                  code  not_found (HTTP 404)
                  try   ./rollcall backup list --category mouse
                """));
    }

    @Test
    void says_when_a_backup_cannot_be_read() {
        rollcall.refuses(
                "GET " + BACKUPS + "/b1", 422, "{\"code\":\"backup_unreadable\",\"detail\":\"It is broken.\"}");
        assertThat(rollcall.run("backup", "show", "b1", "-c=mouse"))
                .isEqualTo(new Ended(1, "", "error It is broken.\n  code  backup_unreadable (HTTP 422)\n"));
    }

    @Test
    void restores_all_of_it() throws IOException {
        rollcall.answers(RESTORE, RESTORED);
        assertThat(rollcall.run("backup", "restore", "b1", "-c=mouse")).isEqualTo(new Ended(0, """
                restored    347
                unchanged   1
                skipped     0
                queue rows  12
                results     3
                """, ""));
        assertThat(rollcall.asked).hasSize(1);
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("{}"));
    }

    @Test
    void restores_only_the_files_that_are_named() throws IOException {
        rollcall.answers(RESTORE, RESTORED);
        assertThat(rollcall.run(
                                "backup",
                                "restore",
                                "b1",
                                "-c=mouse",
                                "--file=a.json",
                                "--file=b.json",
                                "--file=a.json")
                        .code())
                .isZero();
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("{\"files\":[\"a.json\",\"b.json\"]}"));
    }

    @Test
    void says_what_was_skipped_and_fails() throws IOException {
        String skipped = RESTORED.replace(
                "\"skipped\":[]",
                "\"skipped\":[{\"file\":\"a.json\",\"reason\":\"exists\",\"message\":\"Another file has its name.\"}]");
        rollcall.answers(RESTORE, skipped);
        Ended ended = rollcall.run("backup", "restore", "b1", "-c=mouse");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).endsWith("""

                FILE    REASON  MESSAGE
                a.json  exists  Another file has its name.
                """);
        assertThat(rollcall.run("backup", "restore", "b1", "-c=mouse", "-o=csv").out())
                .isEqualTo("file,reason,message\r\na.json,exists,Another file has its name.\r\n");
        assertThat(FakeRollcall.JSON.readTree(rollcall.run("backup", "restore", "b1", "-c=mouse", "-o=json")
                        .out()))
                .isEqualTo(FakeRollcall.JSON.readTree(skipped));
    }

    @Test
    void asks_at_a_screen() {
        rollcall.answers(RESTORE, RESTORED);
        Ended ended = rollcall.types("y\n", "backup", "restore", "b1", "-c=mouse");
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).startsWith(QUESTION + "\rRestoring …\r");
        assertThat(rollcall.types("y\n", "backup", "restore", "b1", "-c=mouse", "--file=a.json")
                        .err())
                .startsWith("1 of " + QUESTION);
    }

    @Test
    void restores_nothing_without_a_yes() {
        assertThat(rollcall.types("n\n", "backup", "restore", "b1", "-c=mouse"))
                .isEqualTo(new Ended(1, "", QUESTION + "Nothing was restored.\n"));
        assertThat(rollcall.asked).hasSize(1);
    }

    @Test
    void asks_nothing_when_told_so() {
        rollcall.answers(RESTORE, RESTORED);
        Ended ended = rollcall.types("", "backup", "restore", "b1", "-c=mouse", "--yes");
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).doesNotContain("Go on?");
        assertThat(rollcall.asked).hasSize(1);
    }

    @Test
    void is_not_allowed_to_everybody() {
        rollcall.refuses(RESTORE, 403, "{\"code\":\"forbidden\",\"detail\":\"Only an administrator may.\"}");
        assertThat(rollcall.run("backup", "restore", "b1", "-c=mouse"))
                .isEqualTo(new Ended(4, "", "error Only an administrator may.\n  code  forbidden (HTTP 403)\n"));
    }
}

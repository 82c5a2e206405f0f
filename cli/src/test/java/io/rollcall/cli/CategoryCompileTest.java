package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryCompileTest {
    private static final String RUN = "POST /api/v1/catalog/mouse/cross-validation";
    private static final String NOT_COMPILED =
            "The compile itself is the pipeline's, and was not run; --run \"COMMAND\" runs it first.\n";
    private static final String REPORT = """
            {"production_cross_validation":{"products_checked":365,"warnings":[
              {"id":"a1","type":"enum_gap","field":"switch","value":"huano pink","min":null,"max":null,"required_level":null,
               "count":3,"examples":["mouse-a-b","mouse-a-c"],"state":"new","snoozed":null,"advice":"Correct it.",
               "near":"Huano Pink","patch":null},
              {"id":"a2","type":"range_violation","field":"weight","value":"12","min":40,"max":null,"required_level":null,
               "count":1,"examples":["mouse-a-d"],"state":"still_open",
               "snoozed":{"until":"2027-01-01T00:00:00Z","reason":"r","by":"ann"},"advice":"Widen it.","near":null,"patch":{}}],
              "fields_unknown":[],"skipped":[{"check":"missing_component","reason":"component_db has no file."}],"not_listed":[]},
             "checked_at":"2026-11-28T12:35:54.771Z","actor":"ann","pulled_at":"2026-11-28T12:00:00.123Z","source_hash":"1",
             "rules_hash":"2","stale":false,"file_changed":true,
             "counts":{"total":2,"open":1,"snoozed":1,"by_type":{},"by_field":{}},"solved":[]}""";

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
    void shows_what_does_not_fit_and_says_that_the_compile_is_the_pipelines() throws IOException {
        rollcall.answers(RUN, REPORT);
        Ended ended = compile();
        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("365", "2026-11-28T12:00:00Z")
                .contains("Values that are not known: 1\n", "huano pink", "Huano Pink", "mouse-a-b, mouse-a-c")
                .contains("Numbers out of range: 1\n")
                .doesNotContain("Fields without a rule");
        assertThat(ended.err()).isEqualTo("Not checked: missing_component. component_db has no file.\n" + NOT_COMPILED);
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("{\"dryRun\":false}"));
    }

    @Test
    void runs_the_pipelines_compile_first_and_keeps_what_it_says_out_of_the_answer() throws IOException {
        rollcall.answers(RUN, REPORT);
        Ended ended = compile("-o=json", "--run", "echo compiled; echo beside >&2");
        assertThat(ended.code()).isZero();
        assertThat(FakeRollcall.JSON.readTree(ended.out())).isEqualTo(FakeRollcall.JSON.readTree(REPORT));
        assertThat(ended.err()).startsWith("compiled\nbeside\n").doesNotContain("was not run");
    }

    @Test
    void stops_with_the_code_of_a_compile_that_fails() {
        rollcall.answers(RUN, REPORT);
        assertThat(compile("--run", "echo broken; exit 7"))
                .isEqualTo(new Ended(7, "", "broken\nThe compile failed with exit code 7. Nothing was checked.\n"));
        assertThat(rollcall.asked).isEmpty();
    }

    @Test
    void only_looks_when_told_so() throws IOException {
        rollcall.answers(RUN, REPORT);
        assertThat(compile("--dry-run").err()).endsWith("Nothing was changed. Leave out --dry-run to do it.\n");
        assertThat(rollcall.last().body()).isEqualTo(FakeRollcall.JSON.readTree("{\"dryRun\":true}"));
    }

    @ParameterizedTest
    @CsvSource({"1,10", "0,0"})
    void tells_a_script_whether_a_warning_is_open(int open, int code) {
        rollcall.answers(RUN, REPORT.replace("\"open\":1", "\"open\":" + open));
        assertThat(compile("--exit-code").code()).isEqualTo(code);
    }

    @Test
    void writes_every_warning_as_csv() {
        rollcall.answers(RUN, REPORT);
        assertThat(compile("-o=csv").out())
                .startsWith(
                        "id,type,field,value,min,max,required_level,count,examples,state,snoozed_until,near,advice\r\n")
                .endsWith(
                        "a2,range_violation,weight,12,40,,,1,mouse-a-d,still_open,2027-01-01T00:00:00Z,,Widen it.\r\n");
    }

    @Test
    void says_what_to_do_before_there_is_a_list() {
        rollcall.refuses(RUN, 409, "{\"code\":\"nothing_pulled\",\"detail\":\"There is no list.\"}");
        Ended ended = compile();
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("There is no list.", "./rollcall production-sync --category mouse pulls");
    }

    @Test
    void rejects_what_contradicts_itself() {
        assertThat(compile("--run=make", "--dry-run").code()).isEqualTo(2);
        assertThat(compile("--run=").code()).isEqualTo(2);
    }

    private Ended compile(String... options) {
        return rollcall.run(Stream.concat(Stream.of("category-compile", "--category", "mouse"), Arrays.stream(options))
                .toArray(String[]::new));
    }
}

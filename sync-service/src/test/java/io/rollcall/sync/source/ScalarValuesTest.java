package io.rollcall.sync.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.rollcall.sync.source.SourceValue.Bool;
import io.rollcall.sync.source.SourceValue.Many;
import io.rollcall.sync.source.SourceValue.Null;
import io.rollcall.sync.source.SourceValue.Number;
import io.rollcall.sync.source.SourceValue.Text;
import io.rollcall.sync.source.UnreadableSource.Fault;

class ScalarValuesTest {

    @Test
    void finds_values_of_every_kind() throws Exception {
        assertThat(read("""
                {"text": "a\\u0026b", "number": 1e400, "yes": true, "no": false, "none": null, "list": [1], "object": {}}""", "$.text", "$.number", "$.yes", "$.no", "$.none", "$.list", "$.object", "$.missing"))
                .isEqualTo(Map.of(
                        JsonPath.of("$.text"), new Text("a&b"),
                        JsonPath.of("$.number"), new Number("1e400"),
                        JsonPath.of("$.yes"), new Bool(true),
                        JsonPath.of("$.no"), new Bool(false),
                        JsonPath.of("$.none"), new Null(),
                        JsonPath.of("$.list"), new Many(List.of()),
                        JsonPath.of("$.object"), new Many(List.of())));
    }

    @Test
    void finds_values_along_indices_and_below_others() throws Exception {
        assertThat(read("""
                [{"a": 1}, {"a": {"b": [7, {"c": "deep"}]}, "b": 2}, 3]""", "$[0].a", "$[1].a.b[1].c", "$[2]", "$[3]", "$[1].a"))
                .isEqualTo(Map.of(
                        JsonPath.of("$[0].a"), new Number("1"),
                        JsonPath.of("$[1].a.b[1].c"), new Text("deep"),
                        JsonPath.of("$[2]"), new Number("3"),
                        JsonPath.of("$[1].a"), new Many(List.of())));
    }

    @Test
    void takes_the_first_of_many_values_on_a_path() throws Exception {
        assertThat(read("[{\"b\": 0}, {\"a\": 1}, {\"a\": 2}]", "$[*].a"))
                .isEqualTo(Map.of(JsonPath.of("$[*].a"), new Number("1")));
    }

    @Test
    void finds_the_document_itself() throws Exception {
        assertThat(read("\ufeff \"all\" ", "$")).isEqualTo(Map.of(JsonPath.of("$"), new Text("all")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', SOURCE_EMPTY",
        "'{\"a\": 1', SOURCE_TRUNCATED",
        "'{\"a\": 1}, 2', SOURCE_NOT_JSON",
        "'{\"a\": 1} {}', SOURCE_NOT_JSON",
        "'{\"b\": {\"x\": 1, \"x\": 2}}', DUPLICATE_MEMBER",
        "<!doctype html>, SOURCE_IS_HTML"
    })
    void rejects_what_is_not_one_whole_document(String document, Fault fault) {
        assertThat(catchThrowableOfType(UnreadableSource.class, () -> read(document, "$.a"))
                        .fault())
                .isEqualTo(fault);
    }

    private static Map<JsonPath, SourceValue> read(String document, String... paths) throws IOException {
        return ScalarValues.read(
                new ByteArrayInputStream(document.getBytes(UTF_8)),
                Stream.of(paths).map(JsonPath::of).toList(),
                Limits.STANDARD);
    }
}

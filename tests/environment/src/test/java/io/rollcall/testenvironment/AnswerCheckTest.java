package io.rollcall.testenvironment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCheckTest {

    private static final AnswerCheck CHECK = new AnswerCheck("""
            {
              "openapi": "3.1.0",
              "paths": {
                "/api/v1/brands/{slug}": {
                  "get": {
                    "responses": {
                      "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Brand"}}}},
                      "404": {"content": {"application/problem+json": {"schema": {
                        "properties": {"code": {"enum": ["not_found"]}}}}}}
                    }
                  }
                }
              },
              "components": {"schemas": {"Brand": {
                "type": "object",
                "required": ["slug", "website"],
                "properties": {"slug": {"type": "string"}, "website": {"type": ["string", "null"]}}}}}
            }
            """);

    @ParameterizedTest
    @ValueSource(strings = {"{\"slug\":\"razer\",\"website\":null}", "{\"slug\":\"razer\",\"website\":\"\"}"})
    void an_answer_that_is_described_is_true(String body) {
        assertThat(CHECK.problems("GET", "/api/v1/brands/razer", 200, "application/json", body))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"slug\":\"razer\"}",
                "{\"slug\":null,\"website\":null}",
                "{\"slug\":1,\"website\":null}",
                "{\"slug\":\"razer\",\"website\":null,\"owner\":\"x\"}"
            })
    void a_member_that_is_missing_null_of_another_kind_or_not_described_is_false(String body) {
        assertThat(CHECK.problems("GET", "/api/v1/brands/razer", 200, "application/json;charset=UTF-8", body))
                .hasSize(1);
    }

    @Test
    void a_code_that_the_operation_does_not_declare_is_false() {
        assertThat(CHECK.problems(
                        "GET", "/api/v1/brands/razer", 404, "application/problem+json", "{\"code\":\"gone\"}"))
                .hasSize(1);
    }

    @Test
    void a_status_that_the_operation_does_not_declare_is_false() {
        assertThat(CHECK.problems("GET", "/api/v1/brands/razer", 409, "application/problem+json", "{}"))
                .containsExactly("The document has no 409 for GET /api/v1/brands/{slug}: {}");
    }

    @Test
    void a_path_that_is_not_described_is_false_unless_there_is_nothing() {
        assertThat(CHECK.problems("GET", "/api/v1/secret", 200, "application/json", "{}"))
                .containsExactly("The document has no path /api/v1/secret");
        assertThat(CHECK.problems("GET", "/api/v1/secret", 404, "application/problem+json", "{}"))
                .isEmpty();
    }
}

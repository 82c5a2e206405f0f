package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {
    private static final String ADD = "POST /api/v1/catalog/mouse/products";
    private static final String[] ADDING = {"product", "add", "-c=mouse", "--brand=Acer", "--model=Cestus 310"};

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
    void says_what_why_the_code_and_what_to_try() {
        rollcall.refuses(ADD, 422, """
                {"status":422,"title":"Unprocessable Content","detail":"“310” cannot be a variant here.",
                 "code":"variant_is_model_substring","explanation":{"message":"It is part of the model.",
                 "suggestions":[{"action":"strip_variant","label":"Leave the variant out"}]},
                 "violations":[{"field":"variant","message":"is part of the model"}]}""");
        assertThat(rollcall.run(ADDING)).isEqualTo(new Ended(1, "", """
                        error “310” cannot be a variant here.
                          why   It is part of the model.
                          variant: is part of the model
                          code  variant_is_model_substring (HTTP 422)
                          try 1 Leave the variant out (--fix 1)
                        """));
    }

    @ParameterizedTest
    @CsvSource({"400,1", "401,4", "403,4", "404,1", "409,1", "412,1", "500,3", "503,3"})
    void each_answer_has_its_exit_code(int status, int code) {
        rollcall.refuses(ADD, status, "{\"detail\":\"no\"}");
        assertThat(rollcall.run(ADDING).code()).isEqualTo(code);
    }

    @Test
    void makes_do_with_a_page_of_a_gateway() {
        rollcall.answers(ADD, 502, "<html>Bad Gateway</html>");
        assertThat(rollcall.run(ADDING))
                .isEqualTo(new Ended(3, "", "error The server answered 502\n  code  (HTTP 502)\n"));
    }

    @Test
    void knows_when_somebody_else_answers() {
        rollcall.answers(ADD, 200, "<html>Welcome</html>");
        Ended ended = rollcall.run(ADDING);
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("is not Rollcall");
    }

    @Test
    void says_how_to_start_what_does_not_run() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Ended ended = Ended.after(Map.of("ROLLCALL_PORT", Integer.toString(free)), "brand", "list");
        assertThat(ended)
                .isEqualTo(new Ended(
                        3,
                        "",
                        "error Rollcall is not running at http://127.0.0.1:" + free
                                + ": start it with ./rollcall up\n"));
    }

    @Test
    void refuses_an_address_that_is_none() {
        Ended ended = Ended.after(Map.of("ROLLCALL_URL", "localhost:8080"), "brand", "list");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("ROLLCALL_URL is “localhost:8080”");
    }
}

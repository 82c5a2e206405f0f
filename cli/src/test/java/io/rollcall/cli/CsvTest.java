package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"plain\"          | plain",
                "\"a,b\"            | \"a,b\"",
                "\"say \\\"hi\\\"\" | \"say \"\"hi\"\"\"",
                "\"=1+1\"           | '=1+1",
                "\"+49\"            | '+49",
                "\"-x\"             | '-x",
                "\"@cmd,x\"         | \"'@cmd,x\"",
                "\"'@Home\"         | ''@Home",
                "\"'quoted'\"      | 'quoted'",
                "-5                 | -5",
                "null               | ``",
                "[\"=a\",\"b\"]     | \"'=a, b\"",
            })
    void quotes_and_guards(String value, String cell) throws JsonProcessingException {
        var item = FakeRollcall.JSON.readTree("{\"x\":" + value + "}");
        assertThat(Csv.of(List.of(item), List.of("x"))).isEqualTo("x\r\n" + cell + "\r\n");
    }
}

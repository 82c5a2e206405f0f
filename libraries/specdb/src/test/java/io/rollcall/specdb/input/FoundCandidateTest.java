package io.rollcall.specdb.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.rollcall.workspace.JsonText;

class FoundCandidateTest {

    @ParameterizedTest
    @CsvSource({
        "'{\"host\": \"b\", \"source_host\": \"a\", \"evidence\": {\"host\": \"c\"}}', a",
        "'{\"source_host\": \"a\", \"host\": \"b\"}', a",
        "'{\"host\": \"b\", \"evidence\": {\"host\": \"c\"}}', b",
        "'{\"evidence\": {\"host\": \"c\"}}', c",
        "'{\"host\": \" \"}', "
    })
    void of_the_spellings_of_a_candidates_member_the_first_counts(String json, String host) throws Exception {
        try (var parser = JsonText.MAPPER.createParser(json)) {
            parser.nextToken();
            assertThat(FoundCandidate.read(parser).text("host").orElse(null)).isEqualTo(host);
        }
    }
}

package io.rollcall.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/**
 * The part of {@code docs/guide/configuration.md} that is made from the code says what the code says. {@code ./mvnw test -pl
 * tests/architecture -Dconfiguration.write} writes it anew.
 */
class ConfigurationReferenceTest {

    private static final Path SOURCE = Path.of("../..").toAbsolutePath().normalize();
    private static final Path REFERENCE = SOURCE.resolve("docs/guide/configuration.md");
    private static final String BEGIN = "<!-- From the code: begin -->\n";
    private static final String END = "<!-- From the code: end -->\n";

    @Test
    void the_reference_says_what_the_code_says() throws IOException {
        String text = Files.readString(REFERENCE);
        String made = text.substring(0, text.indexOf(BEGIN) + BEGIN.length())
                + tables(new Mappings(SOURCE).all())
                + text.substring(text.indexOf(END));
        if (System.getProperty("configuration.write") != null) {
            Files.writeString(REFERENCE, made);
        }
        assertThat(Files.readString(REFERENCE)).isEqualTo(made);
    }

    @Test
    void everything_that_can_be_set_says_what_it_is_for() throws IOException {
        assertThat(new Mappings(SOURCE).all()).hasSizeGreaterThan(5).allSatisfy(mapping -> assertThat(
                        mapping.settings())
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(setting.meaning()).isNotEmpty()));
    }

    private static String tables(List<Mappings.Mapping> mappings) {
        var text = new StringBuilder();
        for (Mappings.Mapping mapping : mappings) {
            text.append("\n### ").append(mapping.module()).append("\n\n");
            text.append(mapping.about()).append("\n\n");
            text.append("| variable | default | |\n|---|---|---|\n");
            for (Setting setting : mapping.settings()) {
                text.append("| `%s` | %s | %s |\n".formatted(setting.variable(), usual(setting), setting.meaning()));
            }
        }
        return text.append("\n").toString();
    }

    private static String usual(Setting setting) {
        return setting.usual().isEmpty() ? "" : "`" + setting.usual() + "`";
    }
}

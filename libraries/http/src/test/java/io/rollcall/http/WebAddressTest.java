package io.rollcall.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {

    /** Browsers and the pipeline take addresses apart alike: each of these is one, or is none, for both. */
    private static final List<String> TRIED = List.of(
            "https://www.logitechg.com",
            "HTTPS://Example.com/Path",
            "https://müller.example/maus",
            "https://雷柏.example",
            "https://my_shop.example/a",
            "https://example.com/a b",
            "https://example.com/a|b",
            "https://example.com/?q=a b|c",
            "https://example.com/{id}",
            "https://user:pw@example.com/",
            "https://example.com:8443/",
            "https://example.com:/",
            "http://[::1]:8080/",
            "http://127.0.0.1/",
            "https://example.com:99999/",
            "https://example.com:port/",
            "https://my shop.example/",
            "https://my|shop.example/",
            "https://my^shop.example/",
            "https://",
            "https://:80/",
            "ftp://example.com/",
            "example.com",
            "www.example.com/a",
            "javascript:alert(1)",
            "https://[zz]/",
            "https://exa<mple.com");

    @TempDir
    Path folder;

    @Test
    void an_address_is_what_a_browser_takes_for_one() throws Exception {
        Path script = Files.writeString(folder.resolve("urls.mjs"), """
                import { readFileSync } from 'node:fs';
                for (const text of readFileSync(process.argv[2], 'utf8').split('\\n')) {
                  let taken = false;
                  try { taken = /^https?:$/.test(new URL(text).protocol); } catch { /* none */ }
                  console.log(taken);
                }""");
        Path asked = Files.writeString(folder.resolve("asked"), String.join("\n", TRIED));
        Process node = new ProcessBuilder("node", script.toString(), asked.toString()).start();
        String answered = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(TRIED.stream().map(text -> isAddress(text) + " " + text).toList())
                .isEqualTo(zipped(answered.lines().toList()));
    }

    private static List<String> zipped(List<String> answers) {
        return java.util.stream.IntStream.range(0, TRIED.size())
                .mapToObj(i -> answers.get(i) + " " + TRIED.get(i))
                .collect(Collectors.toList());
    }

    private static boolean isAddress(String text) {
        try {
            return WebAddress.of(text).text().equals(text);
        } catch (WebAddress.NotAnAddress none) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "www.logitechg.com; does not begin with http:// or https://",
                "ftp://example.com; is neither http nor https",
                "https://my shop.example; has a space in its host name “my shop.example”",
                "https://my|shop.example; has a “|” in its host name “my|shop.example”",
                "https://; names no host",
                "https://a.example:port/; has no port number after the colon but “port”",
                "https:example.com; has no // after https:"
            })
    void what_is_no_address_is_told_the_exact_reason(String text, String why) {
        assertThatThrownBy(() -> WebAddress.of(text)).hasMessage(why);
    }
}

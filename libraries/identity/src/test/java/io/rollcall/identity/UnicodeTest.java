package io.rollcall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnicodeTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/characters.txt");
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");
    private static final int OLDEST = 17;

    /** Every JDK of this machine from 17 on; the running one is among them. */
    static Stream<Path> jdks() throws IOException {
        Path running = Path.of(System.getProperty("java.home")).toRealPath();
        var homes = Stream.<Path>builder().add(running);
        for (Path shelf : List.of(
                running.getParent(),
                Path.of("/usr/lib/jvm"),
                Path.of(System.getProperty("user.home"), ".sdkman/candidates/java"))) {
            if (Files.isDirectory(shelf)) {
                try (var installed = Files.list(shelf)) {
                    for (Path home : installed.filter(UnicodeTest::isSupported).toList()) {
                        homes.add(home.toRealPath());
                    }
                }
            }
        }
        return homes.build().distinct();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void every_character_makes_the_same_identity_on_every_jdk(Path jdk) throws Exception {
        Process run = new ProcessBuilder(
                        jdk.resolve("bin/java").toString(),
                        "-cp",
                        "target/classes" + System.getProperty("path.separator") + "target/test-classes",
                        UnicodeGolden.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String digests = new String(run.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(run.waitFor()).isZero();
        Files.writeString(Path.of("target/characters.txt"), digests);
        assertThat(digests).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void the_table_of_characters_is_unicode_13() {
        assertThat(Unicode.isAssigned(0x1FAD6)).as("teapot, 13.0").isTrue();
        assertThat(Unicode.isAssigned(0x1FAE0)).as("melting face, 14.0").isFalse();
        assertThat(Unicode.isAssigned(0xFFFF)).as("no character").isFalse();
        assertThat(Unicode.isAssigned('a')).isTrue();
        assertThat(Unicode.isAssigned(Character.MAX_CODE_POINT)).isFalse();
    }

    private static boolean isSupported(Path jdk) {
        try {
            var version = VERSION.matcher(Files.readString(jdk.resolve("release")));
            return Files.isExecutable(jdk.resolve("bin/java"))
                    && version.find()
                    && Integer.parseInt(version.group(1)) >= OLDEST;
        } catch (IOException unreadable) {
            return false;
        }
    }
}

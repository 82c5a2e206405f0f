package io.rollcall.workspace;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A number that no computer can hold makes the file one that cannot be read, whichever reader meets it. */
class ImpossibleNumberTest {

    @TempDir
    Path folder;

    private interface Reader {
        void read(Path file) throws Exception;
    }

    private record Case(String content, Reader reader) {}

    @TestFactory
    Stream<DynamicTest> is_said_to_be_unreadable() {
        return Map.of(
                        "a job input",
                        new Case(
                                "{\"identityLock\": {\"brand\": \"A\", \"model\": \"B\"}, \"anchors\": NUMBER}",
                                file -> ExistingJobInput.of(file, Files.readAllBytes(file))),
                        "a queue",
                        new Case(
                                "{\"products\": {\"a\": {\"priority\": NUMBER}}}",
                                file -> QueueRows.read(file, () -> {}, row -> {})),
                        "a catalog",
                        new Case("{\"products\": {\"a\": {\"id\": NUMBER}}}", ExistingCatalog::read),
                        "the times of a catalog",
                        new Case("{\"products\": {}, \"meta\": {\"x\": NUMBER}}", ExistingCatalog::read),
                        "a shared document",
                        new Case("{\"x\": NUMBER}", SharedDocument::read))
                .entrySet()
                .stream()
                .flatMap(each -> Stream.of("1e99999999999", "-1.5e-99999999999")
                        .map(number -> DynamicTest.dynamicTest(
                                each.getKey() + " with " + number,
                                () -> check(
                                        each.getValue().content().replace("NUMBER", number),
                                        each.getValue().reader()))));
    }

    private void check(String content, Reader reader) throws IOException {
        Path file = Files.writeString(folder.resolve("file.json"), content);
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("file.json cannot be read");
    }
}

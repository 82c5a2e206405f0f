package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportUploadTest {
    @TempDir
    Path folder;

    private FakeRollcall rollcall;

    @BeforeEach
    void start() throws IOException {
        rollcall = new FakeRollcall();
        rollcall.answers(Imported.PREVIEWING, Imported.PREVIEW);
    }

    @AfterEach
    void stop() {
        rollcall.close();
    }

    @Test
    void sends_the_file_as_a_form() throws IOException {
        Path file = workbook("mäuse \"2026\".xlsx", 3 << 16);
        assertThat(look(file, "--sheet=Übersicht").code()).isZero();
        String type = rollcall.last().type();
        assertThat(type).startsWith("multipart/form-data; boundary=rollcall-");
        String boundary = "--" + type.substring(type.indexOf('=') + 1);
        var body = new ByteArrayOutputStream();
        body.write(utf8(boundary + "\r\nContent-Disposition: form-data; name=\"sheet\"\r\n"
                + "Content-Type: text/plain; charset=UTF-8\r\n\r\nÜbersicht\r\n"));
        body.write(
                utf8(boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"mäuse %222026%22.xlsx\""
                        + "\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.write(Files.readAllBytes(file));
        body.write(utf8("\r\n" + boundary + "--\r\n"));
        assertThat(rollcall.last().bytes()).isEqualTo(body.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5 << 20})
    void sends_a_file_of_any_size(int size) throws IOException {
        Path file = workbook("mice.xlsx", size);
        assertThat(look(file).code()).isZero();
        byte[] sent = rollcall.last().bytes();
        String end = "\r\n--" + rollcall.last().type().replaceFirst(".*boundary=", "") + "--\r\n";
        int from = sent.length - end.length() - size;
        assertThat(Arrays.copyOfRange(sent, from, from + size)).isEqualTo(Files.readAllBytes(file));
        assertThat(new String(sent, 0, from, StandardCharsets.UTF_8))
                .doesNotContain("name=\"sheet\"")
                .endsWith("\r\n\r\n");
    }

    @Test
    void imports_what_it_sent_without_sending_it_again() throws IOException {
        rollcall.answers(Imported.APPLYING, Imported.DONE);
        look(workbook("mice.xlsx", 100), "--apply");
        assertThat(rollcall.asked)
                .extracting(asked -> asked.method() + " " + asked.path())
                .containsExactly(Imported.PREVIEWING, Imported.APPLYING);
        assertThat(rollcall.last().type()).isEqualTo("application/json");
    }

    @Test
    void names_the_file_in_what_to_do_next() throws IOException {
        Path file = workbook("my mice.xlsx", 100);
        assertThat(look(file).err()).endsWith(" --category mouse --file '" + file + "' --apply\n");
    }

    @Test
    void shows_on_a_screen_how_much_was_sent() throws IOException {
        String file = workbook("mice.xlsx", 100).toString();
        Ended ended = rollcall.types("", "import", "workbook", "-c=mouse", "--file", file);
        assertThat(ended.err()).startsWith("\r[" + " ".repeat(30) + "] 0% Sending\r ");
        assertThat(ended.out()).startsWith("workbook          mouseData.xlsx\n");
    }

    @Test
    void shows_no_progress_in_a_pipe() throws IOException {
        assertThat(look(workbook("mice.xlsx", 100)).err()).startsWith("Nothing was imported. ");
    }

    @Test
    void sends_no_file_that_is_not_there() {
        assertThat(look(folder.resolve("mice.xlsx")))
                .isEqualTo(usage("There is no file “" + folder.resolve("mice.xlsx") + "”"));
        assertThat(rollcall.asked).isEmpty();
    }

    @Test
    void sends_no_folder() {
        assertThat(look(folder)).isEqualTo(usage("“" + folder + "” is a folder, not a file"));
        assertThat(rollcall.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "/dev/null"})
    void sends_nothing_that_is_no_file(String name) {
        assertThat(rollcall.run("import", "workbook", "-c=mouse", "--file", name))
                .isEqualTo(usage("A workbook is sent from a file, and “" + name + "” is none: save it first"));
        assertThat(rollcall.asked).isEmpty();
    }

    @Test
    void sends_no_file_that_it_may_not_read() throws IOException {
        Path file = workbook("mice.xlsx", 100);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-wx------"));
        assumeThat(Files.isReadable(file))
                .as("an administrator reads it all the same")
                .isFalse();
        assertThat(look(file)).isEqualTo(usage("“" + file + "” cannot be read: you are not allowed to"));
        assertThat(rollcall.asked).isEmpty();
    }

    @Test
    void sends_no_file_that_is_too_large() throws IOException {
        Path file = folder.resolve("mice.xlsx");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((64L << 20) + 1);
        }
        assertThat(look(file))
                .isEqualTo(usage("“" + file + "” is too large: it has 65 MB, and at most 64 MB can be sent"));
        assertThat(rollcall.asked).isEmpty();
    }

    @Test
    void says_when_the_server_is_away() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        String file = workbook("mice.xlsx", 5 << 20).toString();
        Ended ended = Ended.after(
                Map.of("ROLLCALL_PORT", Integer.toString(free)), "import", "workbook", "-c=mouse", "--file", file);
        assertThat(ended)
                .isEqualTo(new Ended(
                        3,
                        "",
                        "error Rollcall is not running at http://127.0.0.1:" + free
                                + ": start it with ./rollcall up\n"));
    }

    @Test
    void says_what_the_server_has_against_it() throws IOException {
        rollcall.refuses(
                Imported.PREVIEWING,
                422,
                "{\"code\":\"sheet_ambiguous\",\"detail\":\"Two sheets list products.\",\"sheets\":[\"a\",\"b\"]}");
        assertThat(look(workbook("mice.xlsx", 5 << 20))).isEqualTo(new Ended(1, "", """
                error Two sheets list products.
                  code  sheet_ambiguous (HTTP 422)
                  try   the same with --sheet "a"
                  try   the same with --sheet "b"
                """));
    }

    private Path workbook(String name, int size) throws IOException {
        byte[] content = new byte[size];
        new Random(7).nextBytes(content);
        return Files.write(folder.resolve(name), content);
    }

    private Ended look(Path file, String... options) {
        return rollcall.run(Stream.concat(
                        Stream.of("import", "workbook", "-c=mouse", "--file", file.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    private static Ended usage(String message) {
        return new Ended(2, "", "error " + message + "\n  help  ./rollcall import workbook --help\n");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package io.rollcall.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A form with a file in it, as browsers send one (multipart/form-data, RFC 7578). The file is read while it is sent.
 *
 * @param before what comes before the file's bytes
 * @param after what comes after them
 */
record FileForm(String boundary, byte[] before, SentFile file, byte[] after) {
    private static final String LINE_END = "\r\n";

    /** @param texts the other fields of the form */
    static FileForm of(Map<String, String> texts, SentFile file) {
        String boundary = "rollcall-" + UUID.randomUUID();
        var before = new StringBuilder();
        texts.forEach(
                (name, text) -> before.append(part(boundary, "name=\"" + name + "\"", "text/plain; charset=UTF-8"))
                        .append(text)
                        .append(LINE_END));
        before.append(part(
                boundary, "name=\"file\"; filename=\"" + quotable(file.name()) + "\"", "application/octet-stream"));
        return new FileForm(
                boundary, bytes(before.toString()), file, bytes(LINE_END + "--" + boundary + "--" + LINE_END));
    }

    String type() {
        return "multipart/form-data; boundary=" + boundary;
    }

    long length() {
        return before.length + file.bytes() + after.length;
    }

    /** To be read once and closed. */
    InputStream open() {
        return new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(before), file.open(), new ByteArrayInputStream(after))));
    }

    private static String part(String boundary, String about, String type) {
        return "--" + boundary + LINE_END + "Content-Disposition: form-data; " + about + LINE_END + "Content-Type: "
                + type + LINE_END + LINE_END;
    }

    /** A file's name may hold what would end the header. */
    private static String quotable(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

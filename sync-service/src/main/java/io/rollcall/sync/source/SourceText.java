package io.rollcall.sync.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.rollcall.sync.source.UnreadableSource.Fault;

/**
 * The characters of a document. JSON between systems is UTF-8 (RFC 8259, section 8.1); anything else is rejected rather than
 * guessed or patched with replacement characters, because a product's name would be wrong without anyone noticing.
 */
final class SourceText extends FilterReader {

    private static final int HEAD = 1024;

    private final Bytes bytes;
    private long characters;
    private boolean ended;

    private SourceText(Bytes bytes) {
        super(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        this.bytes = bytes;
    }

    /** @throws UnreadableSource when its first bytes show that it is no JSON in UTF-8 */
    static SourceText of(InputStream document) throws IOException {
        var in = new BufferedInputStream(document);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        rejectUtf16(head);
        String text = new String(head, StandardCharsets.UTF_8);
        boolean marked = text.startsWith("\uFEFF");
        rejectMarkup((marked ? text.substring(1) : text).stripLeading().toLowerCase(Locale.ROOT));
        if (marked) {
            in.skipNBytes(3);
        }
        return new SourceText(new Bytes(in));
    }

    private static void rejectUtf16(byte[] head) throws UnreadableSource {
        boolean marked = head.length >= 2 && (head[0] & head[1] & 0xFE) == 0xFE && head[0] != head[1];
        boolean unmarked = head.length >= 2 && (head[0] == 0 || head[1] == 0);
        if (marked || unmarked) {
            throw new UnreadableSource(
                    Fault.SOURCE_NOT_UTF8, "The answer is in UTF-16 or UTF-32; it has to be in UTF-8");
        }
    }

    private static void rejectMarkup(String head) throws UnreadableSource {
        if (head.startsWith("<?xml") && !head.contains("<html")) {
            throw new UnreadableSource(Fault.SOURCE_NOT_JSON, "The answer is not JSON: it looks like an XML document");
        }
        if (head.startsWith("<")) {
            throw new UnreadableSource(
                    Fault.SOURCE_IS_HTML, "The answer is not JSON: it looks like an HTML page; perhaps a login page");
        }
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        try {
            int read = super.read(buffer, offset, length);
            ended = read < 0;
            characters += Math.max(0, read);
            return read;
        } catch (CharacterCodingException broken) {
            throw bytes.ended
                    ? new UnreadableSource(Fault.SOURCE_TRUNCATED, "The answer ends in the middle of a character")
                    : new UnreadableSource(
                            Fault.SOURCE_NOT_UTF8,
                            "The answer is not in UTF-8: there is a wrong byte soon after character " + characters);
        }
    }

    /** Whether more characters were asked for than there are. */
    boolean ended() {
        return ended;
    }

    /** The decoder asks for more than the last byte only when that leaves a character unfinished. */
    private static final class Bytes extends FilterInputStream {

        private boolean ended;

        Bytes(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            ended = read < 0;
            return read;
        }
    }
}

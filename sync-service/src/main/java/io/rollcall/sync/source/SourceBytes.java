package io.rollcall.sync.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.rollcall.sync.source.UnreadableSource.Fault;

/**
 * The bytes of a document. JSON between systems is UTF-8 (RFC 8259, section 8.1); anything else is rejected rather than guessed
 * or patched with replacement characters, because a product's name would be wrong without anyone noticing.
 */
final class SourceBytes extends FilterInputStream {

    private static final int HEAD = 1024;
    private static final int MARK_BYTES = 3;

    private final int start;
    private long count;
    private boolean ended;

    private SourceBytes(InputStream in, int start) {
        super(in);
        this.start = start;
    }

    /** @throws UnreadableSource when its first bytes show that it is no JSON in UTF-8 */
    static SourceBytes of(InputStream document) throws IOException {
        var in = new BufferedInputStream(document);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        rejectUtf16(head);
        String text = new String(head, StandardCharsets.UTF_8);
        boolean marked = text.startsWith("\uFEFF");
        rejectMarkup((marked ? text.substring(1) : text).stripLeading().toLowerCase(Locale.ROOT));
        int start = marked ? MARK_BYTES : 0;
        in.skipNBytes(start);
        return new SourceBytes(in, start);
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
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        ended = read < 0;
        count += Math.max(0, read);
        return read;
    }

    /** How many bytes of the document come before these: those of a byte order mark. */
    int start() {
        return start;
    }

    /** How many of these were read. */
    long count() {
        return count;
    }

    /** @param offset from where these bytes start */
    boolean isReadUpTo(long offset) {
        return ended && offset >= count;
    }
}

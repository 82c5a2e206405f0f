package io.rollcall.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file of products, read as far as they are wanted. */
final class ProductFile implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int HEAD = 512;

    private final String name;
    private final CountedInput bytes;
    private BufferedReader content;
    private final RowFormat told;
    private ProductRows rows;
    private int line;

    private ProductFile(String name, InputStream in, RowFormat told) {
        this.name = name;
        this.told = told;
        bytes = new CountedInput(in);
    }

    /**
     * @param format null for a guess
     * @throws Misuse when it cannot be read
     */
    static ProductFile open(String name, RowFormat format, Terminal terminal) {
        return new ProductFile(name, NamedInput.open(name, terminal), format);
    }

    /**
     * The next of them, at most so many; none at the end.
     *
     * @throws BrokenRow for one that makes no sense; those before it are lost
     */
    List<ProductRow> next(int most) {
        var next = new ArrayList<ProductRow>();
        try {
            if (rows == null) {
                rows = begin();
            }
            Optional<ProductRow> row = rows.next();
            while (row.isPresent()) {
                next.add(row.get());
                line = row.get().line();
                row = next.size() < most ? rows.next() : Optional.empty();
            }
            return next;
        } catch (CharacterCodingException other) {
            throw BrokenRow.after(
                    line,
                    "this is not UTF-8 text. Save the file as UTF-8; in Excel that is “CSV UTF-8 (Comma delimited)”.");
        } catch (IOException broken) {
            throw BrokenRow.after(line, "“" + name + "” cannot be read on (" + broken.getMessage() + ")");
        }
    }

    /** How much of it was read, from 0 to 1; nothing when its size is not known. */
    Optional<Double> share() {
        long size = NamedInput.size(name);
        return size == 0 ? Optional.empty() : Optional.of(Math.min(1, (double) bytes.bytes() / size));
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException nothingLost) {
            // It was only read.
        }
    }

    private ProductRows begin() throws IOException {
        var input = new BufferedInputStream(bytes);
        input.mark(HEAD);
        byte[] head = input.readNBytes(HEAD);
        input.reset();
        // A decoder of its own refuses what is not in its encoding; the usual one would put question marks into names.
        content = new BufferedReader(new InputStreamReader(input, encoding(head).newDecoder()));
        content.mark(1);
        if (content.read() != BYTE_ORDER_MARK) {
            content.reset();
        }
        return (told == null ? RowFormat.of(name, content) : told).rows(content);
    }

    /** UTF-16 when it says so, as Excel's “Unicode text” does; else UTF-8. */
    private static Charset encoding(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00FF\u00FE")) {
            return StandardCharsets.UTF_16LE;
        }
        if (start.startsWith("\u00FE\u00FF")) {
            return StandardCharsets.UTF_16BE;
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw BrokenRow.of(
                    "This is a workbook, not a text file. Use ./rollcall import workbook --file, or save it as CSV.");
        }
        if (start.indexOf(0) >= 0) {
            throw BrokenRow.of("This is not UTF-8 text: it holds NUL characters. Save the file as CSV UTF-8.");
        }
        return StandardCharsets.UTF_8;
    }
}

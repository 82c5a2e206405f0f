package io.rollcall.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file of products, read as far as they are wanted. */
final class ProductFile implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final CountedInput bytes;
    private final BufferedReader content;
    private final RowFormat told;
    private ProductRows rows;
    private int line;

    private ProductFile(String name, InputStream in, RowFormat told) {
        this.name = name;
        this.told = told;
        bytes = new CountedInput(in);
        // A decoder of its own refuses what is not UTF-8; the usual one would put question marks into names.
        content = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
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
            throw BrokenRow.after(line, "the text is not UTF-8");
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
            content.close();
        } catch (IOException nothingLost) {
            // It was only read.
        }
    }

    private ProductRows begin() throws IOException {
        content.mark(1);
        if (content.read() != BYTE_ORDER_MARK) {
            content.reset();
        }
        return (told == null ? RowFormat.of(name, content) : told).rows(content);
    }
}

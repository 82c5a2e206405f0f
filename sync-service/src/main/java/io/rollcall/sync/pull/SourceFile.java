package io.rollcall.sync.pull;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.rollcall.sync.source.JsonPath;
import io.rollcall.sync.source.Limits;
import io.rollcall.sync.source.ProductList;
import io.rollcall.sync.source.SourceRow;
import io.rollcall.sync.source.SourceRow.Place;
import io.rollcall.workspace.UnreadableFile;

/** A list of products on disk: read once from its start to its end, and again at single rows. */
public final class SourceFile implements Closeable {

    private static final JsonPath ALL = JsonPath.of("$");

    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final FileChannel channel;

    public SourceFile(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file);
    }

    /** All its rows, in their order. */
    public ProductList read(JsonPath path, Limits limits, ProductList.Taker taker) throws IOException {
        return ProductList.read(fromItsStart(), path, limits, taker);
    }

    /** All its rows, in their order, with a digest of each row's fields in their place. */
    ProductList digest(JsonPath path, Limits limits, ProductList.Taker taker) throws IOException {
        return ProductList.digest(fromItsStart(), path, limits, taker);
    }

    private InputStream fromItsStart() throws IOException {
        return new BufferedInputStream(Channels.newInputStream(channel.position(0)), BUFFER);
    }

    /**
     * The fields of one row, as they stand there.
     *
     * @throws UnreadableFile when the row is not there any more
     */
    Map<String, JsonNode> values(Place place) throws IOException {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        ProductList.read(list(place), ALL, Limits.STANDARD, row -> {
            if (row instanceof SourceRow.Named named) {
                named.fields().forEach((field, value) -> values.put(field, value.toJson()));
            }
        });
        return values;
    }

    private InputStream list(Place place) throws IOException {
        ByteBuffer row = ByteBuffer.allocate(place.length());
        while (row.hasRemaining()) {
            if (channel.read(row, place.offset() + row.position()) < 0) {
                throw new UnreadableFile(file, "it became shorter while it was compared");
            }
        }
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(new byte[] {'['}),
                new ByteArrayInputStream(row.array()),
                new ByteArrayInputStream(new byte[] {']'}))));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package io.rollcall.sync.source;

import java.io.Closeable;
import java.io.IOException;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

import io.rollcall.sync.source.SourceRow.Place;
import io.rollcall.sync.source.UnreadableSource.Fault;

/** The tokens of a document, one after the other, within its limits. No object has a member twice. It knows in which row it is. */
final class Tokens implements Closeable {

    /** It keeps the names it has read, for the next document. */
    private static final JsonFactory STANDARD = factory(Limits.STANDARD);

    private final SourceBytes bytes;
    private final JsonParser parser;
    private final Limits limits;
    private final int start;
    private final DistinctNames names = new DistinctNames();
    private int row;
    private boolean inRow;
    private long rowStart;

    Tokens(SourceBytes bytes, Limits limits) throws IOException {
        this.bytes = bytes;
        this.parser = (limits.equals(Limits.STANDARD) ? STANDARD : factory(limits)).createParser(bytes);
        this.limits = limits;
        this.start = bytes.start();
    }

    /** Names are looked up in Jackson's table of symbols, which empties itself at 65 536. The stream belongs to whoever opened it. */
    private static JsonFactory factory(Limits limits) {
        return JsonFactory.builder()
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .errorReportConfiguration(ErrorReportConfiguration.builder()
                        .maxErrorTokenLength(40)
                        .build())
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.stringCharacters())
                        .maxNameLength(Limits.NAME_CHARACTERS)
                        .maxNumberLength(Limits.NUMBER_CHARACTERS)
                        .build())
                .build();
    }

    /** @return null after the document */
    JsonToken next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.FIELD_NAME) {
            member();
        } else if (token == JsonToken.START_OBJECT) {
            names.beginObject();
        } else if (token == JsonToken.END_OBJECT) {
            names.endObject();
        }
        // Jackson makes a location whenever it is asked where it is: only when so much was read that the row may be too
        // large.
        if (inRow && start + bytes.count() - rowStart > limits.rowBytes()) {
            measure();
        }
        return token;
    }

    private void member() throws IOException {
        if (parser.getParsingContext().getCurrentIndex() > Limits.MEMBERS) {
            throw new UnreadableSource(
                    Fault.TOO_MANY_MEMBERS, "One object has more than " + Limits.MEMBERS + " members" + place());
        }
        if (!names.add(parser.currentName())) {
            throw new UnreadableSource(
                    Fault.DUPLICATE_MEMBER,
                    "The member \"" + Excerpt.of(parser.currentName()) + "\" occurs twice in one object"
                            + at(parser.currentTokenLocation()));
        }
    }

    private void measure() throws UnreadableSource {
        if (offset() - rowStart > limits.rowBytes()) {
            throw new UnreadableSource(
                    Fault.ROW_TOO_LARGE, "Row " + row + " has more than " + limits.rowBytes() + " bytes");
        }
    }

    JsonToken current() {
        return parser.currentToken();
    }

    String name() throws IOException {
        return parser.currentName();
    }

    /** Of the name that came last in the object that is open. */
    long nameDigest() {
        return names.digest();
    }

    String text() throws IOException {
        return parser.getText();
    }

    /** Of the text or number as it is written. */
    long digest(long seed) throws IOException {
        return RowDigest.text(seed, parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    }

    /** To the end of the array or object that begins here. */
    void skip() throws IOException {
        if (current().isStructStart()) {
            int depth = depth();
            while (depth() >= depth) {
                next();
            }
        }
    }

    private int depth() {
        return parser.getParsingContext().getNestingDepth();
    }

    void beginRow(int index) {
        row = index;
        inRow = true;
        rowStart = start + parser.currentTokenLocation().getByteOffset();
    }

    /** @return where in the document it is */
    Place endRow() throws UnreadableSource {
        measure();
        inRow = false;
        return new Place(rowStart, (int) (offset() - rowStart));
    }

    boolean inDocument() {
        return depth() > 0;
    }

    boolean inRow() {
        return inRow;
    }

    int row() {
        return row;
    }

    /** For the end of a message. */
    String at(JsonLocation location) {
        return " at line " + location.getLineNr() + ", column " + location.getColumnNr() + place();
    }

    /** For the end of a message. */
    String place() {
        return inRow ? ", in row " + row : "";
    }

    private long offset() {
        return start + parser.currentLocation().getByteOffset();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}

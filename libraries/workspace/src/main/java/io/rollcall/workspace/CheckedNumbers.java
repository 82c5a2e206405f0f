package io.rollcall.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.JsonParserDelegate;

/** Makes a number that is beyond any, as {@code 1e99999999999}, an error of the JSON it stands in: Jackson lets it escape as one of ours. */
final class CheckedNumbers extends JsonFactory {

    private static final long serialVersionUID = 1;

    CheckedNumbers() {}

    private CheckedNumbers(CheckedNumbers base) {
        super(base, null);
    }

    @Override
    public JsonFactory copy() {
        return new CheckedNumbers(this);
    }

    @Override
    protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
        return new Parser(super._createParser(in, context));
    }

    @Override
    protected JsonParser _createParser(Reader in, IOContext context) throws IOException {
        return new Parser(super._createParser(in, context));
    }

    @Override
    protected JsonParser _createParser(char[] content, int offset, int length, IOContext context, boolean recyclable)
            throws IOException {
        return new Parser(super._createParser(content, offset, length, context, recyclable));
    }

    @Override
    protected JsonParser _createParser(byte[] content, int offset, int length, IOContext context) throws IOException {
        return new Parser(super._createParser(content, offset, length, context));
    }

    private static final class Parser extends JsonParserDelegate {

        Parser(JsonParser parser) {
            super(parser);
        }

        @Override
        public BigDecimal getDecimalValue() throws IOException {
            try {
                return super.getDecimalValue();
            } catch (NumberFormatException beyondAnything) {
                throw new JsonParseException(this, "a number is too large or too small", beyondAnything);
            }
        }
    }
}

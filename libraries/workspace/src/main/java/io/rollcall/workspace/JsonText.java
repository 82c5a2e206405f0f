package io.rollcall.workspace;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** JSON files as the pipeline writes them: {@code JSON.stringify(value, null, 2)}, with a newline at the end. */
public final class JsonText {

    public static final ObjectMapper MAPPER = JsonMapper.builder(new CheckedNumbers())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    public static byte[] of(Object value) throws IOException {
        byte[] text = writer().writeValueAsBytes(value);
        byte[] line = java.util.Arrays.copyOf(text, text.length + 1);
        line[text.length] = '\n';
        return line;
    }

    public static ObjectWriter writer() {
        return MAPPER.writer(printer());
    }

    public static PrettyPrinter printer() {
        return new Stringify();
    }

    /** Jackson's own printer writes {@code "a" : [ ]}; JavaScript writes {@code "a": []}. */
    private static final class Stringify extends DefaultPrettyPrinter {

        Stringify() {
            super(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""));
            var indenter = new DefaultIndenter("  ", "\n");
            indentArraysWith(indenter);
            indentObjectsWith(indenter);
        }

        private Stringify(Stringify base) {
            super(base);
        }

        @Override
        public DefaultPrettyPrinter createInstance() {
            return new Stringify(this);
        }

        @Override
        public void writeRootValueSeparator(JsonGenerator generator) throws IOException {
            generator.writeRaw('\n');
        }
    }
}

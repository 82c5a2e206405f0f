package io.rollcall.sync.source;

import java.util.Collections;
import java.util.Map;

/** One entry of a production source's product list. */
public sealed interface SourceRow {

    /** Position from 0, counted over all lists of the document. */
    int index();

    /** The text of its {@code id}, or its key in a list that is an object; {@code ""} when it has neither. */
    String sourceId();

    /**
     * A row that names a product. Texts are as given, not trimmed; numbers are texts as written; what is absent is {@code ""}.
     *
     * @param fields its other members, in the order of the document; none when they were digested
     * @param digest of its other members and what they hold, whatever their order; {@link #NOT_DIGESTED} when they were kept
     */
    record Named(
            int index,
            Place place,
            String sourceId,
            String url,
            String brand,
            String model,
            String variant,
            Map<String, SourceValue> fields,
            long digest)
            implements SourceRow {

        public static final long NOT_DIGESTED = 0;

        public Named {
            fields = Collections.unmodifiableMap(fields);
        }
    }

    /** Where in the document a row stands, in bytes from its start. */
    record Place(long offset, int length) {}

    /** A row that names none (D26). */
    record Invalid(int index, String sourceId, Reason reason) implements SourceRow {}

    enum Reason {
        NOT_AN_OBJECT("not_an_object"),
        BRAND_MISSING("brand_missing"),
        MODEL_MISSING("model_missing");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** As reports and the API spell it. */
        public String code() {
            return code;
        }
    }
}

package io.rollcall.sync.source;

import java.util.List;

/** What a member of a row holds. Nothing is interpreted: whether a text is a date is for those who compare to say. */
public sealed interface SourceValue {

    record Text(String text) implements SourceValue {}

    /** @param written as it stands in the document, which may be more than a double can hold */
    record Number(String written) implements SourceValue {}

    record Bool(boolean bool) implements SourceValue {}

    record Null() implements SourceValue {}

    /** An array; those of its elements that are no scalars are {@link Json}. */
    record Many(List<SourceValue> values) implements SourceValue {

        public Many {
            values = List.copyOf(values);
        }
    }

    /** An object, or an array within an array, as JSON text without blanks. */
    record Json(String text) implements SourceValue {}
}

package io.rollcall.sync.source;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.rollcall.workspace.JsonText;

/** What a member of a row holds. Nothing is interpreted: whether a text is a date is for those who compare to say. */
public sealed interface SourceValue {

    /** As a tree, numbers as exact as they are written. */
    default JsonNode toJson() {
        if (this instanceof Text text) {
            return TextNode.valueOf(text.text());
        } else if (this instanceof Number number) {
            return number.tree();
        } else if (this instanceof Bool bool) {
            return BooleanNode.valueOf(bool.bool());
        } else if (this instanceof Many many) {
            var values = JsonText.MAPPER.createArrayNode();
            many.values().forEach(value -> values.add(value.toJson()));
            return values;
        } else if (this instanceof Json json) {
            return json.tree();
        }
        return NullNode.instance;
    }

    record Text(String text) implements SourceValue {}

    /** @param written as it stands in the document, which may be more than a double can hold */
    record Number(String written) implements SourceValue {

        /** One whose exponent has more digits than any number has is a text. */
        private JsonNode tree() {
            try {
                return DecimalNode.valueOf(new BigDecimal(written));
            } catch (NumberFormatException beyondAnything) {
                return TextNode.valueOf(written);
            }
        }
    }

    record Bool(boolean bool) implements SourceValue {}

    record Null() implements SourceValue {}

    /** An array; those of its elements that are no scalars are {@link Json}. */
    record Many(List<SourceValue> values) implements SourceValue {

        public Many {
            values = List.copyOf(values);
        }
    }

    /** An object, or an array within an array, as JSON text without blanks. */
    record Json(String text) implements SourceValue {

        /** With a number in it that is none, it is a text. */
        private JsonNode tree() {
            try {
                return JsonText.MAPPER.readTree(text);
            } catch (JsonProcessingException | NumberFormatException beyondAnything) {
                return TextNode.valueOf(text);
            }
        }
    }
}

package io.rollcall.catalog.workbookimport;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;

import io.rollcall.identity.Name;
import io.rollcall.workbook.FieldValue;

/** A cell's value as it is stored with a product: numbers as numbers, dates as MM/YYYY, lists split. */
final class FieldText {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);
    private static final int LONGEST = 10_000;

    /** As good as no value (D29). */
    private static final Set<String> PLACEHOLDERS = Set.of("", "unk", "unknown", "n/a", "na", "none", "null", "-");

    private final Set<String> lists;

    /** @param lists keys of the fields that have several values */
    FieldText(Set<String> lists) {
        this.lists = lists;
    }

    /** @return empty for what says nothing */
    Optional<JsonNode> of(String field, FieldValue value) {
        if (value instanceof FieldValue.Number number) {
            return Optional.of(DecimalNode.valueOf(number.number()));
        }
        if (value instanceof FieldValue.Date date) {
            return Optional.of(TextNode.valueOf(MONTH.format(date.date())));
        }
        if (value instanceof FieldValue.Bool bool) {
            return Optional.of(BooleanNode.valueOf(bool.bool()));
        }
        return text(field, ((FieldValue.Text) value).text());
    }

    private Optional<JsonNode> text(String field, String raw) {
        String text = Name.printable(raw.strip(), LONGEST);
        if (isPlaceholder(text)) {
            return Optional.empty();
        }
        if (!lists.contains(field)) {
            return Optional.of(TextNode.valueOf(text));
        }
        List<String> items = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(item -> !isPlaceholder(item))
                .distinct()
                .toList();
        var list = JsonNodeFactory.instance.arrayNode();
        items.forEach(list::add);
        return items.isEmpty() ? Optional.empty() : Optional.of(list);
    }

    private static boolean isPlaceholder(String text) {
        return PLACEHOLDERS.contains(text.toLowerCase(Locale.ROOT));
    }
}

package io.rollcall.specdb.input;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.rollcall.identity.JavaScriptText;
import io.rollcall.workspace.JsonText;

/**
 * What a field says of a product, as the snapshot keeps it: the specification's normalisation.
 *
 * @param text of a list, its values joined by {@code ", "}; {@value #NOTHING} for what says nothing
 * @param tokens the values of a list, or the one of a scalar; none of what is unknown
 */
public record FieldValue(String text, List<String> tokens) {

    private static final String NOTHING = "unk";
    private static final Set<String> UNKNOWN = Set.of("", NOTHING, "unknown", "n/a", "null", "none", "-");
    private static final Pattern SEPARATORS = Pattern.compile("[,;|/]+");

    public static final FieldValue UNK = new FieldValue(NOTHING, List.of());

    /** @param json null, or a text, number, boolean, list or map */
    public static FieldValue of(Object json, boolean list) {
        return list ? list(json) : scalar(json);
    }

    public static boolean isKnown(String text) {
        return !UNKNOWN.contains(normalized(text));
    }

    /** How values are compared. */
    public static String normalized(String text) {
        return JavaScriptText.of(text).toLowerCase(Locale.ROOT);
    }

    public boolean isKnown() {
        return !tokens.isEmpty();
    }

    public String normalized() {
        return normalized(text);
    }

    private static FieldValue scalar(Object json) {
        if (json instanceof List<?> values) {
            return values.size() == 1 ? scalar(values.get(0)) : UNK;
        }
        String text = text(json);
        if (text.isEmpty()) {
            return UNK;
        }
        return new FieldValue(text, isKnown(text) ? List.of(text) : List.of());
    }

    private static FieldValue list(Object json) {
        List<?> values = json instanceof List<?> listed
                ? listed
                : json instanceof String text ? split(text) : List.of(text(json));
        var tokens = new LinkedHashMap<String, String>();
        for (Object value : values) {
            String token = text(value);
            if (isKnown(token)) {
                tokens.putIfAbsent(normalized(token), token);
            }
        }
        return tokens.isEmpty()
                ? UNK
                : new FieldValue(String.join(", ", tokens.values()), List.copyOf(tokens.values()));
    }

    private static List<?> split(String text) {
        if (text.stripLeading().startsWith("[")) {
            try {
                return JsonText.MAPPER.readValue(text, List.class);
            } catch (IOException noJson) {
                // Then it is a text that begins with a bracket.
            }
        }
        return List.of(SEPARATORS.split(text));
    }

    /** Nothing for what has an inside. */
    private static String text(Object json) {
        return json instanceof String || json instanceof Number || json instanceof Boolean
                ? JavaScriptText.of(json)
                : "";
    }
}

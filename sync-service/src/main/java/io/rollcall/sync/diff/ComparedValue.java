package io.rollcall.sync.diff;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.rollcall.identity.Name;
import io.rollcall.sync.diff.FieldRule.Kind;

/**
 * A value in the form in which it is compared (D29): numbers without idle zeros and without their unit, dates as year, month
 * and day, yes and no as such, lists as sets. What differs in nothing but its spelling has one form, so that nobody is shown a
 * difference that cannot be seen.
 *
 * @param values of a list, or one; none for a value nobody knows
 */
public record ComparedValue(SortedSet<String> values) {

    private static final ComparedValue MISSING = new ComparedValue(Collections.emptySortedSet());
    private static final Set<String> UNKNOWN = Set.of("unk", "unknown", "n/a", "na", "tbd", "tba", "null");
    private static final Pattern SEPARATORS = Pattern.compile("[,;|]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final int LONGEST_UNKNOWN = 7;

    public static ComparedValue of(JsonNode raw, FieldRule rule) {
        var values = new TreeSet<String>();
        if (raw.isArray()) {
            raw.forEach(value -> add(value, rule, values));
        } else if (rule.list() && raw.isTextual()) {
            SEPARATORS.splitAsStream(raw.asText()).forEach(text -> addText(text, rule, values));
        } else {
            add(raw, rule, values);
        }
        return values.isEmpty() ? MISSING : new ComparedValue(values);
    }

    private static void add(JsonNode raw, FieldRule rule, Set<String> values) {
        if (raw.isContainerNode()) {
            values.add(raw.toString());
        } else if (raw.isNumber()) {
            values.add(rule.kind() == Kind.DATE ? CalendarDate.ofSerial(raw) : Amount.of(raw.decimalValue()));
        } else if (raw.isBoolean()) {
            values.add(raw.booleanValue() ? "yes" : "no");
        } else if (!raw.isNull() && !raw.isMissingNode()) {
            addText(raw.asText(), rule, values);
        }
    }

    private static void addText(String raw, FieldRule rule, Set<String> values) {
        String text = raw.isEmpty() || Name.isPlain(raw) ? raw : spelled(raw);
        if (!isUnknown(text, rule)) {
            values.add(form(text, rule));
        }
    }

    private static boolean isUnknown(String text, FieldRule rule) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit)
                || (text.length() <= LONGEST_UNKNOWN && UNKNOWN.contains(text.toLowerCase(Locale.ROOT)))
                || text.equalsIgnoreCase(rule.unknownToken());
    }

    private static String spelled(String raw) {
        return SPACES.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private static String form(String text, FieldRule rule) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> "yes";
            case "no", "false" -> "no";
            default ->
                switch (rule.kind()) {
                    case DATE -> CalendarDate.of(text).orElse(text);
                    case NUMBER, FREE -> Amount.of(text, rule.unit()).orElse(text);
                    case TEXT -> text;
                };
        };
    }

    /** Whether nobody knows it: empty, absent, {@code unk} and {@code n/a} are the same. */
    public boolean isMissing() {
        return values.isEmpty();
    }

    /** A date without its day is that of any day of the month. */
    public boolean isSame(ComparedValue other, FieldRule rule) {
        return values.equals(other.values)
                || (rule.kind() == Kind.DATE
                        && values.size() == 1
                        && other.values.size() == 1
                        && CalendarDate.agree(values.first(), other.values.first()));
    }

    @Override
    public String toString() {
        return String.join(", ", values);
    }
}

package io.rollcall.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The production site's id formula (D1), for every id that already exists on disk. It never changes.
 *
 * @param value lower-case {@code a-z 0-9 - _}; empty when the text has nothing of these ("雷柏")
 */
public record Slug(String value) {

    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036F]");
    private static final Pattern SPACES = Pattern.compile(Name.WHITE_SPACE + "+");
    private static final Pattern FOREIGN = Pattern.compile("[^a-z0-9\\-_]");
    private static final Pattern DASHES = Pattern.compile("-{2,}");

    public static Slug of(String text) {
        return new Slug(Name.isAscii(text) ? ofAscii(text) : ofUnicode(text));
    }

    /** The same formula for what needs no decomposition: one pass, as it is asked for every row of a catalog. */
    private static String ofAscii(String text) {
        var slug = new StringBuilder(text.length());
        boolean dashed = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                c += 'a' - 'A';
            }
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_') {
                if (dashed && !slug.isEmpty()) {
                    slug.append('-');
                }
                slug.append(c);
                dashed = false;
            } else if (c == '-' || c == ' ' || (c >= '\t' && c <= '\r')) {
                dashed = true;
            }
        }
        return slug.toString();
    }

    private static String ofUnicode(String text) {
        String decomposed =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String spaced =
                SPACES.matcher(Name.trim(decomposed).toLowerCase(Locale.ROOT)).replaceAll("-");
        String dashed = DASHES.matcher(FOREIGN.matcher(spaced).replaceAll("")).replaceAll("-");
        return stripDashes(dashed);
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    private static String stripDashes(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int end = text.length() > start && text.endsWith("-") ? text.length() - 1 : text.length();
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return value;
    }
}

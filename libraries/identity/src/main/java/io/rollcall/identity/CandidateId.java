package io.rollcall.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The id of a value that somebody or something proposes for a field: what the specification of the review lanes says of candidate
 * ids, to the letter, for whatever is stored under one. It never changes.
 *
 * @param value lower-case {@code a-z 0-9 - _}, unless it was scoped from a raw id, which is kept as it is
 */
public record CandidateId(String value) {

    /** What an id is made for, with the parts that make it, in their order. */
    public enum Kind {
        /** Product, field, value. */
        PL_GRID,
        /** Product, field, attribute, value. */
        PL_GRID_ATTR,
        /** Product, field, the review's id or else the value, value. */
        PL_CR,
        /** Type, name, maker if one is supplied, property, value. */
        PL_COMP,
        /** Type, name, maker if one is supplied, property, value. */
        REF_COMP,
        /** Field, value. */
        PL_ENUM,
        /** Field, value. */
        REF_ENUM,
        /** Product, field, value. */
        USER_ITEM,
        /** Category, product, field, value, url, quote. */
        MANUAL_ITEM,
        /** Product, field, value, index. */
        CAND_ITEM,
        /** Product, field, value, index. */
        SELECTED_ITEM,
        /** Product, field, value, host, method, index, run. */
        ITEM_SOURCE;

        String prefix() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String SCOPE = "::";
    private static final char SEPARATOR = '\u001f';
    private static final int LONGEST_TOKEN = 48;

    private static final int OFFSET = 0x811C9DC5;
    private static final int PRIME = 0x01000193;
    private static final int BASE_36 = 36;

    /** @param parts null, or what JSON has: a text, number or boolean, a list of such, or a map of them by name in their order */
    public static CandidateId of(Kind kind, Object... parts) {
        String prefix = token(kind.prefix(), "cand");
        List<String> texts = Arrays.stream(parts).map(JavaScriptText::of).toList();
        String hashed =
                Stream.concat(Stream.of(prefix), texts.stream()).collect(Collectors.joining(String.valueOf(SEPARATOR)));
        return new CandidateId(
                Stream.of(Stream.of(prefix), texts.stream().map(text -> token(text, "na")), Stream.of(hash(hashed)))
                        .flatMap(each -> each)
                        .collect(Collectors.joining("_")));
    }

    /**
     * Of a candidate that its source gave an id, which is only known to differ from others of the same field.
     *
     * @param raw not empty
     */
    public static CandidateId scoped(String product, String field, String raw) {
        String ofProduct = product + SCOPE;
        String scope = ofProduct + field + SCOPE;
        if (raw.startsWith(scope)) {
            return new CandidateId(raw);
        }
        return new CandidateId(scope + (raw.startsWith(ofProduct) ? raw.substring(ofProduct.length()) : raw));
    }

    /** Of the candidates of a product that have one id, the first keeps it. */
    public CandidateId repeated(int times) {
        return times == 0 ? this : new CandidateId(value + "::dup_" + times);
    }

    private static String token(String text, String ofNothing) {
        String lower = text.toLowerCase(Locale.ROOT);
        var token = new StringBuilder(LONGEST_TOKEN);
        boolean dash = false;
        for (int i = 0; i < lower.length() && token.length() < LONGEST_TOKEN; i++) {
            char character = lower.charAt(i);
            if (isOfToken(character)) {
                token.append(dash && !token.isEmpty() ? "-" : "").append(character);
                dash = false;
            } else {
                dash = true;
            }
        }
        token.setLength(Math.min(LONGEST_TOKEN, token.length()));
        return token.isEmpty() ? ofNothing : token.toString();
    }

    private static boolean isOfToken(char character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    }

    /** FNV-1a of 32 bits, over the UTF-16 code units. */
    private static String hash(String text) {
        int hash = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return Integer.toUnsignedString(hash, BASE_36);
    }

    @Override
    public String toString() {
        return value;
    }
}

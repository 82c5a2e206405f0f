package io.rollcall.sync.source;

import com.fasterxml.jackson.core.JsonToken;

/** What a message may show of a document: a few printable characters, in one line. */
final class Excerpt {

    private static final int MOST_CHARACTERS = 60;

    private Excerpt() {}

    static String of(String text) {
        return of(text, MOST_CHARACTERS);
    }

    static String of(String text, int characters) {
        String printable = text.codePoints()
                .limit(characters)
                .map(character -> isPrintable(character) ? character : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.codePointCount(0, text.length()) > characters ? printable + "…" : printable;
    }

    /** Marks that change the direction of writing could make a message read as something else. */
    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    static String kind(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> "an array";
            case START_OBJECT -> "an object";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_NULL -> "null";
            default -> token.asString();
        };
    }
}

package io.rollcall.http;

/** Untrusted text in one line of a log or a terminal: what moves the cursor, ends the line or reorders it is escaped. */
final class ShownText {

    private ShownText() {}

    static boolean isSafe(String text) {
        return text.codePoints().noneMatch(ShownText::isUnsafe);
    }

    static String of(String text) {
        if (isSafe(text)) {
            return text;
        }
        var shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            if (isUnsafe(character)) {
                shown.append("\\u{%X}".formatted(character));
            } else {
                shown.appendCodePoint(character);
            }
        });
        return shown.toString();
    }

    private static boolean isUnsafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}

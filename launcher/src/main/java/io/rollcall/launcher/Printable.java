package io.rollcall.launcher;

/** Text of unknown origin for a terminal: what would move the cursor, change its colours or turn the writing round is spelt out. */
final class Printable {
    private Printable() {}

    static String of(String text) {
        var printable = new StringBuilder(text.length());
        text.codePoints().forEach(each -> {
            if (each == '\n' || each == '\t' || !isSteering(each)) {
                printable.appendCodePoint(each);
            } else {
                printable.append(each < 0x100 ? "\\x%02x".formatted(each) : "\\u{%x}".formatted(each));
            }
        });
        return printable.toString();
    }

    private static boolean isSteering(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}

package io.rollcall.http;

/** Text that no database can store: it holds a NUL, or half a character. Refused where it comes in, on every way. */
final class UnstorableText {

    static final String MESSAGE = "holds a NUL or half a character, which cannot be stored; remove it";

    private UnstorableText() {}

    static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0 || Character.isLowSurrogate(unit)) {
                return true;
            }
            if (Character.isHighSurrogate(unit)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return true;
                }
            }
        }
        return false;
    }
}

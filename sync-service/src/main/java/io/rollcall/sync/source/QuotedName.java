package io.rollcall.sync.source;

/** A name in quotes within a path, with the escapes that RFC 9535, section 2.3.1.1, knows. */
final class QuotedName {

    private static final String ESCAPES = "bfnrt/\\";
    private static final String ESCAPED = "\b\f\n\r\t/\\";

    private final String text;
    private final char quote;
    private int at;

    /** @param from where the first character after the quote is */
    QuotedName(String text, int from, char quote) {
        this.text = text;
        this.quote = quote;
        this.at = from;
    }

    String read() {
        var name = new StringBuilder();
        int opening = at;
        while (true) {
            if (at >= text.length()) {
                throw new BadJsonPath(opening, "the quote that opens here is never closed");
            }
            char character = text.charAt(at);
            if (character < ' ') {
                throw wrong("a control character has to be escaped");
            }
            at++;
            if (character == quote) {
                break;
            }
            name.append(character == '\\' ? escaped() : character);
        }
        for (int index = 0; index < name.length(); index++) {
            int character = name.codePointAt(index);
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                throw new BadJsonPath(opening, "the name has half of a surrogate pair");
            }
            index += Character.charCount(character) - 1;
        }
        return name.toString();
    }

    /** Just behind the closing quote. */
    int end() {
        return at;
    }

    private char escaped() {
        char letter = at < text.length() ? text.charAt(at) : 0;
        int known = ESCAPES.indexOf(letter);
        if (letter == quote || known >= 0) {
            at++;
            return letter == quote ? quote : ESCAPED.charAt(known);
        }
        if (letter == 'u' && text.substring(at + 1).matches("(?s)\\p{XDigit}{4}.*")) {
            at += 5;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        throw wrong("expected one of b f n r t / \\ " + quote + " or u and four hexadecimal digits after \\");
    }

    private BadJsonPath wrong(String why) {
        return new BadJsonPath(at + 1, why);
    }
}

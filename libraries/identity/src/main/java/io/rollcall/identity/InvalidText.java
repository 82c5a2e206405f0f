package io.rollcall.identity;

/** A text that cannot be a name (D5): code {@code invalid_text}. The message can be shown to a person. */
public final class InvalidText extends IllegalArgumentException {

    private InvalidText(String message) {
        super(message);
    }

    static InvalidText tooLong(int length) {
        return new InvalidText("A name has at most " + Name.MAX_LENGTH + " characters; this one has " + length + ".");
    }

    /** @param place of the character in the text as it was given, counted from 1 */
    static InvalidText forbidden(int character, int place) {
        return new InvalidText("Character " + place + " of the name is " + Unicode.named(character) + ", which "
                + (Unicode.isInvisible(character) ? "cannot be seen" : "Unicode 13 does not have") + "; remove it.");
    }

    static InvalidText productIdTooLong(int bytes) {
        return new InvalidText("The product id would have " + bytes + " bytes; at most " + ProductId.MAX_BYTES
                + " are possible. Shorten the brand, model or variant.");
    }
}

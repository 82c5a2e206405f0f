package io.rollcall.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What the identity rules make of every character, as digests of 4 096 characters each. It runs on its own under any JDK:
 * an identity must be the same on all of them.
 */
final class UnicodeGolden {

    private static final int BLOCK = 0x1000;

    /** Beyond it are tags, which are refused, and private characters. */
    private static final int END = 0x40000;

    private UnicodeGolden() {}

    public static void main(String[] arguments) throws Exception {
        for (int start = 0; start < END; start += BLOCK) {
            var digest = MessageDigest.getInstance("SHA-256");
            for (int character = start; character < start + BLOCK; character++) {
                digest.update(made(character).getBytes(StandardCharsets.UTF_8));
            }
            System.out.print("%06X %s\n".formatted(start, HexFormat.of().formatHex(digest.digest(), 0, 8)));
        }
    }

    private static String made(int character) {
        String text = "a" + Character.toString(character) + "B 1";
        try {
            Name name = Name.of(text);
            return String.join(
                    "\n",
                    name.text(),
                    name.folded(),
                    name.compatible().text(),
                    name.slug().value(),
                    NearKey.of(text).value(),
                    ComparedWords.of(name).value(),
                    String.valueOf(DroppedText.of(name)),
                    String.valueOf(Variant.of(Character.toString(character)).isBlank()));
        } catch (InvalidText refused) {
            return "refused";
        }
    }
}

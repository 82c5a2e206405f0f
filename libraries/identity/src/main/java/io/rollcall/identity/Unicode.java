package io.rollcall.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What Unicode says about single characters, the same on every JDK: {@code assigned.tsv} lists the characters of Unicode 13,
 * the oldest that a supported JDK (17) knows. A newer character is refused in names, because an older JDK would fold and
 * normalise it differently. For characters that are assigned, Unicode promises that neither ever changes.
 */
final class Unicode {

    /** Code points Unicode allows to be ignored when shown (Default_Ignorable_Code_Point), and the Braille blank. */
    private static final int[][] INVISIBLE = {
        {0x00AD, 0x00AD},
        {0x034F, 0x034F},
        {0x061C, 0x061C},
        {0x115F, 0x1160},
        {0x17B4, 0x17B5},
        {0x180B, 0x180F},
        {0x200B, 0x200F},
        {0x202A, 0x202E},
        {0x2060, 0x206F},
        {0x2800, 0x2800},
        {0x3164, 0x3164},
        {0xFE00, 0xFE0F},
        {0xFEFF, 0xFEFF},
        {0xFFA0, 0xFFA0},
        {0xFFF0, 0xFFF8},
        {0x1BCA0, 0x1BCA3},
        {0x1D173, 0x1D17A},
        {0xE0000, 0xE0FFF}
    };

    private static final int[] STARTS;
    private static final int[] ENDS;

    static {
        int[][] ranges = read();
        STARTS = Arrays.stream(ranges).mapToInt(range -> range[0]).toArray();
        ENDS = Arrays.stream(ranges).mapToInt(range -> range[1]).toArray();
    }

    private Unicode() {}

    static boolean isAssigned(int character) {
        if (character < 0x80) {
            return true;
        }
        int at = Arrays.binarySearch(STARTS, character);
        return at >= 0 || (at < -1 && character <= ENDS[-at - 2]);
    }

    /** Control and format characters, lone surrogates, and whatever may be ignored when shown. */
    static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            default ->
                character >= 0x80
                        && Arrays.stream(INVISIBLE).anyMatch(range -> range[0] <= character && character <= range[1]);
        };
    }

    /** Letters, digits, and the numbers that are neither: Ⅱ, ², ½. */
    static boolean isLetterOrNumber(int character) {
        return switch (Character.getType(character)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> isAssigned(character);
            default -> Character.isLetterOrDigit(character) && isAssigned(character);
        };
    }

    /** How messages name a character: {@code U+FE0F (VARIATION SELECTOR-16)}. */
    static String named(int character) {
        String name = isAssigned(character) ? Character.getName(character) : null;
        return "U+%04X".formatted(character) + (name == null ? "" : " (" + name + ")");
    }

    private static int[][] read() {
        try (var table = Unicode.class.getResourceAsStream("assigned.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(line -> Arrays.stream(line.split("\t"))
                            .mapToInt(hex -> Integer.parseInt(hex, 16))
                            .toArray())
                    .toArray(int[][]::new);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package io.rollcall.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads a table of characters: to a line, a code point in hex, a tab, and what stands for it. */
final class CharacterTable {

    private CharacterTable() {}

    static Map<Integer, String> read(String resource) {
        try (var table = CharacterTable.class.getResourceAsStream(resource)) {
            var entries = new HashMap<Integer, String>();
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .forEach(entry -> entries.put(Integer.parseInt(entry[0], 16), entry[1]));
            return entries;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

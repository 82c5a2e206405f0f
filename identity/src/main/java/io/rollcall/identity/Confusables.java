package io.rollcall.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * What looks alike: the skeletons of Unicode Technical Standard 39. The table {@code confusables.tsv} is Unicode's own, one
 * character and its prototype to a line; a test holds it to ICU.
 */
final class Confusables {

    private static final Map<Integer, String> PROTOTYPES = read();
    private static final String[] ASCII = ascii();

    private Confusables() {}

    static String skeleton(String text) {
        var skeleton = new StringBuilder(text.length() + 8);
        if (Name.isAscii(text)) {
            for (int i = 0; i < text.length(); i++) {
                skeleton.append(ASCII[text.charAt(i)]);
            }
            return skeleton.toString();
        }
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .forEach(character -> skeleton.append(prototype(character)));
        return Normalizer.normalize(skeleton, Normalizer.Form.NFD);
    }

    private static String prototype(int character) {
        String prototype = PROTOTYPES.get(character);
        return prototype == null ? Character.toString(character) : prototype;
    }

    private static String[] ascii() {
        var prototypes = new String[0x80];
        for (int i = 0; i < prototypes.length; i++) {
            prototypes[i] = prototype(i);
        }
        return prototypes;
    }

    private static Map<Integer, String> read() {
        try (var table = Confusables.class.getResourceAsStream("confusables.tsv")) {
            var prototypes = new HashMap<Integer, String>();
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .forEach(entry -> prototypes.put(Integer.parseInt(entry[0], 16), entry[1]));
            return prototypes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

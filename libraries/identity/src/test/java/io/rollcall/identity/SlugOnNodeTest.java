package io.rollcall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The production site is JavaScript, and so is the judge of our slugs: D1's formula, written down once more for Node. */
class SlugOnNodeTest {

    private static final int TEXTS = 100_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where names come from, and where formulas differ: ASCII, marks, white space, case without a match, astral, lone surrogates. */
    private static final int[][] RANGES = {
        {0x20, 0x7E},
        {0x20, 0x7E},
        {0x00, 0x2F},
        {0xA0, 0x24F},
        {0x300, 0x36F},
        {0x370, 0x52F},
        {0x1680, 0x1680},
        {0x1E00, 0x1FFF},
        {0x2000, 0x206F},
        {0x2100, 0x218F},
        {0x3000, 0x30FF},
        {0x4E00, 0x4EFF},
        {0xAC00, 0xACFF},
        {0xD800, 0xDFFF},
        {0xFEFF, 0xFEFF},
        {0xFF01, 0xFF5E},
        {0x10400, 0x1044F},
        {0x1D400, 0x1D7FF}
    };

    @TempDir
    Path folder;

    @Test
    void a_hundred_thousand_slugs_and_ids_are_those_of_javascript() throws Exception {
        var random = new Random(310);
        ArrayNode rows = JSON.createArrayNode();
        IntStream.range(0, TEXTS)
                .forEach(
                        i -> rows.addArray().add(text(random)).add(text(random)).add(text(random)));
        Path asked = Files.write(folder.resolve("rows.json"), JSON.writeValueAsBytes(rows));

        JsonNode answers = JSON.readTree(onNode(asked));

        assertThat(answers).hasSize(TEXTS);
        for (int i = 0; i < TEXTS; i++) {
            Slug brand = Slug.of(rows.get(i).get(0).asText());
            Slug model = Slug.of(rows.get(i).get(1).asText());
            Slug variant = Slug.of(rows.get(i).get(2).asText());
            assertThat(ProductId.of("mouse", brand, model, variant).value() + " " + model)
                    .as("row %d: %s", i, rows.get(i))
                    .isEqualTo(answers.get(i).asText());
        }
    }

    private byte[] onNode(Path asked) throws IOException, InterruptedException {
        Path answered = folder.resolve("slugs.json");
        Process node = new ProcessBuilder("node", "src/test/js/slug.mjs", asked.toString(), answered.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes());
        assertThat(node.waitFor()).as(said).isZero();
        return Files.readAllBytes(answered);
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(14))
                .map(i -> {
                    int[] range = RANGES[random.nextInt(RANGES.length)];
                    return range[0] + random.nextInt(range[1] - range[0] + 1);
                })
                .mapToObj(character -> new String(Character.toChars(character)))
                .collect(Collectors.joining());
    }
}

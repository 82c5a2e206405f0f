package io.rollcall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Asks a formula that is written down once more, in JavaScript. */
final class OnNode {

    /** Half a character reaches Node as it is when it is escaped. */
    static final ObjectMapper JSON = new ObjectMapper().configure(JsonGenerator.Feature.ESCAPE_NON_ASCII, true);

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

    private OnNode() {}

    /** @param script in {@code src/test/js}; it reads the rows from a file and writes an answer for each to another */
    static JsonNode answers(String script, JsonNode rows, Path folder) throws IOException, InterruptedException {
        Path asked = Files.write(folder.resolve("rows.json"), JSON.writeValueAsBytes(rows));
        Path answered = folder.resolve("answers.json");
        Process node = new ProcessBuilder("node", "src/test/js/" + script, asked.toString(), answered.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes());
        assertThat(node.waitFor()).as(said).isZero();
        return JSON.readTree(answered.toFile());
    }

    static String text(Random random) {
        return IntStream.range(0, random.nextInt(14))
                .map(i -> {
                    int[] range = RANGES[random.nextInt(RANGES.length)];
                    return range[0] + random.nextInt(range[1] - range[0] + 1);
                })
                .mapToObj(character -> new String(Character.toChars(character)))
                .collect(Collectors.joining());
    }
}

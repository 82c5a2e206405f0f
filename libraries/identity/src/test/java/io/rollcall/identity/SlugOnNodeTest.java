package io.rollcall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The production site is JavaScript, and so is the judge of our slugs: D1's formula, written down once more for Node. */
class SlugOnNodeTest {

    private static final int TEXTS = 100_000;

    @TempDir
    Path folder;

    @Test
    void a_hundred_thousand_slugs_and_ids_are_those_of_javascript() throws Exception {
        var random = new Random(310);
        ArrayNode rows = OnNode.JSON.createArrayNode();
        IntStream.range(0, TEXTS).forEach(i -> rows.addArray()
                .add(OnNode.text(random))
                .add(OnNode.text(random))
                .add(OnNode.text(random)));

        JsonNode answers = OnNode.answers("slug.mjs", rows, folder);

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
}

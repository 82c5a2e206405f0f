package io.rollcall.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A file with the plan of a reconcile: a dry run writes it, and it is applied later. */
record ReconcilePlanFile(String name, String category, Terminal terminal) {
    private static final String CATEGORY = "category";

    /** @throws Misuse when it cannot be written, or something else is there */
    void checkPlace() {
        if (name.equals("-")) {
            throw new Misuse("--plan takes a file; -o json writes the plan to standard output");
        }
        WrittenFile.at(name, true);
        if (Files.exists(Path.of(name)) && !isPlan(content())) {
            throw new Misuse("“" + name + "” is there already, and is no plan of product-reconcile: it stays as it is");
        }
    }

    /** The whole report, with its category. */
    void write(ReconcileReport report, Output output) {
        checkPlace();
        ObjectNode plan = Api.body().put(CATEGORY, category);
        plan.setAll((ObjectNode) report.answer());
        byte[] content = (plan.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
        WrittenFile.at(name, true).write(new ByteArrayInputStream(content), output);
    }

    /** @throws Misuse when there is no plan of this category in it */
    String planId() {
        JsonNode plan = content();
        if (!isPlan(plan)) {
            throw new Misuse("“" + name + "” is no plan of product-reconcile; --dry-run --plan FILE writes one");
        }
        String other = Cells.of(plan, CATEGORY);
        if (!other.isEmpty() && !other.equals(category)) {
            throw new Misuse("“" + name + "” is a plan of " + other + ", not of " + category);
        }
        return Cells.of(plan, "planId");
    }

    /** What a server answered to a dry run; what it answered to --apply is done already. */
    private static boolean isPlan(JsonNode content) {
        return content.path("dryRun").asBoolean()
                && !Cells.of(content, "planId").isBlank()
                && content.path("canonicalSource").isObject();
    }

    /** Nothing for what is no JSON. */
    private JsonNode content() {
        try (InputStream content = NamedInput.open(name, terminal)) {
            return Api.reader().readTree(content);
        } catch (JacksonException garbage) {
            return Api.body();
        } catch (IOException broken) {
            throw NamedInput.unreadable(name, broken);
        }
    }
}

package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes two products of one model that stood in the catalog without a variant. */
@Writes(Writes.When.WHEN_APPLIED)
@Command(
        name = "make-variants",
        description = {
            "Give a product without a variant the variant it really is, and add another one of the same model beside it.",
            "The product gets another id, under which its files go on; the former id leads to it."
        },
        footer = {
            "  ./rollcall product make-variants mouse-razer-viper-v3-pro \\",
            "      --existing-variant Black --variant White",
            "  ./rollcall product make-variants mouse-razer-viper-v3-pro \\",
            "      --existing-variant Black --variant White --apply"
        })
final class ProductMakeVariantsCommand extends CommandInCategory implements Runnable {
    private static final List<String> FIELDS = List.of("from", "to", "productId", "brand", "model", "variant");

    @Parameters(paramLabel = "PRODUCT-ID", description = "The product that is there, as product list shows it.")
    String productId;

    @Option(
            names = "--existing-variant",
            required = true,
            paramLabel = "V",
            description = "What the product that is there really is, as in Black.")
    String existingVariant;

    @Option(names = "--variant", required = true, paramLabel = "V", description = "The variant to add, as in White.")
    String variant;

    @Option(names = "--seed-url", paramLabel = "URL", description = "A source of the added one; may be repeated.")
    List<String> seedUrls = new ArrayList<>();

    @ArgGroup
    DryRunOrApply how = new DryRunOrApply();

    @Override
    public void run() {
        ObjectNode wish = Api.body()
                .put("existingVariant", existingVariant)
                .put("variant", variant)
                .put("dryRun", !how.apply);
        Api.putAll(wish, "seedUrls", seedUrls);
        JsonNode made = api().post(ApiPath.of("catalog", category(), "products", productId, "variants"), wish);
        JsonNode existing = made.path("existing");
        JsonNode added = made.path("added");
        var facts = new Facts()
                .add(
                        how.apply ? "renamed" : "would rename",
                        Cells.text(Cells.of(existing, "from") + " → " + Cells.of(existing, "to")))
                .add(how.apply ? "added" : "would add", added, "productId");
        ObjectNode row = Api.body();
        row.set("from", existing.path("from"));
        row.set("to", existing.path("to"));
        added.properties().forEach(member -> row.set(member.getKey(), member.getValue()));
        output().one(made, row, facts, FIELDS);
        if (!how.apply) {
            output().note("Nothing was changed. Add --apply to do it.");
        }
    }
}

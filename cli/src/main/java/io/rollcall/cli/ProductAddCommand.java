package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One more product, through the identity gate like every other. */
@Writes(Writes.When.AT_ONCE)
@Command(
        name = "add",
        description = {
            "Add one product. The identity gate judges it first; see what it would say with identity check.",
            "A variant is a colour or an edition, never a part of the model's name.",
            "A refusal numbers what would settle it; the same command with --fix does that and adds the product."
        },
        footer = {
            "  ./rollcall product add --brand Razer --model \"Viper V4 Pro\"",
            "  ./rollcall product add --brand Razer --model \"Viper V4 Pro\" --variant White \\",
            "      --seed-url https://www.razer.com/gaming-mice",
            "  ./rollcall product add --brand Acer --model \"Cestus 350\" --variant 350 --fix 1",
            "  ./rollcall product add --brand Acer --model \"Cestus 350\" --variant 350 \\",
            "      --fix 2 --reason \"Sold beside the plain one\""
        })
final class ProductAddCommand extends CommandInCategory implements Runnable {
    static final String FIX = "--fix";

    static final class Fix {
        @Option(
                names = FIX,
                required = true,
                paramLabel = "N",
                description = "Add it as suggestion N of the refusal says.")
        int number;

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why the variant is real; for an exception.")
        String reason;
    }

    @Option(names = "--brand", required = true, paramLabel = "B", description = "A registered brand, by name or alias.")
    String brand;

    @Option(names = "--model", required = true, paramLabel = "M", description = "The model as its maker writes it.")
    String model;

    @Option(
            names = "--variant",
            paramLabel = "V",
            defaultValue = "",
            description = "A colour or an edition; usually none.")
    String variant;

    @Option(names = "--seed-url", paramLabel = "URL", description = "Where to start research from; may be repeated.")
    List<String> seedUrls = new ArrayList<>();

    @ArgGroup(exclusive = false)
    Fix fix;

    @Override
    public void run() {
        Catalog catalog = catalog();
        var identity = new Identity(brand, model, variant);
        if (fix == null) {
            catalog.add(identity, seedUrls);
        } else {
            fix(identity, gate(), catalog);
        }
    }

    private void fix(Identity identity, Gate gate, Catalog catalog) {
        JsonNode decision = gate.decide(identity, Gate.Mode.authoring, false);
        Suggestion chosen = Suggestions.of(decision, FIX).number(fix.number);
        boolean inCatalog = chosen.action() == Suggestion.Action.USE_EXISTING
                && Cells.of(decision, "source").equals("product_catalog");
        new SuggestedStep(gate, catalog).carryOut(chosen, fix.reason, settled -> {
            if (inCatalog) {
                output().note("It is in the catalog already, so nothing was added.");
                catalog.show(chosen.productId());
            } else {
                catalog.add(settled, seedUrls);
            }
            return ExitCode.OK;
        });
    }
}

package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One more product, through the identity gate like every other. */
@Command(
        name = "add",
        description = {
            "Add one product. The identity gate judges it first; see what it would say with identity check.",
            "A variant is a colour or an edition, never a part of the model's name."
        },
        footer = {
            "  ./rollcall product add --brand Razer --model \"Viper V4 Pro\"",
            "  ./rollcall product add --brand Razer --model \"Viper V4 Pro\" --variant White \\",
            "      --seed-url https://www.razer.com/gaming-mice"
        })
final class ProductAddCommand implements Runnable {
    @Mixin
    CategoryOption category;

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

    private final RollcallCommand rollcall;

    ProductAddCommand(RollcallCommand rollcall) {
        this.rollcall = rollcall;
    }

    @Override
    public void run() {
        Api api = rollcall.api();
        ObjectNode body = Api.body().put("brand", brand).put("model", model).put("variant", variant);
        seedUrls.forEach(body.putArray("seedUrls")::add);
        JsonNode added = api.postOnce(
                ApiPath.of("catalog", category.of(api), "products"),
                body,
                UUID.randomUUID().toString());
        Output output = rollcall.output();
        var facts = new Facts()
                .add("added", Cells.of(added, "productId"))
                .add("identifier", Cells.of(added, "identifier"))
                .add("projection", Cells.of(added, "projection"));
        output.one(added, facts, ProductFacts.FIELDS);
        if (Cells.of(added, "projection").equals("pending")) {
            output.note("The product is safe; its job file is written as soon as possible.");
        }
    }
}

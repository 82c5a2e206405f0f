package io.rollcall.cli;

import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the gate says to an identity, without changing anything. */
@Command(
        name = "check",
        description = "Ask the gate about an identity, and why. Nothing is changed.",
        footer = {
            "  ./rollcall identity check --brand Acer --model \"Cestus 310\" --variant 310",
            "  ./rollcall identity check --brand Razer --model \"Viper V3 Pro\" --mode authoring",
            "  ./rollcall identity check --brand Razer --model \"Viper V3 Pro\" --exit-code && echo valid"
        })
final class IdentityCheckCommand implements Callable<Integer> {
    /** Whether somebody names a product in the catalog, or a tool would make a job of it. */
    enum Mode {
        authoring,
        sync
    }

    private static final List<String> FIELDS = List.of(
            "valid", "reason", "canonicalProductId", "brand", "model", "variant", "productId", "rule", "message");

    @Mixin
    CategoryOption category;

    @Option(names = "--brand", required = true, paramLabel = "B", description = "A brand, by name or alias.")
    String brand;

    @Option(names = "--model", required = true, paramLabel = "M", description = "A model.")
    String model;

    @Option(names = "--variant", paramLabel = "V", defaultValue = "", description = "A variant; usually none.")
    String variant;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description =
                    "authoring: somebody names it in the catalog; sync: a tool would make a job of it. Default: sync.")
    Mode mode;

    @Option(names = "--exit-code", description = "Exit with 10 when it is invalid.")
    boolean exitCode;

    private final RollcallCommand rollcall;

    IdentityCheckCommand(RollcallCommand rollcall) {
        this.rollcall = rollcall;
    }

    @Override
    public Integer call() {
        Api api = rollcall.api();
        ObjectNode body = Api.body().put("brand", brand).put("model", model).put("variant", variant);
        if (mode != null) {
            body.put("mode", mode.name());
        }
        JsonNode decision = api.post(ApiPath.of("identity", category.of(api), "decisions"), body);
        Output output = rollcall.output();
        output.one(decision, flat(decision), new DecisionFacts(output.terminal()).of(decision), FIELDS);
        return exitCode && !decision.path("valid").asBoolean() ? ExitCode.DIFFERENT.value() : ExitCode.OK.value();
    }

    private static JsonNode flat(JsonNode decision) {
        ObjectNode row = decision.deepCopy();
        decision.path("normalized").fields().forEachRemaining(member -> row.set(member.getKey(), member.getValue()));
        JsonNode explanation = decision.path("explanation");
        row.set("rule", explanation.path("rule"));
        row.set("message", explanation.path("message"));
        return row;
    }
}

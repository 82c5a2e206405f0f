package io.rollcall.cli;

import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the gate says to an identity; a suggestion is carried out only when that is asked. */
@Writes(Writes.When.WHEN_APPLIED)
@Command(
        name = "check",
        description = {
            "Ask the gate about an identity, and why. Nothing is changed and nothing recorded.",
            "It numbers what would settle a refusal; --apply carries one of these out: another identity is checked"
                    + " in place of this one, an exception is made and this one checked again, a product is added or shown."
        },
        footer = {
            "  ./rollcall identity check --brand Acer --model \"Cestus 310\" --variant 310",
            "  ./rollcall identity check --brand Razer --model \"Viper V3 Pro\" --steps",
            "  ./rollcall identity check --brand Razer --model \"Viper V3 Pro\" \\",
            "      --mode sync",
            "  ./rollcall identity check --brand Razer --model \"Viper V3 Pro\" \\",
            "      --exit-code && echo valid",
            "  ./rollcall identity check --brand Acer --model \"Cestus 310\" --variant 310 \\",
            "      --apply 1"
        })
final class IdentityCheckCommand extends CommandInCategory implements Callable<Integer> {

    static final class Apply {
        private static final String OPTION = "--apply";

        @Option(names = OPTION, required = true, paramLabel = "N", description = "Carry out suggestion N.")
        int number;

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why the variant is real; for an exception.")
        String reason;
    }

    private static final List<String> FIELDS = List.of(
            "valid", "reason", "canonicalProductId", "brand", "model", "variant", "productId", "rule", "message");
    private static final List<String> STEPS = List.of("rule", "outcome", "message");

    @Option(names = "--brand", required = true, paramLabel = "B", description = "A brand, by name or alias.")
    String brand;

    @Option(names = "--model", required = true, paramLabel = "M", description = "A model.")
    String model;

    @Option(names = "--variant", paramLabel = "V", defaultValue = "", description = "A variant; usually none.")
    String variant;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "authoring",
            description =
                    "authoring: somebody names it in the catalog, as on the screen; sync: a tool would make a job of"
                            + " it. Default: ${DEFAULT-VALUE}.")
    Gate.Mode mode;

    @Option(names = "--steps", description = "Also show what each rule said; in CSV, these are the rows.")
    boolean steps;

    @ArgGroup(exclusive = false)
    Apply apply;

    @Option(names = "--exit-code", description = "Exit with 10 when it is invalid.")
    boolean exitCode;

    @Override
    public Integer call() {
        Gate gate = gate();
        var identity = new Identity(brand, model, variant);
        if (apply == null) {
            return check(gate, identity).value();
        }
        var suggestions = Suggestions.of(gate.decide(identity, mode, false), Apply.OPTION);
        return new SuggestedStep(gate, catalog())
                .carryOut(suggestions.number(apply.number), apply.reason, settled -> check(gate, settled))
                .value();
    }

    private ExitCode check(Gate gate, Identity identity) {
        JsonNode decision = gate.decide(identity, mode, steps);
        Output output = output();
        Facts facts = new DecisionFacts(output.terminal())
                .of(decision, Suggestions.of(decision, Apply.OPTION).lines());
        if (steps) {
            output.report(
                    decision,
                    facts,
                    Listing.rows(decision, "steps").stream()
                            .map(IdentityCheckCommand::spoken)
                            .toList(),
                    STEPS);
        } else {
            output.one(decision, flat(decision), facts, FIELDS);
        }
        return exitCode && !decision.path("valid").asBoolean() ? ExitCode.DIFFERENT : ExitCode.OK;
    }

    /** A rule that was not reached says nothing; its title says what it would have looked at. */
    private static JsonNode spoken(JsonNode step) {
        String message = Cells.of(step, "message");
        return ((ObjectNode) step.deepCopy()).put("message", message.isEmpty() ? Cells.of(step, "title") : message);
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

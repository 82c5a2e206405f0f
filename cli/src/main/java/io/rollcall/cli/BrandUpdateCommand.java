package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Other facts about a brand, as long as nobody changed them meanwhile. */
@Writes(Writes.When.AT_ONCE)
@Command(
        name = "update",
        description = {
            "Change what is known about a brand. It fails when somebody else changed the brand meanwhile.",
            "A name that changes the ids of products needs brand rename."
        },
        footer = {
            "  ./rollcall brand update logitech --add-alias \"Logi G\" --remove-alias Logi",
            "  ./rollcall brand update logitech --category mouse --category keyboard",
            "  ./rollcall brand update logitech --alias=             no aliases any more",
            "  ./rollcall brand update logitech --website https://www.logitech.com \\",
            "      --if-version 3"
        })
final class BrandUpdateCommand extends CommandOnBrand implements Runnable {
    @Option(names = "--name", paramLabel = "N", description = "Its name as its owner writes it.")
    String name;

    @Option(names = "--alias", paramLabel = "A", description = "All its other names; may be repeated.")
    List<String> aliases = new ArrayList<>();

    @Option(names = "--add-alias", paramLabel = "A", description = "One more name; may be repeated.")
    List<String> addedAliases = new ArrayList<>();

    @Option(names = "--remove-alias", paramLabel = "A", description = "One name less; may be repeated.")
    List<String> removedAliases = new ArrayList<>();

    @Option(
            names = {"-c", "--category"},
            paramLabel = "C",
            description = "All its categories; may be repeated.")
    List<String> categories = new ArrayList<>();

    @Option(names = "--add-category", paramLabel = "C", description = "One more category; may be repeated.")
    List<String> addedCategories = new ArrayList<>();

    @Option(names = "--remove-category", paramLabel = "C", description = "One category less; may be repeated.")
    List<String> removedCategories = new ArrayList<>();

    @Option(names = "--website", paramLabel = "URL", description = "Where its owner is; --website= for nowhere.")
    String website;

    @Mixin
    VersionOption version;

    @Option(names = "--force", description = "Take a category away even if the brand has products in it.")
    boolean force;

    @Override
    public void run() {
        var named = new ListChange("alias", aliases, addedAliases, removedAliases);
        var assigned = new ListChange("category", categories, addedCategories, removedCategories);
        if (name == null && website == null && !named.isWanted() && !assigned.isWanted()) {
            throw new Misuse("Nothing to change: say at least one of --name, --add-alias, --add-category, --website …");
        }
        FoundBrand found = brand();
        ObjectNode body = wanted(found.state(), named, assigned);
        try {
            JsonNode after =
                    api().put(found.path().with("force", force ? "true" : null), body, version.of(found.state()));
            output().one(after, BrandFacts.row(after), BrandFacts.done("updated", after), BrandFacts.FIELDS);
        } catch (Problem refused) {
            throw refused.code().equals("rename_required")
                    ? refused.advising(
                            List.of("./rollcall brand rename " + found.slug() + " " + BrandAdvice.quoted(name)))
                    : BrandAdvice.about(refused, found.slug());
        }
    }

    /** What is left out stays as it is. */
    private ObjectNode wanted(JsonNode before, ListChange named, ListChange assigned) {
        ObjectNode body = Api.body();
        Api.put(body, "name", name);
        named.putInto(body, "aliases", before);
        assigned.putInto(body, "categories", before);
        Api.put(body, "website", website);
        return body;
    }
}

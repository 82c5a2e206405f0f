package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One more brand. */
@Writes(Writes.When.AT_ONCE)
@Command(
        name = "add",
        description = "Add a brand. Its name and aliases must be free.",
        footer = {
            "  ./rollcall brand add Keychron --category mouse",
            "  ./rollcall brand add Logitech --alias \"Logitech G\" --alias Logi \\",
            "      --category mouse --category keyboard --website https://www.logitech.com"
        })
final class BrandAddCommand extends ServerCommand implements Runnable {
    @Parameters(paramLabel = "NAME", description = "The name as its owner writes it.")
    String name;

    @Option(names = "--alias", paramLabel = "NAME", description = "Another name it goes by; may be repeated.")
    List<String> aliases = new ArrayList<>();

    @Option(
            names = {"-c", "--category"},
            paramLabel = "C",
            description = "A category it has products in; may be repeated.")
    List<String> categories = new ArrayList<>();

    @Option(names = "--website", paramLabel = "URL", description = "Where its owner is.")
    String website;

    @Override
    public void run() {
        ObjectNode body = Api.body().put("name", name);
        aliases.forEach(body.putArray("aliases")::add);
        categories.forEach(body.putArray("categories")::add);
        Api.put(body, "website", website);
        JsonNode added = add(body);
        output().one(added, BrandFacts.row(added), BrandFacts.done("added", added), BrandFacts.FIELDS);
    }

    private JsonNode add(ObjectNode body) {
        try {
            return api().postOnce(ApiPath.of("brands"), body, UUID.randomUUID().toString());
        } catch (Problem refused) {
            throw BrandAdvice.about(refused, "");
        }
    }
}

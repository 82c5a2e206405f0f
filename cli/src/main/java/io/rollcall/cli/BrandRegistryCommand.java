package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;

/** The file that the registry is written to. */
@Writes(Writes.When.NEVER)
@Command(
        name = "registry",
        description = {
            "Show whether brand_registry.json is in step with the registry.",
            "A file that was there before the registry was taken over when Rollcall first started; what clashed"
                    + " then is listed."
        },
        footer = {"  ./rollcall brand registry", "  ./rollcall brand registry -o csv >clashes.csv"})
final class BrandRegistryCommand extends ServerCommand implements Runnable {
    private static final List<String> COLUMNS = List.of("name", "slug", "reason", "detail");

    @Override
    public void run() {
        JsonNode registry = api().get(ApiPath.of("brand-registry"));
        JsonNode adopted = registry.path("adopted");
        var clashes = Listing.rows(adopted, "clashes");
        var facts = new Facts()
                .add("file", registry, "path")
                .add("state", state(Cells.of(registry, "state")))
                .add("detail", registry, "detail")
                .add("adopted", Cells.shown(Cells.of(adopted, "at")))
                .add("brands", adopted, "brands");
        if (adopted.isObject()) {
            facts.add("clashes", clashes.size());
        }
        output().report(registry, facts, clashes, COLUMNS);
    }

    private String state(String token) {
        Terminal terminal = output().terminal();
        String words = Cells.text(token.replace('_', ' '));
        return token.equals("in_step") ? terminal.green(words) : terminal.red(words);
    }
}

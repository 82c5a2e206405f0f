package io.rollcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Chooses a category. */
@Writes(Writes.When.AT_ONCE)
@Command(
        name = "use",
        description = "Choose the category that commands are about when none is named.",
        footer = "  ./rollcall context use mouse")
final class ContextUseCommand extends ServerCommand implements Runnable {
    @Parameters(paramLabel = "CATEGORY", description = "A category, as in mouse.")
    String category;

    @Override
    public void run() {
        var known = CommandInCategory.known(api());
        if (!known.contains(category)) {
            throw new Misuse("There is no category “" + category + "”; there is: "
                    + (known.isEmpty() ? "none" : String.join(", ", known)));
        }
        Context.of(output().terminal().environment()).use(category);
        output().note("Commands are about " + category + " now, unless they say otherwise.");
    }
}

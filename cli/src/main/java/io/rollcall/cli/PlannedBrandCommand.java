package io.rollcall.cli;

import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.ArgGroup;

/** A change of a brand that changes its products too: looked at first, and done only with {@code --apply}. */
abstract class PlannedBrandCommand extends ServerCommand implements Callable<Integer> {
    @ArgGroup
    private DryRunOrApply how = new DryRunOrApply();

    abstract PlannedChange change();

    /** @param subject as in “Razer → Razer Inc” */
    final PlannedChange of(FoundBrand brand, ApiPath path, ObjectNode wish, String subject) {
        return new PlannedChange(api(), output(), path, wish, brand.slug(), subject);
    }

    @Override
    public final Integer call() {
        return change().run(how).value();
    }
}

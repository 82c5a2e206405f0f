package io.rollcall.cli;

import lombok.RequiredArgsConstructor;
import picocli.CommandLine.Command;

/** Forgets the category that was chosen. */
@Writes(Writes.When.AT_ONCE)
@Command(name = "clear", description = "Forget the category that was chosen.", footer = "  ./rollcall context clear")
@RequiredArgsConstructor
final class ContextClearCommand implements Runnable {
    private final RollcallCommand rollcall;

    @Override
    public void run() {
        Output output = rollcall.output();
        boolean wasThere = Context.of(output.terminal().environment()).clear();
        output.note(wasThere ? "No category is chosen now." : "No category was chosen.");
    }
}

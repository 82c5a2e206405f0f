package io.rollcall.cli;

import picocli.CommandLine.Command;

/** Forgets the category that was chosen. */
@Writes(Writes.When.AT_ONCE)
@Command(name = "clear", description = "Forget the category that was chosen.", footer = "  ./rollcall context clear")
final class ContextClearCommand extends ServerCommand implements Runnable {
    @Override
    public void run() {
        Output output = output();
        boolean wasThere = Context.of(output.terminal().environment()).clear();
        output.note(wasThere ? "No category is chosen now." : "No category was chosen.");
    }
}

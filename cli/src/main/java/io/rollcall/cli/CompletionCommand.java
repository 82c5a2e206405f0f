package io.rollcall.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The shell's help with typing. */
@Writes(Writes.When.NEVER)
@Command(
        name = "completion",
        description = "Print a script that lets the shell complete commands and options.",
        footer = {
            "  source <(./rollcall completion bash)",
            "  source <(./rollcall completion zsh)",
            "  ./rollcall completion fish | source"
        })
final class CompletionCommand implements Runnable {
    /** For bash and zsh the script is the same: it loads bash's ways into zsh itself. */
    enum Shell {
        bash,
        zsh,
        fish
    }

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    Shell shell;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        var root = spec.root().commandLine();
        spec.commandLine()
                .getOut()
                .print(shell == Shell.fish ? FishCompletion.of(root) : AutoComplete.bash("rollcall", root));
    }
}

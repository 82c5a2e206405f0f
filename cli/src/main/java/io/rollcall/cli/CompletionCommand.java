package io.rollcall.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The shell's help with typing. */
@Command(
        name = "completion",
        description = "Print a script that lets the shell complete commands and options.",
        footer = {"  source <(./rollcall completion bash)", "  source <(./rollcall completion zsh)"})
final class CompletionCommand implements Runnable {
    /** The script is the same: it loads bash's ways into zsh itself. */
    enum Shell {
        bash,
        zsh
    }

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    Shell shell;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine()
                .getOut()
                .print(AutoComplete.bash("rollcall", spec.root().commandLine()));
    }
}

package io.rollcall.cli;

import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks what the pipeline's compile made against what is live. */
@Writes(Writes.When.UNLESS_DRY_RUN)
@Command(
        name = "category-compile",
        description = {
            "Check a category's compiled field rules against the products that are live, as they were pulled last, and write what"
                    + " does not fit into _compile_report.json: unknown values, numbers out of range, requirements that many"
                    + " products miss, missing components, fields without a rule. It warns, and blocks nothing.",
            "The compile itself is the pipeline's: --run runs it first."
        },
        footer = {
            "  ./rollcall production-sync --category mouse              pull what is live first",
            "  ./rollcall category-compile --category mouse --dry-run   only look",
            "  ./rollcall category-compile --category mouse \\",
            "      --run \"node src/cli/spec.js category-compile --category mouse --local\"",
            "  ./rollcall category-compile --category mouse \\",
            "      --exit-code && echo no open warnings",
            "  ./rollcall category-compile --category mouse -o csv      every warning, as CSV"
        })
final class CategoryCompileCommand extends CommandInCategory implements Callable<Integer> {
    private static final String NOT_COMPILED =
            "The compile itself is the pipeline's, and was not run; --run \"COMMAND\" runs it first.";

    @Option(
            names = "--run",
            paramLabel = "COMMAND",
            description =
                    "Run the pipeline's compile first, by the shell, here. If it fails, this exits with its code.")
    String compile;

    @Option(names = "--dry-run", description = "Only say what would be written.")
    boolean dryRun;

    @Option(names = "--exit-code", description = "Exit with 10 when there is a warning that is not snoozed.")
    boolean exitCode;

    @Override
    public Integer call() {
        check();
        Output output = output();
        if (compile != null) {
            int code = new ShellCommand(compile).run(output.terminal());
            if (code != 0) {
                output.note("The compile failed with exit code " + code + ". Nothing was checked.");
                return code;
            }
        }
        var validation = new CrossValidation(api(), category(), output.terminal());
        JsonNode report = validation.run(dryRun);
        validation.show(report, output);
        output.note(compile == null ? NOT_COMPILED : "");
        output.note(dryRun ? DryRunOrApply.NOT_DONE : "");
        boolean open = report.path("counts").path("open").asInt() > 0;
        return (exitCode && open ? ExitCode.DIFFERENT : ExitCode.OK).value();
    }

    private void check() {
        if (compile != null && compile.isBlank()) {
            throw new Misuse("--run names a command; it cannot be blank");
        }
        if (compile != null && dryRun) {
            throw new Misuse("--dry-run changes nothing, and --run compiles: leave out one of them");
        }
    }
}

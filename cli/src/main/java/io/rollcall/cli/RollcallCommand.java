package io.rollcall.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands, and what they share: where the server is and how answers are written. */
@Command(
        name = "rollcall",
        description = "Commands to a running Rollcall: one product, one identity, one job file.",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./rollcall up                                  start it",
            "  ./rollcall product list -q viper               find products",
            "  ./rollcall product list -o csv >mice.csv       take them elsewhere",
            "  ./rollcall COMMAND --help                      learn more",
            "",
            "The server is ROLLCALL_URL, else this machine at ROLLCALL_PORT (8080).",
            "Exit codes: 0 ok, 1 refused, 2 usage, 3 server unreachable or failed,",
            "4 not allowed, 10 differences found (only with --exit-code)."
        })
final class RollcallCommand {
    @Option(
            names = {"-o", "--output"},
            scope = ScopeType.INHERIT,
            defaultValue = "table",
            paramLabel = "FORMAT",
            description =
                    "table; csv or jsonl: rows; json or yaml: the server's answer; name: ids, one a line. Default:"
                            + " table.")
    Format format;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colours; NO_COLOR does the same.")
    boolean noColor;

    static final List<Class<?>> COMMANDS = List.of(
            ProductSeedCommand.class,
            ProductSyncCommand.class,
            ProductReconcileCommand.class,
            ProductionSyncCommand.class,
            CategoryCompileCommand.class,
            SeedDbCommand.class,
            ReviewCommand.class,
            SourceCommand.class,
            DriftCommand.class,
            BackupCommand.class,
            ImportCommand.class,
            ProductCommand.class,
            QueueCommand.class,
            BrandCommand.class,
            IdentityCommand.class,
            CategoryCommand.class,
            ContextCommand.class,
            LoginCommand.class,
            LogoutCommand.class,
            WhoamiCommand.class,
            CompletionCommand.class,
            MachineCommands.Up.class,
            MachineCommands.Down.class,
            MachineCommands.Status.class,
            MachineCommands.Logs.class,
            MachineCommands.Reset.class,
            MachineCommands.Home.class);

    private static final String WRITES = "writes";

    private final Terminal terminal;

    private RollcallCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The command line, ready to execute these words. */
    static CommandLine on(Terminal terminal, String... words) {
        var top = new RollcallCommand(terminal);
        var failures = new Failures(terminal);
        var line = new CommandLine(top);
        commandsFor(words).forEach(line::addSubcommand);
        var sections = new ArrayList<>(line.getHelpSectionKeys());
        sections.add(sections.indexOf(UsageMessageSpec.SECTION_KEY_DESCRIPTION) + 1, WRITES);
        var renderers = new HashMap<>(line.getHelpSectionMap());
        renderers.put(WRITES, Writes.When::of);
        return line.setHelpSectionKeys(sections)
                .setHelpSectionMap(renderers)
                .setOut(terminal.plainOut())
                .setErr(terminal.plainErr())
                .setColorScheme(Help.defaultColorScheme(terminal.color() ? Ansi.ON : Ansi.OFF))
                .setExecutionStrategy(RollcallCommand::execute)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    /** Only the named one, for reading what all of them take is a third of a short command's time; all where none is named. */
    private static List<Class<?>> commandsFor(String... words) {
        // A completion is about all of them.
        return words.length == 0 || words[0].equals("completion")
                ? COMMANDS
                : COMMANDS.stream()
                        .filter(type -> type.getAnnotation(Command.class).name().equals(words[0]))
                        .findFirst()
                        .<List<Class<?>>>map(List::of)
                        .orElse(COMMANDS);
    }

    /** Asked for help, picocli forgives words there are not; whoever mistyped one would read of another command. */
    private static int execute(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            checkPlace(last);
            last = last.subcommand();
        }
        if (!last.unmatched().isEmpty()) {
            throw new UnmatchedArgumentException(last.commandSpec().commandLine(), last.unmatched());
        }
        return new RunLast().execute(parsed);
    }

    /** What is said to a command before one of its own commands would be passed over. */
    private static void checkPlace(ParseResult before) {
        String next = before.subcommand().commandSpec().name();
        before.matchedOptions().stream()
                .filter(option -> option.scopeType() != ScopeType.INHERIT)
                .findFirst()
                .ifPresent(option -> {
                    throw new ParameterException(
                            before.subcommand().commandSpec().commandLine(),
                            option.longestName() + " belongs after “" + next + "”, as far as that takes it");
                });
    }

    Output output() {
        return new Output(terminal, format);
    }
}

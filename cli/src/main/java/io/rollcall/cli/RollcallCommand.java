package io.rollcall.cli;

import java.lang.reflect.Constructor;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

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
        },
        subcommands = {
            ProductSeedCommand.class,
            ProductSyncCommand.class,
            ProductReconcileCommand.class,
            BackupCommand.class,
            ImportCommand.class,
            ProductCommand.class,
            QueueCommand.class,
            BrandCommand.class,
            IdentityCommand.class,
            CompletionCommand.class
        })
final class RollcallCommand {
    @Option(
            names = {"-o", "--output"},
            scope = ScopeType.INHERIT,
            defaultValue = "table",
            paramLabel = "FORMAT",
            description = "table; csv or jsonl: rows; json: the server's answer. Default: table.")
    Format format;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colours; NO_COLOR does the same.")
    boolean noColor;

    private final Terminal terminal;

    private RollcallCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The whole command line, ready to execute. */
    static CommandLine on(Terminal terminal) {
        var top = new RollcallCommand(terminal);
        var failures = new Failures(terminal);
        return new CommandLine(top, top.subcommands())
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(Help.defaultColorScheme(terminal.color() ? Ansi.ON : Ansi.OFF))
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    Api api() {
        return new Api(ServerAddress.of(terminal.environment()));
    }

    Format format() {
        return format;
    }

    Output output() {
        return new Output(terminal, format);
    }

    /** Commands that talk to the server take this one in their constructor. */
    private IFactory subcommands() {
        IFactory usual = CommandLine.defaultFactory();
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                    if (constructor.getParameterCount() == 1
                            && constructor.getParameterTypes()[0] == RollcallCommand.class) {
                        return type.cast(constructor.newInstance(RollcallCommand.this));
                    }
                }
                return usual.create(type);
            }
        };
    }
}

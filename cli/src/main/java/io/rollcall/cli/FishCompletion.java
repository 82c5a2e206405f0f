package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The completion script for fish, which picocli does not write, from the same model of the commands. */
final class FishCompletion {
    /** Words that are no options, as far as they name commands; the values of options before them are no commands. */
    private static final String PREAMBLE = """
            function __rollcall_command
                set -l path
                for word in (commandline -opc)[2..]
                    if contains -- (string trim -- "$path $word") $__rollcall_commands
                        set -a path $word
                    end
                end
                test "$path" = "$argv"
            end
            complete -c rollcall -f
            """;

    private final List<String> commands = new ArrayList<>();
    private final StringBuilder lines = new StringBuilder();

    private FishCompletion() {}

    static String of(CommandLine root) {
        var script = new FishCompletion();
        script.add("", root.getCommandSpec());
        return "set -g __rollcall_commands "
                + String.join(
                        " ",
                        script.commands.stream().map(FishCompletion::quoted).toList()) + "\n" + PREAMBLE + script.lines;
    }

    private void add(String path, CommandSpec command) {
        // Aliases would be there twice.
        Map<String, CommandSpec> words = new TreeMap<>();
        command.subcommands().values().forEach(each -> words.put(each.getCommandName(), each.getCommandSpec()));
        words.forEach((word, sub) -> line(
                path, "-a " + word + " -d " + quoted(first(sub.usageMessage().description()))));
        command.options().stream().filter(option -> !option.hidden()).forEach(option -> add(path, option));
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            String values = values(parameter);
            if (!values.isEmpty()) {
                line(path, "-a " + quoted(values) + " -d " + quoted(first(parameter.description())));
            }
            if (isFile(parameter)) {
                line(path, "-F");
            }
        }
        words.forEach((word, sub) -> {
            String deeper = (path + " " + word).strip();
            commands.add(deeper);
            add(deeper, sub);
        });
    }

    private void add(String path, OptionSpec option) {
        var line = new StringBuilder();
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0 && !option.typeInfo().isBoolean()) {
            String values = values(option);
            line.append(isFile(option) ? " -rF" : values.isEmpty() ? " -x" : " -xa " + quoted(values));
        }
        line(path, line.substring(1) + " -d " + quoted(first(option.description())));
    }

    private void line(String path, String what) {
        lines.append("complete -c rollcall -n ")
                .append(quoted("__rollcall_command " + path))
                .append(' ')
                .append(what)
                .append('\n');
    }

    private static String values(ArgSpec argument) {
        return argument.completionCandidates() == null ? "" : String.join(" ", argument.completionCandidates());
    }

    private static boolean isFile(ArgSpec argument) {
        return argument.paramLabel().equals("FILE");
    }

    /** The first sentence. */
    private static String first(String[] description) {
        String text =
                description.length == 0 ? "" : Ansi.OFF.text(description[0]).toString();
        int end = text.indexOf(". ");
        return end < 0 ? text.replaceFirst("\\.$", "") : text.substring(0, end);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}

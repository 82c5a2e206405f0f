package io.rollcall.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where errors meet exit codes and the words a person reads. Never a stack trace. */
record Failures(Terminal terminal) implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = terminal.err();
        if (failure instanceof Problem problem) {
            explain(problem, command);
            return ExitCode.of(problem.status()).value();
        }
        if (failure instanceof NoServer) {
            err.println(error(failure.getMessage()));
            return ExitCode.FAILED.value();
        }
        if (failure instanceof NoLogin) {
            err.println(error(failure.getMessage()));
            return ExitCode.NOT_ALLOWED.value();
        }
        if (failure instanceof BrokenRow || failure instanceof NotSeeded) {
            err.println(error(failure.getMessage()));
            return ExitCode.REFUSED.value();
        }
        if (failure instanceof Misuse) {
            err.println(error(failure.getMessage()));
            err.println("  help  " + help(command));
            return ExitCode.USAGE.value();
        }
        err.println(error("This should not have happened (" + failure + "). Please report it with the command."));
        return ExitCode.REFUSED.value();
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        PrintWriter err = terminal.err();
        if (mistake instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            err.println(error(
                    "There is no “" + unmatched.getUnmatched().get(0) + "” in " + name(mistake.getCommandLine())));
        } else {
            err.println(error(mistake.getMessage().replaceFirst("^Error: ", "")));
        }
        if (mistake instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            nearest(unmatched, err);
        } else {
            UnmatchedArgumentException.printSuggestions(mistake, err);
        }
        err.println("  help  " + help(mistake.getCommandLine()));
        return ExitCode.USAGE.value();
    }

    /** The words that look like it, else all there are. */
    private static void nearest(UnmatchedArgumentException unmatched, PrintWriter err) {
        List<String> similar = unmatched.getSuggestions();
        var words = unmatched.getCommandLine().getSubcommands().keySet();
        if (!similar.isEmpty()) {
            err.println("Did you mean: " + String.join(" or ", similar) + "?");
        } else if (!words.isEmpty()) {
            err.println("  words " + String.join(", ", words));
        }
    }

    /** What, why, the code to look for, and what to do instead. */
    private void explain(Problem problem, CommandLine command) {
        PrintWriter err = terminal.err();
        JsonNode document = problem.document();
        String title = document.path("title").asText("The server answered " + problem.status());
        String what = document.path("detail").asText(title);
        Optional<AccessAdvice> access = AccessAdvice.isAbout(problem)
                ? Optional.of(AccessAdvice.of(problem, terminal.environment()))
                : Optional.empty();
        err.println(error(access.map(advice -> advice.what(what)).orElse(what)));
        String why = document.path("explanation")
                .path("message")
                .asText(document.path("warning").asText(""));
        if (!why.isEmpty() && !why.equals(what)) {
            err.println("  why   " + Cells.text(why));
        }
        for (JsonNode use : document.path("categories")) {
            if (use.has("products")) {
                int products = use.path("products").asInt();
                err.println(
                        "  in    " + Cells.text(Cells.of(use, "category")) + ": " + Cells.count(products, "product"));
            }
        }
        for (JsonNode violation : document.path("violations")) {
            String field = violation.path("field").asText("");
            String message = violation.path("message").asText("");
            err.println("  " + Cells.text(field.isEmpty() ? message : field + ": " + message));
        }
        Optional<String> who = access.flatMap(AccessAdvice::who);
        who.ifPresent(person -> err.println("  who   " + Cells.text(person)));
        String code = problem.code();
        err.println("  code  " + Cells.text(code.isEmpty() ? "" : code + " ") + "(HTTP " + problem.status() + ")");
        suggest(document, command);
        problem.advice().forEach(step -> err.println("  try   " + Cells.text(step)));
        access.filter(advice -> problem.status() == 401 || who.isPresent())
                .ifPresent(advice -> advice.steps().forEach(step -> err.println("  try   " + Cells.text(step))));
    }

    /** With the way to carry them out, where the command has one and has not just gone it. */
    private void suggest(JsonNode document, CommandLine command) {
        boolean canFix = command.getCommandSpec().findOption(ProductAddCommand.FIX) != null
                && !command.getParseResult().hasMatchedOption(ProductAddCommand.FIX);
        var suggestions = Suggestions.of(document, ProductAddCommand.FIX);
        if (canFix) {
            List<String> lines = suggestions.lines();
            for (int i = 0; i < lines.size(); i++) {
                terminal.err().println("  try " + (i + 1) + " " + lines.get(i));
            }
        } else {
            suggestions.items().forEach(suggestion -> terminal.err().println("  try   " + suggestion.label()));
        }
    }

    private String error(String message) {
        return terminal.red("error") + " " + Cells.text(message);
    }

    private static String help(CommandLine command) {
        return "./" + name(command) + " --help";
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }
}

package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every command's help says in the same words when it changes something. */
class WritesTest {
    /** The server's and the person's things that a command changes; all others only read. */
    private static final Map<Writes.When, List<String>> WRITING = Map.of(
            Writes.When.WHEN_APPLIED,
            List.of(
                    "brand merge",
                    "brand move-alias",
                    "brand rename",
                    "identity check",
                    "identity exception remove",
                    "import workbook",
                    "product make-variants",
                    "product-reconcile",
                    "production-sync"),
            Writes.When.UNLESS_DRY_RUN,
            List.of(
                    "brand assign",
                    "brand seed",
                    "brand undo",
                    "category-compile",
                    "product bulk",
                    "product update",
                    "product-seed",
                    "product-sync",
                    "review accept",
                    "review confirm",
                    "review reject"),
            Writes.When.AT_ONCE,
            List.of(
                    "brand add",
                    "brand remove",
                    "brand update",
                    "category add",
                    "category remove",
                    "context clear",
                    "context use",
                    "down",
                    "drift accept",
                    "drift remove",
                    "home restore",
                    "identity exception add",
                    "login",
                    "logout",
                    "product action",
                    "product add",
                    "product remove",
                    "product undo",
                    "review set",
                    "review undo",
                    "seed-db",
                    "source set",
                    "up"),
            Writes.When.ONCE_AGREED,
            List.of("backup restore", "import undo", "production-sync undo", "reset"));

    @Test
    void the_help_of_every_command_says_when_it_writes() {
        var found = new TreeMap<Writes.When, List<String>>();
        leaves("", top(), (path, command) -> {
            Writes writes = command.getCommandSpec().userObject().getClass().getAnnotation(Writes.class);
            assertThat(writes).as(path).isNotNull();
            assertThat(command.getUsageMessage()).as(path).contains("\n" + writes.value().sentence + "\n");
            found.computeIfAbsent(writes.value(), each -> new ArrayList<>()).add(path);
        });
        assertThat(found.get(Writes.When.NEVER)).contains("product list", "product export", "queue show");
        found.remove(Writes.When.NEVER);
        assertThat(found).isEqualTo(WRITING);
    }

    @Test
    void what_the_help_says_fits_the_options() {
        leaves("", top(), (path, command) -> {
            Writes.When when = command.getCommandSpec()
                    .userObject()
                    .getClass()
                    .getAnnotation(Writes.class)
                    .value();
            if (when != Writes.When.UNLESS_DRY_RUN) {
                assertThat(has(command, "--apply")).as(path).isEqualTo(when == Writes.When.WHEN_APPLIED);
            }
            assertThat(has(command, "--dry-run"))
                    .as(path)
                    .isEqualTo(when == Writes.When.UNLESS_DRY_RUN
                            || (when == Writes.When.WHEN_APPLIED && !path.equals("identity check")));
            if (when == Writes.When.ONCE_AGREED) {
                assertThat(has(command, "--yes")).as(path).isTrue();
            }
        });
    }

    private interface Leaf {
        void see(String path, CommandLine command);
    }

    /** Also those that do something themselves beside having commands of their own. */
    private static void leaves(String path, CommandLine command, Leaf leaf) {
        if (command.getSubcommands().isEmpty() || command.getCommand() instanceof Callable) {
            leaf.see(path, command);
        }
        new TreeMap<>(command.getSubcommands()).forEach((word, sub) -> leaves((path + " " + word).strip(), sub, leaf));
    }

    private static boolean has(CommandLine command, String option) {
        return command.getCommandSpec().findOption(option) != null;
    }

    private static CommandLine top() {
        var nowhere = new PrintWriter(Writer.nullWriter());
        return RollcallCommand.on(new Terminal(
                Map.of(),
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                nowhere,
                nowhere,
                OptionalInt.empty(),
                false));
    }
}

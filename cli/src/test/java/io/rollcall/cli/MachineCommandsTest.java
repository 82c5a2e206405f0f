package io.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** The script decides by the first word alone who does it: the launcher, or the command line. */
class MachineCommandsTest {
    private static final Pattern HANDED_OVER =
            Pattern.compile("^  ([a-z |]+)\\)\\n(?:    .*\\n)*?    launch ", Pattern.MULTILINE);

    @Test
    void help_tells_of_what_the_script_hands_over_and_of_nothing_else() throws IOException {
        String script = Files.readString(Path.of("../rollcall"));
        List<String> handedOver = HANDED_OVER
                .matcher(script)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(" \\| ")))
                .sorted()
                .toList();
        assertThat(handedOver).contains("up", "home").isEqualTo(names(true));
    }

    @Test
    void no_word_is_both_the_launchers_and_the_command_lines() {
        assertThat(names(true)).doesNotContainAnyElementsOf(names(false));
    }

    private static List<String> names(boolean ofTheMachine) {
        return RollcallCommand.COMMANDS.stream()
                .filter(type -> ofTheMachine == MachineCommands.class.equals(type.getEnclosingClass()))
                .map(type -> type.getAnnotation(Command.class).name())
                .sorted()
                .toList();
    }
}

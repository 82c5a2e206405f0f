package io.rollcall.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a small Java process. */
final class JavaCommand {
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final List<String> SMALL =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    /** What libraries still do and newer JDKs warn about, line by line; older ones do not know the options. */
    private static final List<String> QUIET = Runtime.version().feature() < 24
            ? List.of()
            : List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private JavaCommand() {}

    /**
     * Detached from the terminal where the system can do that: Ctrl-C reaches every process started from there at once,
     * and the parts are to stop in order.
     */
    static List<String> of(List<String> arguments) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.addAll(QUIET);
        command.addAll(arguments);
        return command;
    }

    /** What follows {@code java} to run this launcher again with another verb. */
    static List<String> launcher(Path source, String heap, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                heap,
                "-Drollcall.source=" + source,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments);
        return command;
    }
}

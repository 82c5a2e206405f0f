package io.rollcall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import picocli.CommandLine.Command;

/**
 * The last step of a build: starts everything once with the sample, in a folder of its own, and keeps what later starts can
 * reuse: the classes of every part, and Postgres unpacked with an empty cluster. Without it everything works and starts slower, so that it
 * never fails a build.
 */
@Command(name = "archive-classes", hidden = true)
final class ArchiveClassesCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path source = Installation.here().source();

    @Override
    public Integer call() throws InterruptedException {
        try {
            Path folder = Files.createTempDirectory("rollcall-archive-");
            try {
                FileTree.delete(ClassArchive.folder(source));
                Files.createDirectories(ClassArchive.folder(source));
                PostgresTemplate.of(source).make(folder.resolve("template"));
                runOnce(new Installation(
                        source, folder.resolve("home"), folder.resolve("workspace"), new FreePorts().next()));
            } finally {
                FileTree.delete(folder);
            }
        } catch (IOException | CannotStart failed) {
            System.out.println("Starts will take longer: the class archives were not made. " + failed.getMessage());
        }
        return 0;
    }

    private void runOnce(Installation place) throws IOException, InterruptedException {
        Process launcher = java(
                place,
                place.log("launcher"),
                ClassArchive.of(source, "launcher").writing(),
                JavaCommand.launcher(
                        source,
                        "-Xmx160m",
                        List.of("up", "--workspace", place.workspace(), "--port", "" + place.port())),
                "-D" + ClassArchive.WRITE + "=true");
        // It runs in a session of its own, so that Ctrl-C on the build would leave it behind.
        var end = new Thread(launcher::destroy);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            awaitReady(place, launcher);
            Process cli = java(
                    place,
                    place.log("cli"),
                    ClassArchive.of(source, "cli").writing(),
                    List.of(
                            "-jar",
                            source.resolve("cli/target/rollcall-cli.jar").toString(),
                            "product",
                            "list"));
            cli.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } finally {
            Termination.of(launcher.toHandle(), PATIENCE);
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }

    private static void awaitReady(Installation place, Process launcher) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (RunState.read(place.runFile()).filter(RunState::ready).isEmpty()) {
            if (launcher.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new CannotStart(LogTail.of(place.log("launcher")));
            }
        }
    }

    private Process java(
            Installation place, Path log, List<String> archive, List<String> arguments, String... properties)
            throws IOException {
        Files.createDirectories(log.getParent());
        List<String> all = new ArrayList<>(archive);
        all.addAll(List.of(properties));
        all.addAll(arguments);
        var builder = new ProcessBuilder(JavaCommand.of(all))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .putAll(Map.of("ROLLCALL_HOME", place.home().toString(), "ROLLCALL_PORT", "" + place.port()));
        return builder.start();
    }
}

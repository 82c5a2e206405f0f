package io.rollcall.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another launcher in the background, detached, so that closing this terminal does not reach it. */
record DetachedLaunch(Installation place, Console console) {

    /** Shows the other launcher's lines until everything is ready or it has given up. */
    int run() throws IOException, InterruptedException {
        Path log = place.log("launcher");
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("launcher.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createFile(log);
        List<String> command =
                new ArrayList<>(ClassArchive.of(place.source(), "launcher").options());
        command.addAll(JavaCommand.launcher(
                place.source(),
                "-Xmx160m",
                List.of("up", "--workspace", place.workspace(), "--port", "" + place.port())));
        Process launcher = new ProcessBuilder(JavaCommand.of(command))
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        // Ctrl-C while waiting means the whole undertaking, not only the watching.
        var takeBack = new Thread(launcher::destroy);
        Runtime.getRuntime().addShutdownHook(takeBack);
        try (var lines = new RandomAccessFile(log.toFile(), "r")) {
            while (true) {
                boolean ended = launcher.waitFor(100, TimeUnit.MILLISECONDS);
                boolean ready = isReady(launcher.pid());
                show(lines);
                if (ended) {
                    return launcher.exitValue();
                }
                if (ready) {
                    Runtime.getRuntime().removeShutdownHook(takeBack);
                    console.say("  stop it               ./rollcall down");
                    return 0;
                }
            }
        }
    }

    private boolean isReady(long pid) {
        return RunState.read(place.runFile())
                .filter(state -> state.pid() == pid && state.ready())
                .isPresent();
    }

    private void show(RandomAccessFile lines) throws IOException {
        long position = lines.getFilePointer();
        byte[] fresh = new byte[(int) (lines.length() - position)];
        lines.readFully(fresh);
        String text = new String(fresh, StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n') + 1;
        lines.seek(position + text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
        text.substring(0, end).lines().forEach(console::say);
    }
}

package io.rollcall.launcher;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything and stays until it is told to stop. */
@Command(name = "up", description = "Start everything; Ctrl-C stops it again.")
final class UpCommand implements Callable<Integer> {
    @Option(names = "--detach", description = "Return when everything is ready and leave it running.")
    boolean detach;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = "",
            description = "A folder, or s3://bucket/prefix. Default: workspace/ (ROLLCALL_WORKSPACE).")
    String workspace;

    @Option(names = "--port", paramLabel = "N", defaultValue = "", description = "Default: 8080 (ROLLCALL_PORT).")
    String port;

    @Override
    public Integer call() throws Exception {
        Installation place =
                Installation.of(System.getenv(), System.getProperty("rollcall.source", ""), workspace, port);
        Console console = new Console(System.out);
        Optional<HomeLock> lock = HomeLock.take(place.home());
        if (lock.isEmpty()) {
            console.say(alreadyRunning(place));
            return 0;
        }
        Backup.requireFinished(place);
        if (detach) {
            // Its own launcher takes the lock, which is free to take from here on.
            lock.get().close();
            return new DetachedLaunch(place, console).run();
        }
        new Launch(place, console).start();
        sayWhatNext(console, place);
        // Held for as long as this process lives; the way out is a signal.
        new CountDownLatch(1).await();
        return 0;
    }

    static void sayWhatNext(Console console, Installation place) {
        console.say("  open it               " + place.url());
        console.say("  see the products      ./rollcall product list");
        console.say("  add one               ./rollcall product add --help");
    }

    private static String alreadyRunning(Installation place) {
        return RunState.read(place.runFile())
                .map(state ->
                        "Rollcall is already " + (state.ready() ? "running" : "starting") + " at http://localhost:"
                                + state.port() + " (pid " + state.pid() + "). Stop it with ./rollcall down.")
                .orElse("Rollcall is just starting or stopping for " + place.home() + ".");
    }
}

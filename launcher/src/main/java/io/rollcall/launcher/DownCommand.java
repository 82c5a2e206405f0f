package io.rollcall.launcher;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

/** Stops the launcher of this home, which stops everything else in its order. */
@Command(name = "down", description = "Stop everything.")
final class DownCommand implements Callable<Integer> {

    /** Longer than all parts together may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    @Override
    public Integer call() throws Exception {
        Installation place = Installation.here();
        Optional<RunState> state = RunState.read(place.runFile());
        Optional<ProcessHandle> launcher =
                state.flatMap(running -> running.launcher().handle());
        if (launcher.isPresent()) {
            Termination.of(launcher.get(), PATIENCE);
            new OrphanedProcesses(place).stop();
            System.out.println("Stopped.");
            return 0;
        }
        int left = new OrphanedProcesses(place).stop().size();
        System.out.println(left == 0 ? "Nothing is running." : "Stopped what a killed run had left behind.");
        return 0;
    }
}

package io.rollcall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** One run of everything, from the first process to the last. */
final class Launch {
    private final Installation place;
    private final Console console;
    private final Supervisor supervisor;
    private final RunningProcess self = RunningProcess.of(ProcessHandle.current());
    private volatile Parts parts;
    private volatile Gateway gateway;
    private volatile boolean ready;

    Launch(Installation place, Console console) {
        this.place = place;
        this.console = console;
        this.supervisor = new Supervisor(console, this::writeDown);
    }

    /** Returns when everything answers; the caller holds the lock on the home. */
    void start() throws IOException {
        long began = System.nanoTime();
        requireFreePort();
        Parts.requireBuilt(place);
        stopLeftovers();
        var logs = new LogRotation(place.home().resolve("logs"));
        logs.startAnew(place.log("launcher"));
        LibraryLog.to(place.log("gateway"));
        logs.watch(console);
        Optional<Sample> sample = place.isInBucket() ? Optional.empty() : Optional.of(Sample.of(place));
        sample.ifPresent(Sample::copy);
        parts = Parts.of(place, this::writeDown);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        writeDown();

        try {
            supervisor.start(List.of(parts.postgres(), parts.kafka()));
            supervisor.start(parts.services());
        } catch (CannotStart reason) {
            leaveIt(reason);
        }
        long listening = System.nanoTime();
        gateway = Gateway.start(place, parts);
        console.ready("gateway", Duration.ofNanos(System.nanoTime() - listening));
        sample.ifPresent(bundled -> bundled.seed(console));
        ready = true;
        writeDown();
        console.say("");
        console.say("Rollcall is ready at " + place.url() + " after "
                + Console.seconds(Duration.ofNanos(System.nanoTime() - began)));
    }

    /** Told to stop while starting, parts end too; that is no reason anybody has to read. */
    private void leaveIt(CannotStart reason) {
        if (!supervisor.isStopping()) {
            throw reason;
        }
        LockSupport.park();
    }

    private void requireFreePort() {
        if (!FreePorts.isFree(place.port())) {
            throw new CannotStart(
                    "Port " + place.port() + " is taken by another program. Choose another one:" + " ROLLCALL_PORT="
                            + (place.port() + 1) + " ./rollcall up, or ./rollcall up --port " + (place.port() + 1));
        }
    }

    private void stopLeftovers() throws IOException {
        List<String> stopped = new OrphanedProcesses(place).stop();
        if (!stopped.isEmpty()) {
            console.say("Stopped what an earlier, killed run had left behind: " + String.join(", ", stopped));
        }
    }

    private synchronized void writeDown() {
        if (supervisor.isStopping()) {
            return;
        }
        List<RunState.RunPart> running = parts.all()
                .flatMap(part -> part.process().stream()
                        .map(process ->
                                new RunState.RunPart(part.name(), process.pid(), process.startedAt(), part.port())))
                .toList();
        try {
            new RunState(self.pid(), self.startedAt(), place.port(), ready, running).write(place.runFile());
        } catch (IOException e) {
            console.trouble("run.json", HomeLock.reason(e));
        }
    }

    private void stop() {
        if (ready) {
            console.say("Stopping…");
        }
        if (gateway != null) {
            gateway.close();
        }
        supervisor.stop(parts.inOrderOfStopping());
        try {
            Files.deleteIfExists(place.runFile());
        } catch (IOException e) {
            console.trouble("run.json", HomeLock.reason(e));
        }
        if (ready) {
            console.say("Stopped.");
        }
    }
}

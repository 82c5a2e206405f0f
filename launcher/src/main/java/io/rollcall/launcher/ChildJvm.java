package io.rollcall.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;

/** A part in a Java process of its own, small enough that all of them together fit a laptop. */
final class ChildJvm implements Part {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    // What is killed in the middle of its leave-taking is what the next start has to put right.
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(20);

    private final String name;
    private final int port;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final LongPredicate answers;
    private final Runnable spawned;

    private Process process;
    private RunningProcess running;
    private boolean stopped;
    private volatile boolean ready;

    /** {@code answers} asks whether the process with this pid is ready; {@code spawned} hears of every new process. */
    ChildJvm(
            String name,
            int port,
            List<String> command,
            Map<String, String> environment,
            Path log,
            LongPredicate answers,
            Runnable spawned) {
        this.name = name;
        this.port = port;
        this.command = JavaCommand.of(command);
        this.environment = environment;
        this.log = log;
        this.answers = answers;
        this.spawned = spawned;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void start() throws IOException, InterruptedException {
        Process started = spawn();
        spawned.run();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers.test(started.pid())) {
            if (started.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new CannotStart(
                        "%s stopped while starting (%s).%n%s".formatted(name, how(started), LogTail.of(log)));
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart(
                        "%s is not ready after %d s.%n%s".formatted(name, PATIENCE.toSeconds(), LogTail.of(log)));
            }
        }
        ready = true;
    }

    @Override
    public synchronized Optional<RunningProcess> process() {
        return Optional.ofNullable(running);
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public String awaitEnd() throws InterruptedException {
        Process current;
        synchronized (this) {
            current = process;
        }
        current.waitFor();
        ready = false;
        return how(current);
    }

    @Override
    public void stop() {
        Process current;
        synchronized (this) {
            stopped = true;
            current = process;
        }
        ready = false;
        if (current != null) {
            Termination.of(current.toHandle(), PATIENCE_AT_THE_END);
        }
    }

    private synchronized Process spawn() throws IOException {
        if (stopped) {
            throw new CannotStart(name + " is being stopped.");
        }
        if (process != null) {
            process.destroyForcibly();
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        process = builder.start();
        running = RunningProcess.of(process.toHandle());
        return process;
    }

    private static String how(Process ended) {
        int code = ended.exitValue();
        return code > 128 ? "killed by signal " + (code - 128) : "exit code " + code;
    }
}

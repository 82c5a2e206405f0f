package io.rollcall.launcher;

import java.io.IOException;
import java.util.Optional;

/** One process the launcher starts, watches and stops. It keeps its port for as long as the launcher runs. */
interface Part {
    String name();

    int port();

    /** Returns when the part does its work; {@link CannotStart} when it will not. */
    void start() throws IOException, InterruptedException;

    Optional<RunningProcess> process();

    boolean isReady();

    /** Waits for the end of the running process and says in a few words how it came. */
    String awaitEnd() throws InterruptedException;

    /** Returns when the process is gone. The part is not started again afterwards. */
    void stop();
}

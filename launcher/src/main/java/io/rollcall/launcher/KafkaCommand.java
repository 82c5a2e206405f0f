package io.rollcall.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The Kafka node in a process of its own, so that it can fail and come back alone. */
@Command(name = "kafka", hidden = true)
final class KafkaCommand implements Callable<Integer> {
    @Option(names = "--dir", required = true)
    Path folder;

    @Option(names = "--port", required = true)
    int port;

    @Option(names = "--controller-port", required = true)
    int controllerPort;

    @Override
    public Integer call() throws Exception {
        KafkaServer server = KafkaServer.start(folder, port, controllerPort);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        FileTree.write(
                readyFile(folder), Long.toString(ProcessHandle.current().pid()).getBytes());
        server.awaitShutdown();
        return 0;
    }

    /** Holds the pid of the last process that became ready. */
    static Path readyFile(Path folder) {
        return folder.resolve("ready");
    }

    static boolean isReady(Path folder, long pid) {
        try {
            return Files.readString(readyFile(folder)).equals(Long.toString(pid));
        } catch (java.io.IOException notYet) {
            return false;
        }
    }
}

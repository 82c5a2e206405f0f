package io.rollcall.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies what this home and its workspace hold. */
@Command(
        name = "backup",
        description = "Copy databases, topics, keys and workspace to a new folder, while nothing runs.")
final class HomeBackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "A folder that is not there yet.")
    Path folder;

    @Override
    public Integer call() throws IOException {
        Installation place = Installation.here();
        try (HomeLock held = HomeLock.whileNothingRuns(place)) {
            // What a killed launcher left behind.
            new OrphanedProcesses(place).stop();
            var backup = new Backup(folder.toAbsolutePath().normalize());
            Backup.Contents contents = backup.make(place, Clock.systemUTC());
            System.out.println("Backed up " + Backup.said(contents) + " to " + backup.folder() + ".");
            if (contents.workspace() != null) {
                System.out.println(
                        "The files in " + contents.workspace() + " stay where they are; back them up there.");
            }
        }
        return 0;
    }
}

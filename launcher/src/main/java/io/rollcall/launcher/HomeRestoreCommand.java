package io.rollcall.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings a backup into a home and a workspace that have nothing yet. */
@Command(name = "restore", description = "Copy a backup to a home and a workspace that have nothing yet.")
final class HomeRestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "What ./rollcall home backup made.")
    Path folder;

    @Override
    public Integer call() throws IOException {
        Installation place = Installation.here();
        try (HomeLock held = HomeLock.whileNothingRuns(place)) {
            // What a killed launcher left behind.
            new OrphanedProcesses(place).stop();
            Backup.Contents contents = new Backup(folder.toAbsolutePath().normalize()).restore(place);
            System.out.println("Restored " + Backup.said(contents) + " of " + contents.madeAt() + " to " + place.home()
                    + (contents.workspace() == null ? " and " + place.workspace() : "") + ". Start it: ./rollcall up");
        }
        return 0;
    }
}

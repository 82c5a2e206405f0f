package io.rollcall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Scanner;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Back to the first day: the databases go, and the workspace when it was ours to begin with. */
@Command(name = "reset", description = "Delete all data of this home. Asks first.")
final class ResetCommand implements Callable<Integer> {
    @Option(names = "--yes", description = "Do not ask.")
    boolean yes;

    @Override
    public Integer call() throws IOException {
        Installation place = Installation.here();
        if (!Files.exists(place.home())) {
            System.out.println("There is nothing to reset in " + place.home() + ".");
            return 0;
        }
        try (HomeLock held = HomeLock.whileNothingRuns(place)) {
            return reset(place);
        }
    }

    private int reset(Installation place) throws IOException {
        boolean workspaceToo = place.hasDefaultWorkspace() && Sample.isFromSample(place);
        String what = place.home() + (workspaceToo ? " and the workspace " + place.workspace() : "");
        if (!yes && !confirmed(what)) {
            System.out.println("Nothing was deleted.");
            return 1;
        }
        new OrphanedProcesses(place).stop();
        if (workspaceToo) {
            FileTree.delete(place.folder());
        }
        FileTree.delete(place.home());
        System.out.println("Deleted " + what + ".");
        return 0;
    }

    private static boolean confirmed(String what) {
        System.out.print("Delete " + what + "? [y/N] ");
        System.out.flush();
        var answer = new Scanner(System.in);
        return answer.hasNextLine() && answer.nextLine().strip().equalsIgnoreCase("y");
    }
}

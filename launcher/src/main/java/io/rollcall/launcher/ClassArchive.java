package io.rollcall.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of one part, parsed and verified ahead of its start (AppCDS): a third of the work of starting. The archives
 * are made by {@link ArchiveClassesCommand} at the end of a build. A JVM that cannot use one, because a jar or the JVM is
 * another, starts as if there were none.
 */
record ClassArchive(Path file) {

    /** Set for the launcher whose parts are to write archives instead of reading them. */
    static final String WRITE = "rollcall.write-class-archives";

    static ClassArchive of(Path source, String part) {
        return new ClassArchive(folder(source).resolve(part + ".jsa"));
    }

    static Path folder(Path source) {
        return source.resolve("target").resolve("class-archives");
    }

    /** What {@code java} is told: to use the archive, to write it, or nothing while there is none. */
    List<String> options() {
        if (Boolean.getBoolean(WRITE)) {
            return writing();
        }
        return Files.exists(file) ? silently("-XX:SharedArchiveFile=") : List.of();
    }

    List<String> writing() {
        return silently("-XX:ArchiveClassesAtExit=");
    }

    /** What does not fit is only slower; without this, every output would begin by saying so. */
    private List<String> silently(String option) {
        return List.of(option + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }
}

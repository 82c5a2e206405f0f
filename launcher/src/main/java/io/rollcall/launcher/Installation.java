package io.rollcall.launcher;

import java.nio.file.Path;
import java.util.Map;

/** Where one Rollcall lives: its source tree, its data, its workspace, a folder or a place in a bucket, and the port people know
 * it by. */
record Installation(Path source, Path home, String workspace, int port) {

    private static final String BUCKET = "s3://";

    Installation(Path source, Path home, Path workspace, int port) {
        this(source, home, workspace.toString(), port);
    }

    /** {@code workspace} and {@code port} as given on the command line, empty when not given. */
    static Installation of(Map<String, String> environment, String source, String workspace, String port) {
        Path root = Path.of(source).toAbsolutePath().normalize();
        Path home = path(environment.get("ROLLCALL_HOME"), root.resolve(".rollcall"));
        String place = workspace.isEmpty() ? environment.getOrDefault("ROLLCALL_WORKSPACE", "") : workspace;
        String files = place.startsWith(BUCKET)
                ? place
                : path(place, root.resolve("workspace")).toString();
        return new Installation(
                root, home, files, port(port.isEmpty() ? environment.getOrDefault("ROLLCALL_PORT", "") : port));
    }

    static Installation here() {
        return of(System.getenv(), System.getProperty("rollcall.source", ""), "", "");
    }

    String url() {
        return "http://localhost:" + port;
    }

    Path log(String part) {
        return home.resolve("logs").resolve(part + ".log");
    }

    Path runFile() {
        return home.resolve("run.json");
    }

    Path sampleFile() {
        return home.resolve("sample.json");
    }

    boolean hasDefaultWorkspace() {
        return !isInBucket() && folder().equals(source.resolve("workspace"));
    }

    /** Then the services reach the workspace, and the launcher does not. */
    boolean isInBucket() {
        return workspace.startsWith(BUCKET);
    }

    Path folder() {
        return Path.of(workspace);
    }

    private static Path path(String given, Path otherwise) {
        return given == null || given.isBlank()
                ? otherwise
                : Path.of(given).toAbsolutePath().normalize();
    }

    private static int port(String given) {
        if (given.isBlank()) {
            return 8080;
        }
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > 65535) {
            throw new CannotStart(
                    "A port is a number from 1 to 65535, not \"" + given + "\" (ROLLCALL_PORT or --port).");
        }
        return Integer.parseInt(given);
    }
}

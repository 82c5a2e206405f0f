package io.rollcall.testenvironment;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that speaks S3, in a JVM of its own. */
public final class S3MockServer implements AutoCloseable {

    private static final Path JAR =
            Path.of(System.getProperty("rollcall.source", ".."), "tests/environment/target/s3mock/s3mock.jar");
    private static final Pattern STARTED = Pattern.compile("started on ports? .*?(\\d+) \\(http\\)");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String host;

    /** @param folder for its log and its objects */
    public S3MockServer(Path folder) throws IOException {
        Path log = folder.resolve("s3mock.log");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-Djava.io.tmpdir=" + folder,
                        "-jar",
                        JAR.toString(),
                        "--server.port=0",
                        "--com.adobe.testing.s3mock.httpPort=0")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        host = "127.0.0.1:" + awaitPort(log);
    }

    private String awaitPort(Path log) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        String port = port(log);
        while (port.isEmpty()) {
            if (Instant.now().isAfter(end)) {
                process.destroy();
                throw new IOException("S3Mock did not start: " + Files.readString(log));
            }
            sleep();
            port = port(log);
        }
        return port;
    }

    private static void sleep() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while S3Mock starts");
        }
    }

    private String port(Path log) throws IOException {
        if (!process.isAlive()) {
            throw new IOException("S3Mock ended: " + Files.readString(log));
        }
        Matcher started = STARTED.matcher(Files.readString(log));
        return started.find() ? started.group(1) : "";
    }

    public String host() {
        return host;
    }

    public String endpoint() {
        return "http://" + host;
    }

    public void makeBucket(String bucket) throws Exception {
        put(bucket, new byte[0]);
    }

    /** @param headers names and values by turns */
    public void put(String path, byte[] body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(endpoint() + "/" + path))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("S3Mock answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}

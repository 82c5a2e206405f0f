package io.rollcall.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A site's API: it answers what it was told to, well or badly, and remembers what it was asked with. */
final class ListServer implements AutoCloseable {

    private interface Answer {
        void to(HttpExchange asked) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> headers = new CopyOnWriteArrayList<>();

    ListServer() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange asked) throws IOException {
        asked.getRequestHeaders().values().forEach(headers::addAll);
        try (asked) {
            Answer answer = answers.get(asked.getRequestURI().toString());
            if (answer == null) {
                asked.sendResponseHeaders(404, -1);
            } else {
                answer.to(asked);
            }
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The values of all headers that came. */
    List<String> headers() {
        return headers;
    }

    void json(String path, String body) {
        answers.put(path, asked -> send(asked, "application/json", body.getBytes(UTF_8)));
    }

    void html(String path, String body) {
        answers.put(path, asked -> send(asked, "text/html", body.getBytes(UTF_8)));
    }

    void status(String path, int status) {
        answers.put(path, asked -> asked.sendResponseHeaders(status, -1));
    }

    void gzip(String path, String body) {
        answers.put(path, asked -> {
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(body.getBytes(UTF_8));
            }
            asked.getResponseHeaders().add("Content-Encoding", "gzip");
            send(asked, "application/json", packed.toByteArray());
        });
    }

    /** Half of what was promised, and then nothing more. */
    void cutOff(String path, String body) {
        answers.put(path, asked -> half(asked, body));
    }

    /** Half of it, and the rest when it may come. */
    void halting(String path, String body, CountDownLatch came, CountDownLatch rest) {
        answers.put(path, asked -> {
            int written = half(asked, body);
            came.countDown();
            try {
                rest.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            byte[] whole = body.getBytes(UTF_8);
            asked.getResponseBody().write(whole, written, whole.length - written);
        });
    }

    private static int half(HttpExchange asked, String body) throws IOException {
        byte[] whole = body.getBytes(UTF_8);
        asked.getResponseHeaders().add("Content-Type", "application/json");
        asked.sendResponseHeaders(200, whole.length);
        asked.getResponseBody().write(whole, 0, whole.length / 2);
        asked.getResponseBody().flush();
        return whole.length / 2;
    }

    private static void send(HttpExchange asked, String type, byte[] body) throws IOException {
        asked.getResponseHeaders().add("Content-Type", type);
        asked.sendResponseHeaders(200, body.length);
        asked.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

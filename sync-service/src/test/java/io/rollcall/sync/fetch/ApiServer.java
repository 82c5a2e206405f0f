package io.rollcall.sync.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.rollcall.sync.outgoing.RawServer;

/** An API whose answers are laid down by their paths. Where a path has several, each is given once, and the last for good. */
final class ApiServer implements AutoCloseable {

    private final Map<String, Deque<byte[]>> answers = new ConcurrentHashMap<>();
    private final RawServer server;

    ApiServer() throws IOException {
        server = new RawServer(this::answer);
    }

    private void answer(OutputStream out) throws IOException {
        Deque<byte[]> left = answers.getOrDefault(asked().get(asked().size() - 1), new ArrayDeque<>());
        byte[] answer = left.size() > 1 ? left.poll() : left.peek();
        out.write(answer == null ? "HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8) : answer);
    }

    ApiServer on(String path, String json) {
        return on(path, "HTTP/1.1 200 OK", json.getBytes(UTF_8));
    }

    ApiServer on(String path, String head, byte[] body) {
        boolean isSaid = head.contains("Content-Length") || head.contains("Transfer-Encoding");
        String whole = isSaid ? head : head + "\nContent-Length: " + body.length;
        byte[] start = (whole + "\n\n").replace("\n", "\r\n").getBytes(UTF_8);
        byte[] answer = new byte[start.length + body.length];
        System.arraycopy(start, 0, answer, 0, start.length);
        System.arraycopy(body, 0, answer, start.length, body.length);
        answers.computeIfAbsent(path, none -> new ArrayDeque<>()).add(answer);
        return this;
    }

    ApiServer on(String path, String head, String body) {
        return on(path, head, body.getBytes(UTF_8));
    }

    /** Paths and queries, in the order in which they were asked. */
    List<String> asked() {
        return requests().stream().map(request -> request.split(" ")[1]).toList();
    }

    List<String> requests() {
        return server.requests;
    }

    String host() {
        return server.host();
    }

    String url(String path) {
        return "http://" + host() + path;
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

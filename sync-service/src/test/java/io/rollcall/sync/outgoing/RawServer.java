package io.rollcall.sync.outgoing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on the loopback that says, byte by byte, what a test wants it to say, and notes what it was asked. */
public final class RawServer implements AutoCloseable {

    @FunctionalInterface
    public interface Script {
        void writeTo(OutputStream out) throws Exception;
    }

    private static final int TLS = 22;

    public final List<String> requests = new CopyOnWriteArrayList<>();

    private final ServerSocket socket;
    private final Script script;

    public RawServer(Script script) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        this.script = script;
        var answering = new Thread(this::answer);
        answering.setDaemon(true);
        answering.start();
    }

    public static RawServer saying(String head, byte[] body) throws IOException {
        return new RawServer(out -> {
            out.write((head.replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        });
    }

    public static RawServer saying(String head) throws IOException {
        return saying(head, new byte[0]);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public String host() {
        return "127.0.0.1:" + port();
    }

    public URI url() {
        return URI.create("http://" + host() + "/products");
    }

    private void answer() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                requests.add(head(connection));
                script.writeTo(connection.getOutputStream());
                connection.getOutputStream().flush();
            } catch (Exception gone) {
                // The client ended the connection, or the test is over.
            }
        }
    }

    /** All of it for HTTP; of the greeting of TLS the first byte is enough. */
    private static String head(Socket connection) throws IOException {
        var head = new StringBuilder();
        for (int next = connection.getInputStream().read();
                next >= 0;
                next = connection.getInputStream().read()) {
            head.append((char) next);
            if (next == TLS || head.toString().endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

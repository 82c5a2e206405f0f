package io.rollcall.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A way to a server that can be cut: nothing arrives any more and nobody is told, as when a network is divided. */
final class CuttableLink implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;

    private final ServerSocket listening;
    private final int target;
    private boolean cut;

    CuttableLink(int target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    synchronized void cut() {
        cut = true;
    }

    /** What waited arrives, as it does when packets are sent again. */
    synchronized void mend() {
        cut = false;
        notifyAll();
    }

    private synchronized void awaitMended() throws InterruptedException {
        while (cut) {
            wait();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                Socket server = connect(client);
                if (server != null) {
                    daemon(() -> pass(client, server));
                    daemon(() -> pass(server, client));
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private Socket connect(Socket client) throws IOException {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException away) {
            client.close();
            return null;
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                awaitMended();
                out.write(chunk, 0, read);
            }
        } catch (IOException ended) {
            // One side is gone, and the other is told by the close.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "link");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        mend();
    }
}

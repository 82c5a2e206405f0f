package io.rollcall.launcher;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {
    @TempDir
    Path source;

    @Test
    void says_which_port_is_taken_and_how_to_choose_another() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> launch(port).start())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + port + " is taken")
                    .hasMessageContaining("ROLLCALL_PORT=")
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void says_which_services_are_not_built() {
        assertThatThrownBy(() -> launch(new FreePorts().next()).start())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(
                        "brand-service, catalog-service, identity-gate-service, sync-service, review-service");
    }

    private Launch launch(int port) {
        return new Launch(
                new Installation(source, source.resolve(".rollcall"), source.resolve("workspace"), port),
                new Console(System.out));
    }
}

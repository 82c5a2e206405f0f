package io.rollcall.sync.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.rollcall.sync.outgoing.OutgoingFailure.Code;

/** The connection goes to an address, the certificate is for a name. */
class CertificateTest {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final NameLookup LOOPBACK = host -> List.of(InetAddress.getByName("127.0.0.1"));

    private static SSLContext trusted;
    private static HttpsServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        trusted = certificateFor("files.example", folder.resolve("keys.p12"));
        server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(trusted));
        server.createContext("/", exchange -> {
            byte[] host = exchange.getRequestHeaders().getFirst("Host").getBytes();
            exchange.sendResponseHeaders(200, host.length);
            exchange.getResponseBody().write(host);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void verifies_the_certificate_for_the_name_and_not_for_the_address() throws Exception {
        var body = new ByteArrayOutputStream();

        asking(trusted).get(OutgoingRequest.to(url("files.example")), body);

        assertThat(body).hasToString("files.example:" + port());
    }

    @Test
    void rejects_a_certificate_for_another_name() {
        assertThat(failure(trusted, "other.example").code()).isEqualTo(Code.TLS_FAILED);
    }

    @Test
    void rejects_a_certificate_nobody_vouches_for() throws Exception {
        assertThat(failure(SSLContext.getDefault(), "files.example").code()).isEqualTo(Code.TLS_FAILED);
    }

    private static OutgoingFailure failure(SSLContext trust, String host) {
        return catchThrowableOfType(OutgoingFailure.class, () -> asking(trust)
                .get(OutgoingRequest.to(url(host)), new ByteArrayOutputStream()));
    }

    private static OutgoingHttp asking(SSLContext trust) {
        var hosts = AllowedHosts.of("files.example, other.example, 127.0.0.1:" + port());
        return new OutgoingHttp(hosts, Limits.USUAL, Clock.systemUTC(), LOOPBACK, trust);
    }

    private static URI url(String host) {
        return URI.create("https://" + host + ":" + port() + "/");
    }

    private static int port() {
        return server.getAddress().getPort();
    }

    private static SSLContext certificateFor(String name, Path file) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "files",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(file.toFile(), PASSWORD);
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var certificate = KeyStore.getInstance("PKCS12");
        certificate.load(null, null);
        certificate.setCertificateEntry("files", keys.getCertificate("files"));
        var others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        others.init(certificate);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), others.getTrustManagers(), null);
        return context;
    }
}

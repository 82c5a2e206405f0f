package io.rollcall.sync.outgoing;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import javax.net.ssl.SSLContext;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * A client that connects to one checked address and nowhere else, while the Host header, SNI and the check of the certificate
 * are about the name. It does nothing of its own accord: no redirects, retries, cookies, credentials or decompression. Headers
 * without end are ended by the library.
 */
final class PinnedClient implements Closeable {

    private final CloseableHttpClient client;

    /** @param connected run as soon as the connection stands, before anything is sent over it */
    PinnedClient(InetAddress address, Limits limits, SSLContext trust, Runnable connected) {
        var connection = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(limits.connect()))
                .setSocketTimeout(Timeout.of(limits.total()))
                .build();
        var request = RequestConfig.custom()
                .setResponseTimeout(Timeout.of(limits.total()))
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections(address, trust, connection))
                .setDefaultRequestConfig(request)
                .setUserAgent("Rollcall")
                .addExecInterceptorAfter(ChainElement.CONNECT.name(), "connected", (sent, scope, chain) -> {
                    connected.run();
                    return chain.proceed(sent, scope);
                })
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static BasicHttpClientConnectionManager connections(
            InetAddress address, SSLContext trust, ConnectionConfig connection) {
        var encryption = RegistryBuilder.<TlsSocketStrategy>create()
                .register("https", new DefaultClientTlsStrategy(trust))
                .build();
        var connections = BasicHttpClientConnectionManager.create(null, new PinnedAddress(address), encryption, null);
        connections.setConnectionConfig(connection);
        return connections;
    }

    /** Its body is still to come. */
    ClassicHttpResponse begin(Destination destination, HttpUriRequestBase message) throws IOException {
        var authority = destination.authority();
        return client.executeOpen(
                new HttpHost(destination.scheme(), authority.host(), authority.port()), message, null);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}

package io.rollcall.testenvironment;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

import com.fasterxml.jackson.databind.ObjectMapper;

/** An issuer of tokens in a process of its own. Each role has a client of its name, whose tokens are those of a person. */
public final class OidcIssuer implements AutoCloseable {

    /** Of our services, with the role {@code service}. */
    public static final String SERVICE = "rollcall-service";

    private static final Path FOLDER = Path.of(System.getProperty("rollcall.source", ".."), "tests/environment/issuer");
    private static final String LISTENS = "issuer ";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String url;

    public OidcIssuer() throws IOException {
        this(0);
    }

    /** @param port 0 for any that is free */
    public OidcIssuer(int port) throws IOException {
        process = new ProcessBuilder("node", FOLDER.resolve("issuer.js").toString(), String.valueOf(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        url = process.inputReader()
                .lines()
                .filter(line -> line.startsWith(LISTENS))
                .findFirst()
                .map(line -> line.substring(LISTENS.length()))
                .orElseThrow(() -> new IOException("The issuer did not start; see node " + FOLDER));
    }

    public String url() {
        return url;
    }

    public static String secretOf(String client) {
        return client + "-secret";
    }

    /** @param client {@code viewer}, {@code editor}, {@code admin}, {@link #SERVICE}, or {@code short-lived} */
    public String token(String client) throws Exception {
        return token(client, "");
    }

    /** @param audience for whom else than for us */
    public String tokenFor(String audience, String client) throws Exception {
        return token(client, "&resource=" + URLEncoder.encode(audience, StandardCharsets.UTF_8));
    }

    private String token(String client, String more) throws Exception {
        String credentials = client + ":" + secretOf(client);
        var request = HttpRequest.newBuilder(URI.create(url + "/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials" + more))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The issuer answered " + answer.statusCode() + ": " + answer.body());
        }
        return new ObjectMapper().readTree(answer.body()).get("access_token").asText();
    }

    @Override
    public void close() {
        process.destroy();
    }
}

package io.rollcall.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/** Where Rollcall is: {@code ROLLCALL_URL}, else this machine at {@code ROLLCALL_PORT} or 8080. */
record ServerAddress(String url) {

    static ServerAddress of(Map<String, String> environment) {
        String url = environment.getOrDefault("ROLLCALL_URL", "").strip();
        if (!url.isEmpty()) {
            return new ServerAddress(checked("ROLLCALL_URL", url, url.replaceFirst("/+$", "")));
        }
        String port = environment.getOrDefault("ROLLCALL_PORT", "").strip();
        if (port.isEmpty()) {
            return new ServerAddress("http://127.0.0.1:8080");
        }
        if (!port.matches("\\d{1,5}")) {
            throw new Misuse("ROLLCALL_PORT is “" + port + "”, which is no port");
        }
        return new ServerAddress("http://127.0.0.1:" + port);
    }

    boolean isEncrypted() {
        return url.startsWith("https:");
    }

    private static String checked(String name, String given, String url) {
        try {
            URI parsed = new URI(url);
            if (("http".equals(parsed.getScheme()) || "https".equals(parsed.getScheme())) && parsed.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException garbage) {
            // said below
        }
        throw new Misuse(name + " is “" + given + "”, which is no http or https address");
    }
}

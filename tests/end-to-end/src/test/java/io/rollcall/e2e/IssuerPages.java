package io.rollcall.e2e;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the issuer's pages for codes of devices. Each is a form, so that no browser is needed. */
final class IssuerPages {
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
    /** The code, what asks for it, a name and password, and the consent. */
    private static final int MOST = 4;

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    /** Enters the code, logs in, and agrees. */
    void logIn(String page, String code, String person) throws Exception {
        String html = send(HttpRequest.newBuilder(URI.create(page)).build());
        for (int pages = 0; FORM.matcher(html).find(); pages++) {
            if (pages == MOST) {
                throw new IOException("The issuer goes on asking:\n" + html);
            }
            html = submit(html, Map.of("user_code", code, "login", person, "password", "any"));
        }
    }

    /** Enters the code, and does not agree. */
    void deny(String page, String code) throws Exception {
        String confirm = submit(send(HttpRequest.newBuilder(URI.create(page)).build()), Map.of("user_code", code));
        submit(confirm.replace("name=\"confirm\"", "name=\"abort\""), Map.of());
    }

    private String submit(String html, Map<String, String> typed) throws Exception {
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(html).results().map(input -> input.group()).forEach(input -> {
            String name = found(NAME, input);
            fields.put(name, typed.getOrDefault(name, found(VALUE, input)));
        });
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(found(FORM, html)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private String send(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}

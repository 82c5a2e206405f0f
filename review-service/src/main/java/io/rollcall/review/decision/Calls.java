package io.rollcall.review.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import lombok.RequiredArgsConstructor;

import io.rollcall.http.Actor;
import io.rollcall.http.IdempotencyKey;

/** What the running request says beside its body. */
@RequestScoped
@RequiredArgsConstructor
public class Calls {

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Actor actor;

    public Call of(String category, Object body) {
        return of(category, body, false);
    }

    public Call of(String category, Object body, boolean isDryRun) {
        String key = IdempotencyKey.checked(headers.getHeaderString(IdempotencyKey.HEADER));
        return new Call(
                category,
                actor.name(),
                key,
                digest(uri.getRequestUri().getRawPath() + "?" + isDryRun + "\n" + body),
                isDryRun);
    }

    private static String digest(String request) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package io.rollcall.cli;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** A machine that logs in with a secret: {@code ROLLCALL_CLIENT_ID} and {@code ROLLCALL_CLIENT_SECRET}. */
record MachineClient(String id, String secret) {
    static final String ID = "ROLLCALL_CLIENT_ID";
    static final String SECRET = "ROLLCALL_CLIENT_SECRET";

    private static final String GRANT = "client_credentials";

    /** @throws Misuse when there is only one of the two */
    static Optional<MachineClient> of(Map<String, String> environment) {
        String id = environment.getOrDefault(ID, "").strip();
        String secret = environment.getOrDefault(SECRET, "").strip();
        if (id.isEmpty() != secret.isEmpty()) {
            throw new Misuse(
                    id.isEmpty()
                            ? SECRET + " is set, but " + ID + " is not"
                            : ID + " is set, but " + SECRET + " is not");
        }
        return id.isEmpty() ? Optional.empty() : Optional.of(new MachineClient(id, secret));
    }

    Map<String, String> form() {
        return Map.of("grant_type", GRANT, "client_id", id, "client_secret", secret);
    }

    /** Beside {@link #basic}. */
    Map<String, String> formWithoutSecret() {
        return Map.of("grant_type", GRANT);
    }

    /** Each encoded as in a form, which is where RFC 6749 (section 2.3.1) differs from other uses of Basic. */
    String basic() {
        String both = IssuerConnection.encoded(id) + ":" + IssuerConnection.encoded(secret);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "client " + id;
    }
}

package io.rollcall.sync.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a secret stands, instead of the secret (D32): {@code env:NAME} or {@code file:/absolute/path}. It may be shown and stored
 * anywhere.
 */
public record SecretReference(String text) {

    /** The place that is referred to has no secret. The message names the place, and never what stands there. */
    public static final class NoSecret extends IOException {
        public NoSecret(String message) {
            super(message);
        }
    }

    private static final Pattern VARIABLE = Pattern.compile("env:[A-Za-z_][A-Za-z0-9_]{0,99}");
    private static final String FILE = "file:";
    private static final int MOST_BYTES = 8 * 1024;

    /** @return empty for a text that is no reference, and so may be the secret itself */
    public static Optional<SecretReference> of(String text) {
        return VARIABLE.matcher(text).matches() || isFile(text)
                ? Optional.of(new SecretReference(text))
                : Optional.empty();
    }

    private static boolean isFile(String text) {
        try {
            return text.startsWith(FILE)
                    && Path.of(text.substring(FILE.length())).isAbsolute();
        } catch (InvalidPathException unreadable) {
            return false;
        }
    }

    /** @param environment in which variables are looked up */
    public String resolve(Map<String, String> environment) throws NoSecret {
        return text.startsWith(FILE) ? read(Path.of(text.substring(FILE.length()))) : variable(environment);
    }

    private String variable(Map<String, String> environment) throws NoSecret {
        String name = text.substring(text.indexOf(':') + 1);
        String value = environment.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw new NoSecret("The environment variable " + name + " is not set where the service runs.");
        }
        return value;
    }

    private static String read(Path file) throws NoSecret {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new NoSecret("The file " + file + " is too large for a secret.");
            }
            String value = Files.readString(file).strip();
            if (value.isEmpty()) {
                throw new NoSecret("The file " + file + " is empty.");
            }
            return value;
        } catch (NoSecret unusable) {
            throw unusable;
        } catch (IOException unreadable) {
            throw new NoSecret("The file " + file + " cannot be read by the service.");
        }
    }
}

package io.rollcall.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Who is logged in at which server, in {@code login.json}. A login is of one server, and no other gets to see it. */
record Logins(PersonalFile file) {
    private static final String SERVERS = "servers";

    static Logins of(Map<String, String> environment) {
        return new Logins(PersonalFile.of(environment, "login.json"));
    }

    /** @throws Misuse when the file is there and cannot be read: that is not the same as none */
    Optional<Login> at(ServerAddress server) {
        Optional<String> content = file.content();
        if (content.isEmpty()) {
            return Optional.empty();
        }
        JsonNode kept = parsed(content.get()).path(SERVERS).path(server.url());
        return kept.isMissingNode()
                ? Optional.empty()
                : Optional.of(Login.of(kept).orElseThrow(this::broken));
    }

    /** Only {@link #alone}. */
    void keep(ServerAddress server, Login login) {
        ObjectNode all = all();
        all.withObject("/" + SERVERS).set(server.url(), login.json());
        file.write(all.toPrettyString() + "\n");
    }

    /** Only {@link #alone}. */
    void forget(ServerAddress server) {
        ObjectNode all = all();
        if (all.path(SERVERS).has(server.url())) {
            all.withObject("/" + SERVERS).remove(server.url());
            file.write(all.toPrettyString() + "\n");
        }
    }

    /** While no other command changes a login: a refresh token is used once, and whoever comes second finds the new one. */
    <T> T alone(Supplier<T> work) {
        Path lock = file.path().resolveSibling("login.lock");
        try {
            Files.createDirectories(lock.getParent());
            try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                return work.get();
            }
        } catch (IOException unwritable) {
            throw new Misuse("“" + lock + "” cannot be locked (" + unwritable.getMessage() + ")");
        }
    }

    private ObjectNode all() {
        return file.content().map(this::parsed).orElseGet(Api::body);
    }

    private ObjectNode parsed(String content) {
        try {
            if (Api.reader().readTree(content) instanceof ObjectNode all
                    && all.path(SERVERS).isObject()) {
                return all;
            }
        } catch (JsonProcessingException garbage) {
            // said below
        }
        throw broken();
    }

    private Misuse broken() {
        return new Misuse("“" + file.path() + "” has no logins in it that can be read; remove it and log in again with"
                + " ./rollcall login");
    }
}

package io.rollcall.cli;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Who asks, as the server knows them.
 *
 * @param role the one that implies the others
 */
record Person(String name, String role) {
    private static final List<String> STRONGEST_FIRST = List.of("service", "admin", "editor", "viewer");

    /** @return nothing when they have no role */
    static Optional<Person> of(Api api) {
        try {
            return Optional.of(of(api.get(ApiPath.of("me"))));
        } catch (Problem problem) {
            if (problem.code().equals("not_allowed")) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    private static Person of(JsonNode me) {
        String roles = ", " + Cells.of(me, "roles") + ",";
        return new Person(
                Cells.of(me, "name"),
                STRONGEST_FIRST.stream()
                        .filter(role -> roles.contains(", " + role + ","))
                        .findFirst()
                        .orElse(""));
    }
}

package io.rollcall.deployment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** Which Service a path goes to by the HTTPRoute: of prefixes the longest, as the Gateway API says. */
final class ClusterRoutes {

    /** The Gateway API leaves to a controller which of them comes first. */
    enum First {
        PREFIX,
        REGULAR_EXPRESSION
    }

    private record Route(String type, String value, String service) {

        boolean matches(String path) {
            return switch (type) {
                case "RegularExpression" -> Pattern.matches(value, path);
                case "PathPrefix" -> value.equals("/") || path.equals(value) || path.startsWith(value + "/");
                case "Exact" -> path.equals(value);
                default -> throw new IllegalStateException("No match is called " + type);
            };
        }
    }

    private final List<Route> routes = new ArrayList<>();

    ClusterRoutes(Manifest httpRoute) {
        for (JsonNode rule : httpRoute.at("/spec/rules")) {
            for (JsonNode match : rule.path("matches")) {
                routes.add(new Route(
                        match.at("/path/type").asText(),
                        match.at("/path/value").asText(),
                        rule.at("/backendRefs/0/name").asText()));
            }
        }
    }

    Stream<String> expressions() {
        return routes.stream()
                .filter(route -> route.type().equals("RegularExpression"))
                .map(Route::value);
    }

    Stream<String> values() {
        return routes.stream().map(Route::value);
    }

    String service(String path, First first) {
        Comparator<Route> byKind = Comparator.comparingInt(route -> switch (route.type()) {
            case "Exact" -> 0;
            case "PathPrefix" -> first == First.PREFIX ? 1 : 2;
            default -> first == First.PREFIX ? 2 : 1;
        });
        return routes.stream()
                .filter(route -> route.matches(path))
                .min(byKind.thenComparingInt(route -> -route.value().length()))
                .orElseThrow()
                .service();
    }
}

package io.rollcall.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which service the launcher's gateway sends a path to, read from its source: the first that matches counts. */
final class LauncherRoutes {

    private static final String SOURCE = "launcher/src/main/java/io/rollcall/launcher/Gateway.java";
    private static final Map<String, String> SERVICES = Map.of(
            "brand", "brand-service",
            "catalog", "catalog-service",
            "identity", "identity-gate-service",
            "sync", "sync-service",
            "review", "review-service");
    private static final Pattern LINE = Pattern.compile(
            "pass\\(router, \"([^\"]+)\", (\\w+)\\);|routeWithRegex\\(SYNC_PATHS\\)|pass\\(router, \"([^\"]+)\" \\+ service\\.name\\(\\), service\\)");

    private record Route(Pattern path, String service) {}

    private final List<Route> routes = new ArrayList<>();

    LauncherRoutes() {
        String source = Project.read(SOURCE);
        Matcher regex = Pattern.compile("SYNC_PATHS =\\s*\"([^\"]+)\"").matcher(source);
        if (!regex.find()) {
            throw new IllegalStateException("The paths of the sync service are no longer found in " + SOURCE);
        }
        Matcher line = LINE.matcher(source);
        while (line.find()) {
            if (line.group(1) != null) {
                routes.add(new Route(below(line.group(1)), SERVICES.get(line.group(2))));
            } else if (line.group(3) != null) {
                String prefix = line.group(3);
                Project.SERVICES.forEach(service -> routes.add(new Route(below(prefix + service), service)));
            } else {
                routes.add(new Route(Pattern.compile(regex.group(1)), "sync-service"));
            }
        }
    }

    int size() {
        return routes.size();
    }

    /** {@code gateway} for what it answers itself. */
    String service(String path) {
        return routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .map(Route::service)
                .findFirst()
                .orElse("gateway");
    }

    private static Pattern below(String prefix) {
        return Pattern.compile(Pattern.quote(prefix) + "(/.*)?");
    }
}

package io.rollcall.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A path of the API with everything in it encoded. */
record ApiPath(String value) {

    /** @throws Misuse when a part would change where the path leads */
    static ApiPath of(String... parts) {
        return new ApiPath(Arrays.stream(parts).map(ApiPath::part).collect(Collectors.joining("/", "/api/v1/", "")));
    }

    /** The same with a query parameter, unless there is no value for it. */
    ApiPath with(String name, Object wanted) {
        return wanted == null
                ? this
                : new ApiPath(value + (value.contains("?") ? "&" : "?") + name + "=" + encoded(wanted.toString()));
    }

    /** The same with a query parameter for each of the values. */
    ApiPath with(String name, List<?> wanted) {
        ApiPath path = this;
        for (Object each : wanted) {
            path = path.with(name, each);
        }
        return path;
    }

    private static String part(String text) {
        if (text.isBlank() || text.equals(".") || text.equals("..")) {
            throw new Misuse("“" + text + "” is no name of anything");
        }
        return encoded(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

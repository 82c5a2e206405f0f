package io.rollcall.http;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that an endpoint does not know, that are given twice, or whose boolean or number is none:
 * {@code ?dryrun=true} and {@code ?dryRun=1} must not write (D37). What an endpoint knows is what its method declares.
 */
class StrictParameters {

    private final Map<Method, EndpointParameters> endpoints = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseUnreadable(ResourceInfo endpoint, ContainerRequestContext request) {
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || endpoint.getResourceMethod() == null) {
            return;
        }
        EndpointParameters known = endpoints.computeIfAbsent(endpoint.getResourceMethod(), EndpointParameters::of);
        for (Map.Entry<String, List<String>> parameter : given.entrySet()) {
            String name = parameter.getKey();
            Class<?> type = known.query().get(name);
            if (type == null) {
                throw new BadRequest("There is no query parameter “" + shortened(name) + "” here. "
                        + (known.query().isEmpty()
                                ? "This endpoint has none."
                                : "Known are " + String.join(", ", known.query().keySet()) + "."));
            }
            if (parameter.getValue().size() > 1 && !Collection.class.isAssignableFrom(type)) {
                throw new BadRequest("The query parameter “" + name + "” is given more than once.");
            }
            requireReadable(name, type, parameter.getValue().get(0));
        }
    }

    private static void requireReadable(String name, Class<?> type, String value) {
        String expected = type == boolean.class || type == Boolean.class
                ? (value.equals("true") || value.equals("false") ? null : "true or false")
                : isWholeNumber(type) && !isWholeNumber(type, value) ? "a whole number" : null;
        if (expected != null) {
            throw new BadRequest("“" + name + "” is " + expected + ", not “" + shortened(value) + "”.");
        }
    }

    private static boolean isWholeNumber(Class<?> type) {
        return type == int.class || type == Integer.class || type == long.class || type == Long.class;
    }

    private static boolean isWholeNumber(Class<?> type, String value) {
        try {
            long number = Long.parseLong(value);
            return type == long.class || type == Long.class || number == (int) number;
        } catch (NumberFormatException garbage) {
            return false;
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }
}

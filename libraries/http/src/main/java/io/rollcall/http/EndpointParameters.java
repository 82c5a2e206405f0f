package io.rollcall.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/**
 * What an endpoint's method declares.
 *
 * @param query its query parameters by name, each with its type
 * @param places by Java name of a parameter or of a bean's field: where it comes from and what it is called there
 */
record EndpointParameters(SortedMap<String, Class<?>> query, Map<String, Place> places) {

    /** @param in {@code query}, {@code path} or {@code header} */
    record Place(String in, String name) {}

    static EndpointParameters of(Method method) {
        var parameters = new EndpointParameters(new TreeMap<>(), new LinkedHashMap<>());
        for (Parameter parameter : declared(method).getParameters()) {
            parameters.add(parameter.getName(), parameter);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                parameters.addBean(parameter.getType());
            }
        }
        return parameters;
    }

    /** Interceptors make subclasses, whose methods carry no annotations of their parameters. */
    private static Method declared(Method method) {
        Method declared = method;
        for (Class<?> type = method.getDeclaringClass(); type != Object.class; type = type.getSuperclass()) {
            try {
                declared = type.getDeclaredMethod(method.getName(), method.getParameterTypes());
            } catch (NoSuchMethodException inherited) {
                // A class above has it.
            }
        }
        return declared;
    }

    private void addBean(Class<?> bean) {
        Stream.<AnnotatedElement>concat(
                        Arrays.stream(bean.getDeclaredFields()).map(field -> (AnnotatedElement) field),
                        Arrays.stream(bean.getDeclaredConstructors()).flatMap(constructor -> parameters(constructor)))
                .forEach(element -> add(name(element), element));
    }

    private static Stream<AnnotatedElement> parameters(Constructor<?> constructor) {
        return Arrays.stream(((Executable) constructor).getParameters());
    }

    private static String name(AnnotatedElement element) {
        return element instanceof Parameter parameter ? parameter.getName() : ((Field) element).getName();
    }

    private static Class<?> type(AnnotatedElement element) {
        return element instanceof Parameter parameter ? parameter.getType() : ((Field) element).getType();
    }

    private void add(String javaName, AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation instanceof QueryParam named) {
                query.put(named.value(), type(element));
                places.put(javaName, new Place("query", named.value()));
            } else if (annotation instanceof PathParam named) {
                places.put(javaName, new Place("path", named.value()));
            } else if (annotation instanceof HeaderParam named) {
                places.put(javaName, new Place("header", named.value()));
            }
        }
    }
}

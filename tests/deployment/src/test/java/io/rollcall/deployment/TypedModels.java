package io.rollcall.deployment;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;

/** Fabric8's models, with Strimzi's among them: see wrong types, and fields that nobody knows. They miss what is not there. */
final class TypedModels {

    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    /** Strimzi's are not announced to Fabric8, which would take them for anything. */
    private static final Map<String, Class<? extends KubernetesResource>> STRIMZI = Map.of(
            "Kafka", Kafka.class,
            "KafkaNodePool", KafkaNodePool.class,
            "KafkaTopic", KafkaTopic.class,
            "KafkaUser", KafkaUser.class);

    private TypedModels() {}

    /** Whether they have a model of it at all. */
    static boolean know(Manifest manifest) {
        return !(read(manifest) instanceof GenericKubernetesResource);
    }

    static List<String> problems(Manifest manifest) {
        // Some models have a member by two names.
        var problems = new LinkedHashSet<String>();
        try {
            walk(manifest.toString(), read(manifest), problems);
        } catch (RuntimeException wrongType) {
            problems.add(manifest + ": " + deepest(wrongType));
        }
        return List.copyOf(problems);
    }

    private static KubernetesResource read(Manifest manifest) {
        boolean strimzi = manifest.apiVersion().startsWith("kafka.strimzi.io/");
        Class<? extends KubernetesResource> model = strimzi ? STRIMZI.get(manifest.kind()) : KubernetesResource.class;
        return SERIALIZATION.unmarshal(manifest.content().toString(), model);
    }

    private static void walk(String where, Object value, Set<String> problems) {
        if (value instanceof Collection<?> items) {
            int index = 0;
            for (Object item : items) {
                walk(where + "[" + index++ + "]", item, problems);
            }
        } else if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> walk(where + "." + name, member, problems));
        } else if (value != null && isModel(value.getClass())) {
            for (Method getter : value.getClass().getMethods()) {
                if (getter.getParameterCount() == 0 && getter.getName().startsWith("get")) {
                    look(where, value, getter, problems);
                }
            }
        }
    }

    private static void look(String where, Object value, Method getter, Set<String> problems) {
        Object member;
        try {
            member = getter.invoke(value);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(where + " cannot be read by " + getter, unreadable);
        }
        if (getter.getName().equals("getAdditionalProperties")) {
            if (member instanceof Map<?, ?> unknown) {
                unknown.keySet().forEach(name -> problems.add(where + ": nobody knows " + name));
            }
        } else if (!getter.getReturnType().equals(Class.class)) {
            walk(where + "." + getter.getName().substring("get".length()), member, problems);
        }
    }

    private static String deepest(Throwable failure) {
        return failure.getCause() == null ? failure.getMessage() : deepest(failure.getCause());
    }

    private static boolean isModel(Class<?> type) {
        return !type.isEnum()
                && (type.getName().startsWith("io.fabric8.") || type.getName().startsWith("io.strimzi."));
    }
}

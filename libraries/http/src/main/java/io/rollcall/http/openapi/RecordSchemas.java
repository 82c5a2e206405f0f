package io.rollcall.http.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Makes the schemas say what the records say. An answer has every component of its record, except those that Jackson leaves
 * out; only what is {@link Nullable} can be null. What a request must have is what Bean Validation asks for.
 */
final class RecordSchemas {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName PROPERTY = DotName.createSimple(JsonProperty.class);
    private static final DotName NAMING = DotName.createSimple(JsonNaming.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final Map<String, Schema> schemas;
    private final Map<DotName, String> names = new HashMap<>();
    private final Map<String, List<ClassInfo>> records;

    RecordSchemas(IndexView index, Map<String, Schema> schemas) {
        this.schemas = schemas;
        index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .forEach(record -> names.put(record.name(), declaredName(record).orElse(record.simpleName())));
        this.records = names.keySet().stream()
                .map(index::getClassByName)
                .collect(Collectors.groupingBy(record -> names.get(record.name())));
    }

    /** An annotation that names another success than 200 need not repeat what the method returns. */
    void completeContent(Operation operation, MethodInfo method) {
        APIResponse created = operation.getResponses().getAPIResponse("201");
        if (created == null || method.returnType().kind() != Type.Kind.PARAMETERIZED_TYPE) {
            return;
        }
        Type body = method.returnType().asParameterizedType().arguments().get(0);
        created.setContent(OASFactory.createContent()
                .addMediaType(
                        "application/json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(names.get(body.name())))));
    }

    void completeAnswer(String name) {
        complete(name, component -> !isLeftOut(component));
    }

    /** Of a record that leaves out whatever is null, that is all that can be. */
    private static boolean isLeftOut(FieldInfo component) {
        boolean ofAll = component.declaringClass().declaredAnnotation(INCLUDE) != null;
        return component.hasAnnotation(INCLUDE) || (ofAll && component.type().hasAnnotation(NULLABLE));
    }

    void completeRequest(String name) {
        Schema schema = schemas.get(name);
        List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
        complete(name, component -> required.contains(jsonName(component)));
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(RecordSchemas::enumerate);
        }
    }

    private void complete(String name, Predicate<FieldInfo> isRequired) {
        Schema schema = schemas.get(name);
        if (schema.getProperties() == null) {
            return;
        }
        var required = new ArrayList<String>();
        for (FieldInfo component : record(name, schema.getProperties().keySet()).unsortedFields()) {
            String property = jsonName(component);
            Schema type = schema.getProperties().get(property);
            if (type == null) {
                continue;
            }
            if (isRequired.test(component)) {
                required.add(property);
            }
            if (component.type().hasAnnotation(NULLABLE)) {
                schema.addProperty(property, orNull(type));
            }
        }
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private ClassInfo record(String name, Set<String> properties) {
        List<ClassInfo> fitting = records.getOrDefault(name, List.of()).stream()
                .filter(record -> record.unsortedFields().stream()
                        .map(RecordSchemas::jsonName)
                        .toList()
                        .containsAll(properties))
                .toList();
        List<ClassInfo> named = fitting.stream()
                .filter(record -> declaredName(record).isPresent())
                .toList();
        List<ClassInfo> meant = named.isEmpty() ? fitting : named;
        if (meant.size() != 1) {
            throw new IllegalStateException(
                    "The schema " + name + " is the shape of " + meant + ": give each record a name by @Schema.");
        }
        return meant.get(0);
    }

    /** A pattern of words, {@code strip|keep}, is an enumeration. */
    static void enumerate(Schema type) {
        if (type.getPattern() != null && type.getPattern().matches("\\w+(\\|\\w+)+")) {
            type.setEnumeration(List.of((Object[]) type.getPattern().split("\\|")));
            type.setPattern(null);
        }
        if (type.getAdditionalPropertiesSchema() != null) {
            enumerate(type.getAdditionalPropertiesSchema());
        }
    }

    private static Schema orNull(Schema type) {
        if (type.getRef() == null && type.getEnumeration() == null) {
            return type.addType(SchemaType.NULL);
        }
        return OASFactory.createSchema()
                .addAnyOf(type)
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }

    private static Optional<String> declaredName(ClassInfo record) {
        return Optional.ofNullable(record.declaredAnnotation(SCHEMA))
                .map(schema -> schema.value("name"))
                .map(AnnotationValue::asString);
    }

    private static String jsonName(FieldInfo component) {
        var property = component.annotation(PROPERTY);
        if (property != null && property.value() != null) {
            return property.value().asString();
        }
        var naming = component.declaringClass().declaredAnnotation(NAMING);
        return naming == null
                ? component.name()
                : new PropertyNamingStrategies.SnakeCaseStrategy().translate(component.name());
    }
}

package io.rollcall.http.openapi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import jakarta.annotation.security.PermitAll;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import io.rollcall.http.Idempotent;

/**
 * Completes the document of a service with what the code says and annotations of OpenAPI do not have to repeat: which members
 * an answer always has, which of them can be null, and the problems of every operation.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
@RequiredArgsConstructor
public class ApiDocument implements OASFilter {

    private final IndexView index;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var endpoints = new Endpoints(index);
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (operations(item).anyMatch(endpoints::isClient)) {
                document.getPaths().removePathItem(path);
            }
        });
        var records = new RecordSchemas(index, document.getComponents().getSchemas());
        operations(document).forEach(operation -> records.completeContent(operation, endpoints.of(operation)));

        Map<String, Schema> schemas = document.getComponents().getSchemas();
        var answers = new LinkedHashSet<String>();
        operations(document)
                .flatMap(operation -> operation.getResponses().getAPIResponses().entrySet().stream())
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> reach(response.getValue().getContent(), schemas, answers));
        var requests = new LinkedHashSet<String>();
        operations(document)
                .filter(operation -> operation.getRequestBody() != null)
                .forEach(operation -> reach(operation.getRequestBody().getContent(), schemas, requests));
        answers.forEach(records::completeAnswer);
        requests.stream().filter(name -> !answers.contains(name)).forEach(records::completeRequest);
        List.copyOf(schemas.keySet()).stream()
                .filter(name -> !answers.contains(name) && !requests.contains(name))
                .forEach(document.getComponents()::removeSchema);

        operations(document)
                .filter(operation -> endpoints.of(operation).hasAnnotation(DotName.createSimple(Idempotent.class)))
                .forEach(operation -> operation.addParameter(OASFactory.createParameter()
                        .name("Idempotency-Key")
                        .in(Parameter.In.HEADER)
                        .description("Makes repetitions of the request one request")
                        .schema(OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .maxLength(200))));

        // Open to everyone, and said to be so.
        operations(document)
                .filter(operation -> endpoints.of(operation).hasAnnotation(DotName.createSimple(PermitAll.class)))
                .forEach(operation -> operation.setSecurity(List.of()));

        var problems = new DeclaredProblems(index);
        operations(document).forEach(operation -> problems.addTo(operation, endpoints.of(operation)));
        // In the same order in every build.
        new TreeMap<>(DeclaredProblems.schemas()).forEach(document.getComponents()::addSchema);

        document.getComponents().getSchemas().values().forEach(Examples::addTo);
        operations(document)
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .forEach(parameter -> {
                    Examples.addTo(parameter);
                    RecordSchemas.enumerate(parameter.getSchema());
                });
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream().flatMap(ApiDocument::operations);
    }

    private static Stream<Operation> operations(PathItem item) {
        return item.getOperations().values().stream();
    }

    private static void reach(Content content, Map<String, Schema> schemas, Set<String> reached) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(type -> reach(type.getSchema(), schemas, reached));
        }
    }

    private static void reach(Schema schema, Map<String, Schema> schemas, Set<String> reached) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (reached.add(name)) {
                reach(schemas.get(name), schemas, reached);
            }
        }
        reach(schema.getItems(), schemas, reached);
        reach(schema.getAdditionalPropertiesSchema(), schemas, reached);
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(each -> each != null)
                .forEach(some -> some.forEach(each -> reach(each, schemas, reached)));
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(each -> reach(each, schemas, reached));
        }
    }
}

package io.rollcall.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of model reads all it knows without a complaint, and complains about a mistake that is planted. */
class ModelsTest {

    /** Of operators that have no models in Java: models.mjs looks at them. */
    private static final Set<String> ELSEWHERE = Set.of(
            "Cluster",
            "ScheduledBackup",
            "ObjectStore",
            "ScaledObject",
            "ServiceMonitor",
            "PrometheusRule",
            "ExternalSecret");

    static Stream<Overlay> overlays() {
        return Overlay.all();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void typed_models_know_every_field(Overlay overlay) {
        assertThat(overlay.manifests().stream()
                        .filter(manifest -> !ELSEWHERE.contains(manifest.kind()))
                        .flatMap(manifest -> TypedModels.problems(manifest).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void every_kind_has_a_typed_model_or_is_looked_at_elsewhere(Overlay overlay) {
        assertThat(overlay.manifests().stream().filter(manifest -> !ELSEWHERE.contains(manifest.kind())))
                .allMatch(TypedModels::know);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void strict_models_miss_no_required_field(Overlay overlay) {
        List<Manifest> known =
                overlay.manifests().stream().filter(StrictModels::know).toList();
        assertThat(known).isNotEmpty();
        assertThat(known.stream().flatMap(manifest -> StrictModels.problems(manifest).stream()))
                .isEmpty();
    }

    @Test
    void typed_models_see_an_unknown_field() {
        assertThat(TypedModels.problems(planted(
                        "Deployment",
                        "brand-service",
                        "/spec/template/spec/containers/0",
                        node -> node.put("imagePullPolice", "Always"))))
                .singleElement()
                .asString()
                .contains("nobody knows imagePullPolice");
    }

    @Test
    void typed_models_see_an_unknown_field_of_kafka() {
        assertThat(TypedModels.problems(
                        planted("KafkaTopic", "brand-added", "/spec", node -> node.put("partition", 6))))
                .singleElement()
                .asString()
                .contains("nobody knows partition");
    }

    @Test
    void typed_models_see_an_unknown_field_of_a_route() {
        assertThat(TypedModels.problems(planted("HTTPRoute", "rollcall", "/spec", node -> node.put("hostname", "x"))))
                .singleElement()
                .asString()
                .contains("nobody knows hostname");
    }

    @Test
    void typed_models_see_a_wrong_type() {
        assertThat(TypedModels.problems(
                        planted("Deployment", "brand-service", "/spec", node -> node.put("replicas", "two"))))
                .singleElement()
                .asString()
                .contains("replicas");
    }

    @Test
    void strict_models_see_a_missing_field() {
        assertThat(StrictModels.problems(
                        planted("Deployment", "brand-service", "/spec", node -> node.remove("selector"))))
                .singleElement()
                .asString()
                .contains("`selector` is not found");
    }

    @Test
    void strict_models_see_an_unknown_field() {
        assertThat(StrictModels.problems(planted("NetworkPolicy", "dns", "/spec", node -> node.put("egres", "x"))))
                .singleElement()
                .asString()
                .contains("`egres`");
    }

    private static Manifest planted(String kind, String name, String where, Consumer<ObjectNode> mistake) {
        Manifest copy = Overlay.named("ha").only(kind, name).copy();
        mistake.accept((ObjectNode) copy.at(where));
        return copy;
    }
}

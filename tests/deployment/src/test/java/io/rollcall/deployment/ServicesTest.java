package io.rollcall.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What runs is told what the code asks for, may reach what the code asks, and nothing else. */
class ServicesTest {

    private static final Pattern VARIABLE = Pattern.compile("([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\(([A-Z_]+)\\)");

    /** Of Kafka's and AWS' own clients by their name, as the guide says. */
    private static final Pattern OF_CLIENTS = Pattern.compile("KAFKA_.+|AWS_.+");

    private static final Pattern REMOTE = Pattern.compile("\\$\\{rollcall\\.([a-z-]+)-url:.*");

    static Stream<Overlay> overlays() {
        return Overlay.all();
    }

    static Stream<Overlay> installations() {
        return Overlay.installations();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void every_variable_is_one_that_the_guide_knows(Overlay overlay) {
        Set<String> known = Project.found(VARIABLE, Project.read("docs/guide/configuration.md"));
        containers(overlay).forEach((where, container) -> {
            List<JsonNode> environment = items(container.path("env"));
            Set<String> used = environment.stream()
                    .flatMap(variable -> references(variable).stream())
                    .collect(Collectors.toSet());
            assertThat(environment)
                    .as(where)
                    .extracting(variable -> variable.path("name").asText())
                    .allMatch(name -> known.contains(name)
                            || used.contains(name)
                            || OF_CLIENTS.matcher(name).matches());
        });
    }

    /** Kubernetes puts in only what stands before. */
    @ParameterizedTest
    @MethodSource("overlays")
    void a_variable_refers_to_one_before_it(Overlay overlay) {
        containers(overlay).forEach((where, container) -> {
            var before = new HashSet<String>();
            for (JsonNode variable : container.path("env")) {
                assertThat(before).as(where).containsAll(references(variable));
                before.add(variable.path("name").asText());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void every_setting_that_is_referred_to_is_there(Overlay overlay) {
        containers(overlay).forEach((where, container) -> {
            for (JsonNode variable : container.path("env")) {
                JsonNode reference = variable.at("/valueFrom/configMapKeyRef");
                if (!reference.isMissingNode() && !reference.path("optional").asBoolean()) {
                    assertThat(overlay.only("ConfigMap", reference.path("name").asText())
                                    .at("/data")
                                    .has(reference.path("key").asText()))
                            .as(where + ": " + reference)
                            .isTrue();
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void nothing_runs_with_more_rights_than_it_needs(Overlay overlay) {
        containers(overlay).forEach((where, container) -> {
            JsonNode rights = container.path("securityContext");
            assertThat(rights.path("readOnlyRootFilesystem").asBoolean())
                    .as(where)
                    .isTrue();
            assertThat(rights.path("allowPrivilegeEscalation").asBoolean(true))
                    .as(where)
                    .isFalse();
            assertThat(rights.at("/capabilities/drop/0").asText()).as(where).isEqualTo("ALL");
            assertThat(container.at("/resources/limits/memory").asText())
                    .as(where)
                    .isNotEmpty();
        });
        pods(overlay).forEach((where, pod) -> {
            assertThat(pod.at("/spec/securityContext/runAsNonRoot").asBoolean())
                    .as(where)
                    .isTrue();
            assertThat(pod.at("/spec/securityContext/seccompProfile/type").asText())
                    .as(where)
                    .isEqualTo("RuntimeDefault");
            assertThat(pod.at("/spec/automountServiceAccountToken").asBoolean(true))
                    .as(where)
                    .isFalse();
        });
    }

    /** What is not heap: classes, compiled code, threads, buffers. */
    @ParameterizedTest
    @MethodSource("overlays")
    void a_heap_leaves_a_quarter_of_a_gigabyte_for_the_rest(Overlay overlay) {
        containers(overlay).forEach((where, container) -> heap(container).ifPresent(heap -> {
            String limit = container.at("/resources/limits/memory").asText();
            assertThat(limit).as(where).endsWith("Mi");
            assertThat(Integer.parseInt(limit.replace("Mi", ""))).as(where).isGreaterThanOrEqualTo(heap + 256);
        }));
    }

    @Test
    void a_heap_is_as_large_as_the_launcher_makes_it() {
        String launcher = Project.read("launcher/src/main/java/io/rollcall/launcher/Parts.java");
        Map<String, String> heaps = Map.of(
                "catalog-service", "CATALOG",
                "identity-gate-service", "IDENTITY",
                "sync-service", "SYNC",
                "review-service", "REVIEW");
        heaps.forEach((service, name) -> {
            Matcher line = Pattern.compile("case " + name + " -> .*\"-Xmx(\\d+)([mg])\"")
                    .matcher(launcher);
            assertThat(line.find()).as(service).isTrue();
            assertThat(heap(containers(Overlay.named("ha")).get(service + "/service")))
                    .as(service)
                    .contains(Integer.parseInt(line.group(1)) * (line.group(2).equals("g") ? 1024 : 1));
        });
    }

    @ParameterizedTest
    @MethodSource("installations")
    void a_service_is_stopped_no_sooner_than_it_is_done(Overlay overlay) {
        Matcher timeout = Pattern.compile("quarkus\\.shutdown\\.timeout=(\\d+)s")
                .matcher(Project.read("libraries/http/src/main/resources/META-INF/microprofile-config.properties"));
        assertThat(timeout.find()).isTrue();
        deployments(overlay)
                .filter(one -> Project.SERVICES.contains(one.name()))
                .forEach(deployment -> {
                    int before = deployment
                            .at("/spec/template/spec/containers/0/lifecycle/preStop/sleep/seconds")
                            .asInt();
                    assertThat(deployment
                                    .at("/spec/template/spec/terminationGracePeriodSeconds")
                                    .asInt())
                            .isGreaterThanOrEqualTo(before + Integer.parseInt(timeout.group(1)) + 20);
                });
    }

    @ParameterizedTest
    @MethodSource("installations")
    void every_pod_may_be_reached_by_nothing_but_what_a_policy_names(Overlay overlay) {
        Manifest deny = overlay.only("NetworkPolicy", "default-deny");
        assertThat(deny.at("/spec/policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
        assertThat(deny.at("/spec/ingress").isMissingNode()
                        && deny.at("/spec/egress").isMissingNode())
                .isTrue();
        assertThat(deny.at("/spec/podSelector/matchLabels").isMissingNode()).isTrue();
        assertThat(overlay.ofKind("NetworkPolicy").map(Manifest::name))
                .containsAll(Project.SERVICES)
                .contains("gateway");
        assertThat(deployments(overlay)).allSatisfy(deployment -> assertThat(deployment
                        .at("/spec/template/metadata/labels/app.kubernetes.io~1part-of")
                        .asText())
                .isEqualTo("rollcall"));
    }

    /** Both ends of a call are open exactly where a service has a client of another. */
    @ParameterizedTest
    @MethodSource("installations")
    void services_may_ask_each_other_exactly_as_the_code_does(Overlay overlay) {
        for (String caller : Project.SERVICES) {
            Set<String> asked = asked(caller);
            for (String callee : Project.SERVICES) {
                Manifest from = overlay.only("NetworkPolicy", caller);
                Manifest to = overlay.only("NetworkPolicy", callee);
                boolean open = names(from.at("/spec/egress"), "to").contains(callee)
                        && names(to.at("/spec/ingress"), "from").contains(caller);
                boolean halfOpen = names(from.at("/spec/egress"), "to").contains(callee)
                        || names(to.at("/spec/ingress"), "from").contains(caller);
                assertThat(open).as(caller + " asks " + callee).isEqualTo(asked.contains(callee));
                assertThat(halfOpen).as(caller + " and " + callee).isEqualTo(open);
            }
            JsonNode container = containers(overlay).get(caller + "/service");
            assertThat(items(container.path("env")).stream()
                            .map(variable -> variable.path("value").asText())
                            .filter(value -> value.startsWith("http://"))
                            .map(url -> url.replaceAll("http://(.*):8080", "$1"))
                            .collect(Collectors.toSet()))
                    .as(caller)
                    .isEqualTo(asked);
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void schemas_and_roles_are_those_of_the_launcher(Overlay overlay) {
        String launcher = Project.read("launcher/src/main/java/io/rollcall/launcher/Parts.java");
        String sql = Project.read("deploy/kubernetes/postgres/database.sql");
        containers(overlay).forEach((where, container) -> {
            Matcher url = Pattern.compile("currentSchema=(\\w+),extensions")
                    .matcher(container.at("/env").toString());
            if (url.find()) {
                String service = where.replaceFirst("^migrate-", "").replaceFirst("/.*", "");
                String constant = service.replace("-gate-service", "")
                        .replace("-service", "")
                        .toUpperCase(java.util.Locale.ROOT);
                assertThat(launcher).contains("SCHEMAS.put(" + constant + ", \"" + url.group(1) + "\")");
                assertThat(sql)
                        .contains("create role " + url.group(1) + " login")
                        .contains("create schema " + url.group(1) + " authorization " + url.group(1));
            }
        });
    }

    @Test
    void a_review_with_its_snapshots_on_a_disk_runs_once() {
        Manifest review = Overlay.named("single").only("Deployment", "review-service");
        assertThat(review.at("/spec/replicas").asInt()).isEqualTo(1);
        assertThat(review.at("/spec/strategy").toString()).isEqualTo("{\"type\":\"Recreate\"}");
        assertThat(review.at("/spec/template/spec/volumes").toString()).contains("\"claimName\":\"snapshots\"");
    }

    @Test
    void with_several_hosts_everything_runs_twice() {
        Overlay ha = Overlay.named("ha");
        assertThat(deployments(ha)).hasSize(6).allSatisfy(deployment -> {
            boolean scaled = ha.ofKind("ScaledObject")
                    .anyMatch(one -> one.name().equals(deployment.name())
                            && one.at("/spec/minReplicaCount").asInt() == 2);
            assertThat(
                            scaled
                                    ? deployment.at("/spec/replicas").isMissingNode()
                                    : deployment.at("/spec/replicas").asInt() == 2)
                    .as(deployment.name())
                    .isTrue();
            assertThat(ha.only("PodDisruptionBudget", deployment.name())
                            .at("/spec/maxUnavailable")
                            .asInt())
                    .isEqualTo(1);
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void images_have_one_version(Overlay overlay) {
        assertThat(containers(overlay).values().stream()
                        .map(container -> container.path("image").asText().replaceFirst(".*:", ""))
                        .distinct())
                .hasSize(1);
    }

    /** Nothing that has to stay secret is in a manifest. */
    @ParameterizedTest
    @MethodSource("overlays")
    void there_is_no_secret_in_a_manifest(Overlay overlay) {
        assertThat(overlay.ofKind("Secret")).isEmpty();
        containers(overlay).forEach((where, container) -> assertThat(items(container.path("env")))
                .as(where)
                .filteredOn(variable -> variable.path("name").asText().matches(".*(PASSWORD|SECRET|KEY|JAAS).*"))
                .allMatch(variable -> variable.at("/valueFrom").has("secretKeyRef")));
    }

    private static Set<String> asked(String service) {
        var settings = Project.settings(service);
        return settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith("quarkus.rest-client.") && name.endsWith(".url"))
                .map(settings::getProperty)
                .map(REMOTE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1).equals("identity-gate") ? "identity-gate-service" : matcher.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode rules, String direction) {
        var names = new HashSet<String>();
        for (JsonNode rule : rules) {
            for (JsonNode peer : rule.path(direction)) {
                for (JsonNode expression : peer.at("/podSelector/matchExpressions")) {
                    expression.path("values").forEach(name -> names.add(name.asText()));
                }
            }
        }
        return names;
    }

    private static Optional<Integer> heap(JsonNode container) {
        return items(container.path("env")).stream()
                .filter(variable -> variable.path("name").asText().equals("ROLLCALL_HEAP"))
                .map(variable -> Integer.valueOf(variable.path("value").asText()))
                .findFirst();
    }

    private static Set<String> references(JsonNode variable) {
        return Project.found(REFERENCE, variable.path("value").asText());
    }

    private static Stream<Manifest> deployments(Overlay overlay) {
        return overlay.ofKind("Deployment");
    }

    private static Map<String, JsonNode> pods(Overlay overlay) {
        return Stream.concat(deployments(overlay), overlay.ofKind("Job"))
                .collect(Collectors.toMap(Manifest::name, manifest -> manifest.at("/spec/template")));
    }

    private static Map<String, JsonNode> containers(Overlay overlay) {
        var containers = new java.util.LinkedHashMap<String, JsonNode>();
        pods(overlay).forEach((name, pod) -> pod.at("/spec/containers")
                .forEach(container ->
                        containers.put(name + "/" + container.path("name").asText(), container)));
        assertThat(containers).isNotEmpty();
        return containers;
    }

    private static List<JsonNode> items(JsonNode list) {
        return new ArrayList<>(StreamSupport.stream(list.spliterator(), false).toList());
    }
}

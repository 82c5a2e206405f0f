package io.rollcall.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgesTest {

    @Test
    void a_service_refuses_to_listen_elsewhere_without_an_issuer() {
        assertThatThrownBy(() -> new Loopback("0.0.0.0", Optional.empty()).refuseToBeOpen(null))
                .hasMessageContaining("QUARKUS_OIDC_AUTH_SERVER_URL");
        assertThatCode(() -> new Loopback("127.0.0.1", Optional.empty()).refuseToBeOpen(null))
                .doesNotThrowAnyException();
        assertThatCode(() -> new Loopback("0.0.0.0", Optional.of("https://login.example")).refuseToBeOpen(null))
                .doesNotThrowAnyException();
    }

    @Test
    void an_admin_is_an_editor_and_an_editor_a_viewer_but_not_the_other_way_round() {
        assertThat(rolesOf(Role.ADMIN)).containsExactlyInAnyOrder(Role.ADMIN, Role.EDITOR, Role.VIEWER);
        assertThat(rolesOf(Role.EDITOR)).containsExactlyInAnyOrder(Role.EDITOR, Role.VIEWER);
        assertThat(rolesOf(Role.VIEWER)).containsExactly(Role.VIEWER);
        assertThat(rolesOf(Role.SERVICE)).contains(Role.SERVICE, Role.ADMIN);
    }

    @Test
    void who_lacks_the_role_is_told_which_one_it_needs() {
        assertThatThrownBy(() -> new Actor(person(Role.VIEWER), new Loopback("127.0.0.1", Optional.empty()), null)
                        .require(Role.EDITOR))
                .hasMessageContaining("editor");
        assertThatCode(() -> new Actor(person(Role.EDITOR), new Loopback("127.0.0.1", Optional.empty()), null)
                        .require(Role.EDITOR))
                .doesNotThrowAnyException();
    }

    @Test
    void a_stale_version_is_a_conflict_that_carries_the_current_state() {
        assertThatThrownBy(() -> new EntityVersion(3).requireMatch("\"v2\"", "now"))
                .isInstanceOfSatisfying(EntityVersion.Conflict.class, conflict -> {
                    assertThat(conflict.code()).isEqualTo("version_conflict");
                    assertThat(conflict.members()).containsEntry("current", "now");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v3\"", "*", "\"v1\", \"v3\""})
    void the_version_one_has_seen_passes(String ifMatch) {
        assertThatCode(() -> new EntityVersion(3).requireMatch(ifMatch, "now")).doesNotThrowAnyException();
    }

    @Test
    void a_cursor_comes_back_as_it_was_given() {
        var sort = ListParameters.sort("brand,-id", Map.of("brand", "brand", "id", "id"), "id");
        String cursor = ListParameters.cursor(sort, List.of("Möwe:1", ""));
        assertThat(ListParameters.values(cursor, sort, 2)).containsExactly("Möwe:1", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "AAAA", "OTk5OTk5OTk5OTk6", "MTp4"})
    void garbage_is_no_cursor(String cursor) {
        var sort = ListParameters.sort("id", Map.of("id", "id"), "id");
        assertThatThrownBy(() -> ListParameters.values(cursor, sort, 1)).isInstanceOf(ListParameters.NotAList.class);
    }

    @Test
    void a_sort_key_there_is_not_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> ListParameters.sort("password", Map.of("brand", "b", "id", "i"), "id"))
                .hasMessageContaining("brand, id");
    }

    private static Set<String> rolesOf(String role) {
        return new ImpliedRoles()
                .augment(person(role), null)
                .await()
                .indefinitely()
                .getRoles();
    }

    private static QuarkusSecurityIdentity person(String role) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("anna"))
                .addRole(role)
                .build();
    }
}

package io.rollcall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.rollcall.identity.IdentityDecision.Rejected;

class GoldenTest {

    private static final Golden GOLDEN = Golden.read();

    static List<Golden.SlugOf> slugs() {
        return GOLDEN.slugs();
    }

    static List<Golden.Product> products() {
        return GOLDEN.knowledge().products();
    }

    static List<Golden.Expected> decisions() {
        return GOLDEN.decisions();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void slugs_are_the_production_sites(Golden.SlugOf golden) {
        assertThat(Slug.of(golden.text()).value()).isEqualTo(golden.slug());
    }

    @ParameterizedTest
    @MethodSource("products")
    void product_ids_join_the_slugs(Golden.Product golden) {
        assertThat(ProductIdentity.of("mouse", golden.brand(), golden.model(), golden.variant())
                        .productId()
                        .value())
                .isEqualTo(golden.productId());
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void decisions_are_as_agreed(Golden.Expected golden) {
        var decision = IdentityRules.decide(
                "mouse",
                golden.candidate(),
                Mode.of(golden.mode()).orElseThrow(),
                GOLDEN.knowledge().index());

        var actual = new Golden.Expected(
                golden.brand(),
                golden.model(),
                golden.variant(),
                golden.mode(),
                decision instanceof IdentityDecision.Accepted,
                decision instanceof Rejected rejected ? rejected.reason().token() : null,
                decision.explanation().rule(),
                decision.canonical().map(ProductId::value).orElse(null),
                decision.explanation().match());
        assertThat(actual).isEqualTo(golden);
    }
}

package io.rollcall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HintTest {

    private final BrandNames brands = new BrandNames()
            .put("razer", "b1")
            .spell("b1", Name.of("Razer"))
            .put("acer", "b2")
            .spell("b2", Name.of("Acer"))
            .put("predator gaming", "b2");

    private final IdentityIndex known = new IdentityIndex(Source.PRODUCT_CATALOG, brands);

    @Test
    void a_brand_is_stored_as_the_registry_spells_it() {
        assertThat(decide("razer", "Viper", "").normalized().brand()).isEqualTo("Razer");
        assertThat(decide("RAZER", "Viper", "").normalized().brand()).isEqualTo("Razer");
        assertThat(decide("Ｒａｚｅｒ", "Viper", "").normalized().productId()).isEqualTo("mouse-razer-viper");
    }

    @Test
    void an_alias_never_rewrites_a_brand() {
        assertThat(decide("Predator Gaming", "Cestus", "").normalized().brand()).isEqualTo("Predator Gaming");
    }

    @Test
    void a_refused_id_names_the_letter_it_had_to_leave_out() {
        known.add(identity("Acer", "Predator Cestus Ⅱ"));
        IdentityDecision decision = decide("Acer", "Predator Cestus", "");
        assertThat(((IdentityDecision.Rejected) decision).reason()).isEqualTo(Reason.SLUG_COLLISION);
        assertThat(decision.explanation().message()).contains("An id cannot hold the “Ⅱ” of “Acer Predator Cestus Ⅱ”.");
    }

    @Test
    void a_refused_id_offers_the_spelling_that_keeps_the_letter() {
        known.add(identity("Acer", "1010"));
        IdentityDecision decision = decide("Acer", "101.0", "");
        assertThat(((IdentityDecision.Rejected) decision).reason()).isEqualTo(Reason.SLUG_COLLISION);
        assertThat(decision.explanation().suggestions().get(0))
                .returns("use_spelling", Suggestion::action)
                .returns("mouse-acer-101-0", Suggestion::productId);
    }

    @Test
    void a_dropped_letter_is_hinted_with_the_spelling_that_keeps_it() {
        Hint hint = Hint.about(identity("Acer", "Predator Cestus Ⅱ"), known).get(0);
        assertThat(hint.kind()).isEqualTo("id_drops_text");
        assertThat(hint.suggestion().orElseThrow().model()).isEqualTo("Predator Cestus II");
    }

    @Test
    void a_model_that_repeats_its_brand_is_the_known_product_without_it() {
        known.add(identity("Acer", "Cestus 310"));
        IdentityDecision decision = decide("Acer", "Acer Cestus 310", "");
        assertThat(((IdentityDecision.Rejected) decision).reason()).isEqualTo(Reason.SAME_PRODUCT_DIFFERENT_SPLIT);
        assertThat(decision.canonical()).contains(identity("Acer", "Cestus 310").productId());
    }

    @Test
    void a_new_model_that_repeats_its_brand_is_hinted_with_the_shorter_name() {
        Hint hint = Hint.about(identity("Razer", "Razer Viper V3 Pro"), known).get(0);
        assertThat(hint.kind()).isEqualTo("model_repeats_brand");
        assertThat(hint.suggestion().orElseThrow().model()).isEqualTo("Viper V3 Pro");
    }

    @Test
    void a_real_variant_of_a_product_without_variants_can_be_had_by_making_both_variants() {
        known.add(identity("Razer", "Viper V3 Pro"));
        IdentityDecision decision = decide("Razer", "Viper V3 Pro", "White");
        assertThat(decision.explanation().suggestions())
                .filteredOn(suggestion -> suggestion.action().equals("make_variants"))
                .singleElement()
                .returns("mouse-razer-viper-v3-pro", Suggestion::productId)
                .returns("White", Suggestion::variant);
    }

    @Test
    void a_variant_of_letters_that_ids_drop_is_no_part_of_the_model() {
        assertThat(decide("Razer", "Viper Pro", "Pro 白")).isInstanceOf(IdentityDecision.Accepted.class);
    }

    private IdentityDecision decide(String brand, String model, String variant) {
        return IdentityRules.decide("mouse", new Candidate(brand, model, variant), Mode.AUTHORING, known);
    }

    private static ProductIdentity identity(String brand, String model) {
        return ProductIdentity.of("mouse", brand, model, "");
    }
}

package io.rollcall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

import io.rollcall.identity.IdentityDecision.Accepted;

class IdentityLawsTest {

    @Property
    void a_slug_of_a_slug_is_itself(@ForAll String text) {
        Slug slug = Slug.of(text);
        assertThat(Slug.of(slug.value())).isEqualTo(slug);
    }

    @Property
    void a_slug_is_safe_as_a_file_name(@ForAll String text) {
        assertThat(Slug.of(text).value())
                .matches("[a-z0-9_-]*")
                .doesNotStartWith("-")
                .doesNotEndWith("-")
                .doesNotContain("--");
    }

    @Property
    void the_key_of_ascii_is_that_of_any_text(@ForAll @CharRange(to = '~') String text) {
        assertThat(NearKey.of(text).value()).isEqualTo(NearKey.ofAny(text, true));
    }

    @Property
    void any_text_gets_a_decision(@ForAll String brand, @ForAll String model, @ForAll String variant) {
        var decision = IdentityRules.decide(
                "mouse",
                new Candidate(brand, model, variant),
                Mode.AUTHORING,
                new IdentityIndex(Source.NONE, new BrandNames()));
        assertThat(decision.explanation().message()).isNotBlank();
    }

    @Property
    void a_decision_unfolds_to_itself(@ForAll("batches") List<Candidate> batch) {
        var index = Golden.read().knowledge().index();
        for (Candidate candidate : batch) {
            var decision = IdentityRules.decide("mouse", candidate, Mode.SYNC, index);
            var steps = IdentityRules.unfold("mouse", candidate, Mode.SYNC, index);
            assertThat(steps)
                    .filteredOn(step -> step.outcome().equals("decided"))
                    .containsExactly(steps.stream()
                            .filter(step ->
                                    step.rule() == decision.explanation().rule())
                            .findFirst()
                            .orElseThrow());
            assertThat(steps).extracting(RuleStep::rule).containsExactly(1, 2, 3, 0, 4, 5, 6, 7, 8, 9, 10);
        }
    }

    @Property
    void the_order_of_a_batch_changes_nothing(@ForAll("batches") List<Candidate> batch, @ForAll Random random) {
        var shuffled = new ArrayList<>(batch);
        Collections.shuffle(shuffled, random);
        assertThat(verdicts(shuffled)).isEqualTo(verdicts(batch));
    }

    @Test
    void a_thousand_orders_of_one_batch_give_one_result() {
        var random = new Random(342);
        var words = List.of("Pro", "V2", "X", "M75", "Wireless", "Mini", "310", "Cestus 310", "Viper V3 Pro", "White");
        var batch = new ArrayList<Candidate>();
        for (int i = 0; i < 200; i++) {
            batch.add(new Candidate(
                    List.of("Acer", "Razer", "logitech g", "Corsair", "New").get(random.nextInt(5)),
                    words.get(random.nextInt(words.size())) + " " + words.get(random.nextInt(words.size())),
                    random.nextBoolean() ? "" : words.get(random.nextInt(words.size()))));
        }
        var first = verdicts(batch);
        for (int order = 0; order < 1_000; order++) {
            Collections.shuffle(batch, random);
            assertThat(verdicts(batch)).isEqualTo(first);
        }
    }

    @Property
    void a_valid_decision_stays_valid_when_registered(@ForAll("batches") List<Candidate> batch) {
        var index = Golden.read().knowledge().index();
        for (Candidate candidate : batch) {
            if (IdentityRules.decide("mouse", candidate, Mode.AUTHORING, index) instanceof Accepted accepted) {
                index.add(accepted.identity());
                assertThat(IdentityRules.decide("mouse", candidate, Mode.SYNC, index))
                        .isInstanceOf(Accepted.class);
            }
        }
    }

    /** How often each row was given each verdict: what a caller can see whatever order he used. */
    private static Map<String, Integer> verdicts(List<Candidate> batch) {
        var decisions = IdentityRules.decideAll(
                "mouse", batch, Mode.AUTHORING, Golden.read().knowledge().index());
        var counted = new HashMap<String, Integer>();
        for (int i = 0; i < batch.size(); i++) {
            counted.merge(batch.get(i) + " → " + decisions.get(i), 1, Integer::sum);
        }
        return counted;
    }

    @Provide
    Arbitrary<List<Candidate>> batches() {
        var words = Arbitraries.of("Pro", "V2", "X", "M75", "Wireless", "Mini", "PRO", "pro+", "雷", "");
        var brands = Arbitraries.of("Razer", "razer", "Logitech", "Logitech G", "Corsair", "New Brand");
        var models = words.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join(" ", parts));
        var variants = words.list().ofMaxSize(2).map(parts -> String.join(" ", parts));
        return Combinators.combine(brands, models, variants)
                .as(Candidate::new)
                .list()
                .ofMaxSize(12);
    }
}

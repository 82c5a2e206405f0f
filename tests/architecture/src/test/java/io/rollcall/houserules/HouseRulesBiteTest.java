package io.rollcall.houserules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.rollcall.houserules.planted.a.RawSql;

/** A guard must be seen to bite: every rule fails on the violation planted for it. */
class HouseRulesBiteTest {

    private static final String PLANTED = "io.rollcall.houserules.planted";

    static Stream<ArchRule> rules() {
        return Stream.of(
                HouseRules.NAMES_SAY_WHAT_THEY_ARE,
                HouseRules.PACKAGES_ARE_FEATURES,
                HouseRules.ONLY_JAVA,
                HouseRules.CONTRACTS_ARE_PLAIN,
                HouseRules.NO_FIELD_INJECTION,
                HouseRules.THE_CLOCK_IS_INJECTED,
                HouseRules.ENDPOINTS_DECLARE_ROLES,
                HouseRules.REMOTE_CALLS_ARE_GUARDED,
                HouseRules.BACKGROUND_WORK_IS_A_LOOP,
                HouseRules.backgroundWorkIsALoopBut("OwnPool"),
                HouseRules.backgroundWorkIsALoopBut("OwnThread"),
                HouseRules.SQL_IS_TYPED,
                HouseRules.sqlIsTypedBut(RawSql.Listed.class),
                HouseRules.sqlIsTypedBut(RawSql.Prepared.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void fails_on_the_planted_violation(ArchRule rule) {
        var planted = new ClassFileImporter().importPackages(PLANTED);
        assertThatThrownBy(() -> rule.check(planted)).isInstanceOf(AssertionError.class);
    }

    @Test
    void spares_the_classes_that_are_listed() {
        var planted = new ClassFileImporter().importPackages(PLANTED);
        HouseRules.sqlIsTypedBut(RawSql.Listed.class, RawSql.Prepared.class).check(planted);
    }

    @Test
    void fails_on_two_features_that_use_each_other() {
        var planted = new ClassFileImporter().importPackages(PLANTED);
        var circles = com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices()
                .matching(PLANTED + ".(*)..")
                .should()
                .beFreeOfCycles();
        assertThatThrownBy(() -> circles.check(planted)).isInstanceOf(AssertionError.class);
    }
}

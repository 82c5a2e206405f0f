package io.rollcall.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import io.rollcall.houserules.HouseRules;

@AnalyzeClasses(packages = "io.rollcall.launcher", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule names = HouseRules.NAMES_SAY_WHAT_THEY_ARE;

    @ArchTest
    static final ArchRule noDomainCode = noClasses()
            .should()
            .dependOnClassesThat(Predicates.resideInAPackage("io.rollcall..")
                    .and(Predicates.resideOutsideOfPackage("io.rollcall.launcher..")));

    /** They set the server up, before there is a service, as the one who owns it. */
    @ArchTest
    static final ArchRule sql = HouseRules.sqlIsTypedBut(PostgresServer.class, Roles.class);
}

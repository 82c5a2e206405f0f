package io.rollcall.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import io.rollcall.houserules.HouseRules;
import io.rollcall.workbook.Label;

@AnalyzeClasses(packages = "io.rollcall.cli", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule names = HouseRules.NAMES_SAY_WHAT_THEY_ARE;

    @ArchTest
    static final ArchRule packages = HouseRules.PACKAGES_ARE_FEATURES;

    @ArchTest
    static final ArchRule overHttpOnly = classes()
            .that()
            .doNotBelongToAnyOf(SeedDbCommand.class)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "javax.net.ssl..",
                            "io.rollcall.cli..",
                            "picocli..",
                            "com.fasterxml.jackson..",
                            "com.github.freva..")
                    .or(belongToAnyOf(Label.class)))
            .as("all commands but seed-db know Rollcall by HTTP and by what columns are called, and no framework");
}

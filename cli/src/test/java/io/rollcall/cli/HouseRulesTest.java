package io.rollcall.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import io.rollcall.houserules.HouseRules;

@AnalyzeClasses(packages = "io.rollcall.cli", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule names = HouseRules.NAMES_SAY_WHAT_THEY_ARE;

    @ArchTest
    static final ArchRule packages = HouseRules.PACKAGES_ARE_FEATURES;

    @ArchTest
    static final ArchRule overHttpOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.net.ssl..",
                    "io.rollcall.cli..",
                    "picocli..",
                    "com.fasterxml.jackson..",
                    "com.github.freva..")
            .as("the command line knows Rollcall by HTTP only, and no framework");
}

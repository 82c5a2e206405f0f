package io.rollcall.specdb;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import io.rollcall.houserules.HouseRules;

@AnalyzeClasses(packages = "io.rollcall.specdb", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule packages = HouseRules.PACKAGES_ARE_FEATURES;

    @ArchTest
    static final ArchRule names = HouseRules.NAMES_SAY_WHAT_THEY_ARE;
}

package io.rollcall.status;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import io.rollcall.houserules.HouseRules;

@AnalyzeClasses(packages = "io.rollcall.status", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule names = HouseRules.NAMES_SAY_WHAT_THEY_ARE;

    @ArchTest
    static final ArchRule clock = HouseRules.THE_CLOCK_IS_INJECTED;

    @ArchTest
    static final ArchRule injection = HouseRules.NO_FIELD_INJECTION;

    @ArchTest
    static final ArchRule roles = HouseRules.ENDPOINTS_DECLARE_ROLES;

    @ArchTest
    static final ArchRule background = HouseRules.BACKGROUND_WORK_IS_A_LOOP;
}

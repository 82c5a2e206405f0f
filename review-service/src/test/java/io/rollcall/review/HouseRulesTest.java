package io.rollcall.review;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import io.rollcall.houserules.HouseRules;

@AnalyzeClasses(packages = "io.rollcall.review", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule names = HouseRules.NAMES_SAY_WHAT_THEY_ARE;

    @ArchTest
    static final ArchRule packages = HouseRules.PACKAGES_ARE_FEATURES;

    @ArchTest
    static final ArchRule circles = HouseRules.FEATURES_HAVE_NO_CIRCLES;

    @ArchTest
    static final ArchRule roles = HouseRules.ENDPOINTS_DECLARE_ROLES;

    @ArchTest
    static final ArchRule injection = HouseRules.NO_FIELD_INJECTION;

    @ArchTest
    static final ArchRule clock = HouseRules.THE_CLOCK_IS_INJECTED;

    @ArchTest
    static final ArchRule sql = HouseRules.SQL_IS_TYPED;

    @ArchTest
    static final ArchRule background = HouseRules.BACKGROUND_WORK_IS_A_LOOP;
}

package io.rollcall.sync;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import io.rollcall.houserules.HouseRules;

@AnalyzeClasses(packages = "io.rollcall.sync", importOptions = DoNotIncludeTests.class)
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
    static final ArchRule remote = HouseRules.REMOTE_CALLS_ARE_GUARDED;

    /** The two lists of a comparison are read beside each other. */
    @ArchTest
    static final ArchRule background = HouseRules.backgroundWorkIsALoopBut("Aside");
}

package io.rollcall.persistence;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import io.rollcall.houserules.HouseRules;

@AnalyzeClasses(packages = "io.rollcall.persistence", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule names = HouseRules.NAMES_SAY_WHAT_THEY_ARE;

    @ArchTest
    static final ArchRule clock = HouseRules.THE_CLOCK_IS_INJECTED;

    @ArchTest
    static final ArchRule injection = HouseRules.NO_FIELD_INJECTION;

    /** The loop itself, and the renewal of a lease, which has to go on while a shutdown waits for what runs under it. */
    @ArchTest
    static final ArchRule background = HouseRules.backgroundWorkIsALoopBut("BackgroundLoop", "CategoryLease");
}

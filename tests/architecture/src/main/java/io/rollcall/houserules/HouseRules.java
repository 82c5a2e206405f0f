package io.rollcall.houserules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.lang.annotation.Annotation;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;

/** How every module is built. A module includes the rules that can match something in it. */
public final class HouseRules {

    /** A class is a noun of the glossary; these words say nothing about what it is. */
    public static final ArchRule NAMES_SAY_WHAT_THEY_ARE = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Common|Constants|Impl|Dto|DTO|Mapper|Processor)")
            .as("no class is called Manager, Helper, Util, Common, Constants, Impl, Dto, Mapper or Processor");

    /** Packages are features, never drawers or technical layers. */
    public static final ArchRule PACKAGES_ARE_FEATURES = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..common..", "..shared..", "..helper..", "..dto..", "..impl..")
            .as("no package is called util, common, shared, helper, dto or impl");

    /** A feature may use another; two may not use each other. */
    public static final ArchRule FEATURES_HAVE_NO_CIRCLES =
            slices().matching("io.rollcall.*.(*)..").should().beFreeOfCycles();

    /** The pure rules know nothing but the JDK. */
    public static final ArchRule ONLY_JAVA = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.rollcall.identity..")
            .as("identity depends on java.* alone");

    /** Wire records can be read by any program: no framework, no persistence, no service. */
    public static final ArchRule CONTRACTS_ARE_PLAIN = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify.annotations..",
                    "io.rollcall.contracts..")
            .as("contracts depend on java.* and annotations alone");

    /** Constructor injection only: a class shows what it needs. */
    public static final ArchRule NO_FIELD_INJECTION = fields().should().notBeAnnotatedWith(Inject.class);

    /** Time is injected, so that rules and plans can be tested at any hour. */
    public static final ArchRule THE_CLOCK_IS_INJECTED =
            noClasses().should(callMethod(Instant.class, "now")).as("no class asks Instant.now(): inject a Clock");

    /** Every endpoint says who may call it; a REST client is an interface and no endpoint. */
    public static final ArchRule ENDPOINTS_DECLARE_ROLES = methods()
            .that()
            .areDeclaredInClassesThat()
            .areNotInterfaces()
            .and(endpoints())
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .as("every endpoint is annotated with the roles that may call it");

    /** SQL goes through {@code libraries/persistence}, which reads rows into records by name. */
    public static final ArchRule SQL_IS_TYPED = sqlIsTypedBut();

    /** A REST client is never called within a transaction, ends in time, and leaves a service alone that does not answer. */
    public static final ArchRule REMOTE_CALLS_ARE_GUARDED = classes()
            .that()
            .areAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RegisterRestClient")
            .should()
            .beAnnotatedWith("io.rollcall.http.remote.RemoteClient")
            .andShould()
            .beAnnotatedWith("org.eclipse.microprofile.faulttolerance.Timeout")
            .andShould()
            .beAnnotatedWith("org.eclipse.microprofile.faulttolerance.CircuitBreaker")
            .as("every REST client is a @RemoteClient with a @Timeout and a @CircuitBreaker");

    /** Work in the background is a loop of {@code libraries/persistence}, which ends with its service and says how it is. */
    public static final ArchRule BACKGROUND_WORK_IS_A_LOOP = backgroundWorkIsALoopBut();

    private HouseRules() {}

    /** @param others names of classes that have threads of their own; whoever names one says why */
    public static ArchRule backgroundWorkIsALoopBut(String... others) {
        return noClasses()
                .that(not(simpleNameIn(others)))
                .should()
                .callConstructorWhere(target(owner(assignableTo(Thread.class))))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(Executors.class))))
                .as("no class has a thread of its own: ask BackgroundLoops of libraries/persistence");
    }

    private static DescribedPredicate<JavaClass> simpleNameIn(String... names) {
        return DescribedPredicate.describe("", each -> List.of(names).contains(each.getSimpleName()));
    }

    /** @param others classes that cannot; whoever names one says why */
    public static ArchRule sqlIsTypedBut(Class<?>... others) {
        return noClasses()
                .that(not(belongToAnyOf(others)))
                .should()
                .callMethodWhere(target(nameMatching("createNative(Query|MutationQuery)"))
                        .or(target(owner(assignableTo(Connection.class)))
                                .and(target(nameMatching("createStatement|prepareStatement|prepareCall")))))
                .as("no class creates native queries or statements of its own: ask Sql of libraries/persistence");
    }

    private static DescribedPredicate<JavaMethod> endpoints() {
        return Stream.<Class<? extends Annotation>>of(GET.class, POST.class, PUT.class, DELETE.class, PATCH.class)
                .map(verb -> DescribedPredicate.<JavaMethod>describe("", method -> method.isAnnotatedWith(verb)))
                .reduce((one, other) -> one.or(other))
                .orElseThrow();
    }
}

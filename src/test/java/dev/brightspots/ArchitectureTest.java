package dev.brightspots;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.brightspots.Stages.Stage;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who may know whom. Each rule says why; docs/adr/0001-one-way-stages.md says it at length. */
@AnalyzeClasses(packages = "dev.brightspots", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule NO_CIRCLES_BETWEEN_PACKAGES = slices().matching(Stages.ROOT + "(**)")
            .should()
            .beFreeOfCycles()
            .because("two packages that know each other are one package with two names");

    @ArchTest
    static final ArchRule THE_STORE_KNOWS_OF_REST_ONLY_ITS_PORTS = noClasses()
            .that()
            .resideInAPackage(Stages.ROOT + "store..")
            .should()
            .dependOnClassesThat(describe(
                    "are in api and are no part of a port",
                    type -> Stages.of(type.getPackageName()).equals(Optional.of("api"))
                            && !outermost(type).isInterface()))
            .because("the store fills the interfaces that REST declares, and could not care less how REST works");

    @ArchTest
    static final ArchRule THE_CORE_OF_THE_CORE_KNOWS_JAVA_AND_STATISTICS_ONLY = classes()
            .that()
            .resideInAnyPackage(Stages.packages(List.of("sales", "facts", "measure", "plan", "review", "learn")))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java.lang..",
                            "java.util..",
                            "java.time..",
                            "java.math..",
                            "java.text..",
                            "java.nio",
                            "java.nio.charset",
                            "java.security",
                            "org.jspecify.annotations",
                            "org.apache.commons.statistics..",
                            "org.apache.commons.numbers..",
                            "com.google.ortools..",
                            "dev.brightspots..")
                    .or(assignableTo(Object[].class)))
            .because(
                    "what a unit, a lead and a plan are must outlive every framework; it also runs inside a Spark executor");

    @ArchTest
    static void everyPackageIsAStageOfTheTable(JavaClasses all) {
        TreeSet<String> there = all.stream()
                .flatMap(type -> Stages.of(type.getPackageName()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Stages.all()).extracting(Stage::name).containsAll(there);
        assertThat(there).as("packages looked at").contains("sales", "load", "measure", "rulepack", "pipeline", "app");
    }

    @ArchTest
    static void aStageKnowsOnlyThoseBeforeIt(JavaClasses all) {
        for (Stage stage : Stages.all()) {
            classes()
                    .that()
                    .resideInAPackage(Stages.ROOT + stage.name() + "..")
                    .should()
                    .onlyDependOnClassesThat(describe(
                            "are in " + new TreeSet<>(stage.knows()) + " or no part of this product",
                            type -> Stages.of(type.getBaseComponentType().getPackageName())
                                    .map(other -> other.equals(stage.name())
                                            || stage.knows().contains(other))
                                    .orElse(true)))
                    .because(stage.because())
                    .allowEmptyShould(true)
                    .check(all);
        }
    }

    @ArchTest
    static void everyLibraryHasItsPlace(JavaClasses all) {
        for (Library library : Library.all()) {
            noClasses()
                    .that(resideOutsideOfPackages(Stages.packages(library.places())))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(library.packages().toArray(String[]::new)))
                    .because(library.because())
                    .check(all);
        }
    }

    @ArchTest
    static void onlyWhatOthersUseIsPublic(JavaClasses all) {
        assertThat(PublicTypes.nobodyNeeds(all))
                .as("public types that no other package uses, directly or in the signature of one that it uses")
                .isEmpty();
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}

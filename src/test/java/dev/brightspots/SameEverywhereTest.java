package dev.brightspots;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** The same facts and rules give the same bytes on every machine, in every language and at any hour. */
@AnalyzeClasses(packages = "dev.brightspots", importOptions = ImportOption.DoNotIncludeTests.class)
class SameEverywhereTest {
    /** Makes the code generator spell its keywords in English, then gives the machine its language back. */
    private static final String ALLOWED = Stages.ROOT + "rulepack.Engine.spellKeywordsInEnglish()";

    @ArchTest
    static final ArchRule NO_LANGUAGE_OF_THE_MACHINE = noClasses()
            .should()
            .accessTargetWhere(leaks("use the machine's language, charset or time zone", Leak.ofLanguage()))
            .because("a file must not change with the country in which it is read");

    @ArchTest
    static final ArchRule NO_CLOCK_AND_NO_CHANCE = noClasses()
            .that(resideOutsideOfPackages(Stages.packages(List.of("cli", "app"))))
            .should()
            .accessTargetWhere(leaks("ask the clock or chance", Leak.ofTheMoment()))
            .because("a run can be repeated byte for byte; the hour is told from outside");

    @ArchTest
    static final ArchRule NO_SETTINGS_OF_THE_PROCESS = noClasses()
            .that(resideOutsideOfPackages(Stages.packages(List.of("cli", "app"))))
            .should()
            .accessTargetWhere(leaks("read settings of the process", Leak.ofSettings()))
            .because("what decides a result is its data, its rules and the arguments of the call");

    @ArchTest
    static final ArchRule ONLY_COMMANDS_SPEAK_TO_THE_TERMINAL = noClasses()
            .that(resideOutsideOfPackages(Stages.packages(List.of("cli", "app"))))
            .should()
            .accessTargetWhere(describe("write to the terminal", SameEverywhereTest::speaks))
            .because("the core returns what it has to say");

    @ArchTest
    static final ArchRule NO_DATES_OF_OLD = classes()
            .should()
            .onlyDependOnClassesThat(describe(
                    "are not java.util.Date, Calendar or their kin",
                    type -> !List.of(
                                    "java.util.Date",
                                    "java.util.Calendar",
                                    "java.util.GregorianCalendar",
                                    "java.sql.Date")
                            .contains(type.getName())))
            .because("they carry a time zone that nobody gave them");

    @ArchTest
    static void theGuardSeesWhatItGuardsAgainst(JavaClasses all) {
        JavaClasses leaky = new ClassFileImporter().importClasses(Leaky.class);
        assertThat(accesses(leaky, Leak.ofLanguage())).isEqualTo(4);
        assertThat(accesses(leaky, Leak.ofTheMoment())).isEqualTo(3);
        assertThat(accesses(all, List.of(new Leak("java.util.Locale", Set.of("setDefault"), Set.of(), Set.of()))))
                .as("the one place that is allowed to")
                .isPositive();
    }

    private static boolean speaks(JavaAccess<?> access) {
        String name = access.getTarget().getName();
        return access.getTargetOwner().isEquivalentTo(System.class)
                ? Set.of("out", "err", "in").contains(name)
                : name.equals("printStackTrace");
    }

    private static DescribedPredicate<JavaAccess<?>> leaks(String what, List<Leak> leaks) {
        return describe(
                what,
                access -> !access.getOrigin().getFullName().equals(ALLOWED)
                        && leaks.stream().anyMatch(leak -> leak.isIn(access)));
    }

    private static long accesses(JavaClasses classes, List<Leak> leaks) {
        return classes.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> leaks.stream().anyMatch(leak -> leak.isIn(access)))
                .count();
    }

    /** Four leaks of language, three of the moment, and their tame brothers. */
    private static final class Leaky {
        @SuppressWarnings({"StringCaseLocaleUsage", "DefaultCharset", "JavaTimeDefaultTimeZone", "unused"})
        String all(String text, byte[] bytes) {
            String language = text.toLowerCase() + new String(bytes) + String.format("%d", 1);
            List<String> loud = List.of(text).stream().map(String::toUpperCase).toList();
            String tame = text.toLowerCase(Locale.ROOT) + new String(new char[0]);
            return language + loud + tame + LocalDate.now() + new Random().nextInt() + Math.random() + new Random(1);
        }
    }
}

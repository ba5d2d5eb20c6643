package dev.brightspots;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A call that lets something of the machine into a result, unless one of its arguments says otherwise.
 *
 * @param owner the class whose methods leak
 * @param methods their names; {@code <init>} for constructors
 * @param unless types of which one argument tames the call
 * @param only if not empty, the call leaks only with an argument of one of these types, or with none for {@code ()}
 */
record Leak(String owner, Set<String> methods, Set<String> unless, Set<String> only) {
    private static final Set<String> NOTHING = Set.of();
    private static final String LOCALE = Locale.class.getName();
    private static final String CHARSET = Charset.class.getName();
    private static final String NO_ARGUMENT = "()";

    /** Spelling, figures and dates as the machine's owner likes them, and bytes in the machine's charset. */
    static List<Leak> ofLanguage() {
        return Stream.of(
                        List.of(
                                taken("java.lang.String", LOCALE, "toLowerCase", "toUpperCase", "format", "formatted"),
                                taken("java.io.PrintStream", LOCALE, "format", "printf"),
                                taken("java.io.PrintWriter", LOCALE, "format", "printf"),
                                taken("java.util.Formatter", LOCALE, "<init>"),
                                taken(
                                        "java.text.NumberFormat",
                                        LOCALE,
                                        "getInstance",
                                        "getNumberInstance",
                                        "getPercentInstance"),
                                taken("java.text.DecimalFormatSymbols", LOCALE, "getInstance", "<init>"),
                                taken("java.text.DecimalFormat", "java.text.DecimalFormatSymbols", "<init>"),
                                taken("java.text.SimpleDateFormat", LOCALE, "<init>"),
                                taken("java.text.MessageFormat", LOCALE, "<init>", "format"),
                                taken("java.text.Collator", LOCALE, "getInstance"),
                                taken("java.text.BreakIterator", LOCALE, "getWordInstance", "getLineInstance"),
                                taken("java.time.format.DateTimeFormatter", LOCALE, "ofPattern"),
                                any("java.time.format.DateTimeFormatter", "ofLocalizedDate", "ofLocalizedDateTime"),
                                any("java.util.Locale", "getDefault", "setDefault")),
                        List.of(
                                any("java.nio.charset.Charset", "defaultCharset"),
                                taken("java.lang.String", CHARSET, "getBytes"),
                                new Leak("java.lang.String", Set.of("<init>"), Set.of(CHARSET), Set.of("[B")),
                                new Leak(
                                        "java.io.InputStreamReader",
                                        Set.of("<init>"),
                                        Set.of(CHARSET, CharsetDecoder.class.getName()),
                                        NOTHING),
                                taken("java.io.OutputStreamWriter", CHARSET, "<init>"),
                                taken("java.io.PrintStream", CHARSET, "<init>"),
                                taken("java.io.FileReader", CHARSET, "<init>"),
                                taken("java.io.FileWriter", CHARSET, "<init>"),
                                taken("java.util.Scanner", CHARSET, "<init>")),
                        List.of(any("java.time.ZoneId", "systemDefault"), any("java.util.TimeZone", "getDefault")))
                .flatMap(List::stream)
                .toList();
    }

    /** The time of day and chance without a seed: what they touch cannot be repeated. */
    static List<Leak> ofTheMoment() {
        String clock = Clock.class.getName();
        Stream<Leak> now = Stream.of(
                        "Instant",
                        "LocalDate",
                        "LocalDateTime",
                        "LocalTime",
                        "ZonedDateTime",
                        "OffsetDateTime",
                        "Year",
                        "YearMonth")
                .map(type -> taken("java.time." + type, clock, "now"));
        return Stream.concat(
                        now,
                        Stream.of(
                                any("java.lang.System", "currentTimeMillis"),
                                any(clock, "systemUTC", "systemDefaultZone", "system"),
                                any("java.lang.Math", "random"),
                                any("java.util.concurrent.ThreadLocalRandom", "current"),
                                any("java.util.UUID", "randomUUID"),
                                new Leak("java.util.Random", Set.of("<init>"), NOTHING, Set.of(NO_ARGUMENT)),
                                new Leak("java.util.SplittableRandom", Set.of("<init>"), NOTHING, Set.of(NO_ARGUMENT)),
                                taken("java.util.Collections", "java.util.Random", "shuffle")))
                .toList();
    }

    /** Settings of the process. */
    static List<Leak> ofSettings() {
        return List.of(
                any("java.lang.System", "getProperty", "getProperties", "getenv", "lineSeparator"),
                any("java.io.BufferedWriter", "newLine"));
    }

    /** Whether this is such a call, or a reference to such a method. */
    boolean isIn(JavaAccess<?> access) {
        if (!access.getTargetOwner().getName().equals(owner)
                || !methods.contains(access.getTarget().getName())) {
            return false;
        }
        List<String> arguments = arguments(access);
        boolean asked = only.isEmpty()
                || arguments.stream().anyMatch(only::contains)
                || (arguments.isEmpty() && only.contains(NO_ARGUMENT));
        return asked && arguments.stream().noneMatch(unless::contains);
    }

    private static List<String> arguments(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                ? target.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                : List.of();
    }

    private static Leak any(String owner, String... methods) {
        return new Leak(owner, Set.of(methods), NOTHING, NOTHING);
    }

    private static Leak taken(String owner, String unless, String... methods) {
        return new Leak(owner, Set.of(methods), Set.of(unless), NOTHING);
    }
}

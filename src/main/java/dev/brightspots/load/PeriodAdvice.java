package dev.brightspots.load;

import dev.brightspots.sales.Period;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Guesses which period somebody meant who wrote it in another way. */
final class PeriodAdvice {
    private static final Map<Pattern, String> OTHER_WAYS = Map.of(
            Pattern.compile("(\\d{4})-(\\d)"), "$1-0$2",
            Pattern.compile("(\\d{4})-?Q-?(\\d)"), "$1-Q$2",
            Pattern.compile("Q(\\d)-?(\\d{4})"), "$2-Q$1",
            Pattern.compile("(\\d{4})-?[WK]W?-?(\\d{2})"), "$1-W$2",
            Pattern.compile("(\\d{4})-?[WK]W?-?(\\d)"), "$1-W0$2",
            Pattern.compile("(\\d{2})-(\\d{4})"), "$2-$1",
            Pattern.compile("(\\d{4})(\\d{2})"), "$1-$2",
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})"), "$1-$2-$3",
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T-].*"), "$1",
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})"), "$1");

    private PeriodAdvice() {}

    /** What to write instead, without the leading "Maybe". */
    static String on(String text) {
        if (text.equalsIgnoreCase("all")) {
            return "write all.";
        }
        return meant(text.replaceAll("[./_ ]", "-").toUpperCase(Locale.ROOT))
                .map(period -> "write " + period + ".")
                .orElse("write 2026, 2026-Q3, 2026-09, 2026-W36, 2026-09-14 or all.");
    }

    /** Every way gives another period, so their order does not matter: the earliest is taken. */
    private static Optional<Period> meant(String text) {
        Stream<Optional<Period>> tried = OTHER_WAYS.entrySet().stream()
                .filter(way -> way.getKey().matcher(text).matches())
                .map(way -> Period.parse(way.getKey().matcher(text).replaceFirst(way.getValue())));
        return Stream.concat(Stream.of(Period.parse(text)), tried)
                .flatMap(Optional::stream)
                .min(Period::compareTo);
    }
}

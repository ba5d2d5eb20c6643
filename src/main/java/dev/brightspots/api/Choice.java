package dev.brightspots.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one of a few words. */
public final class Choice {
    private Choice() {}

    /**
     * The constant of that word, in whatever case; empty if there is no word.
     *
     * @param name of what it is given as
     * @throws ApiProblem if there is no such constant
     */
    public static <E extends Enum<E>> Optional<E> of(String name, @Nullable String word, Class<E> type) {
        if (word == null || word.isBlank()) {
            return Optional.empty();
        }
        String wanted = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Optional.of(Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        ApiProblem.bad("'" + name + "' is not '" + word + "'", "take one of " + all(type) + ".")));
    }

    private static <E extends Enum<E>> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}

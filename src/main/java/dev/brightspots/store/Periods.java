package dev.brightspots.store;

import dev.brightspots.sales.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads periods back from the text they were kept as, each text once. */
final class Periods {
    private final Map<String, Period> read = new HashMap<>();

    Period get(String text) {
        return read.computeIfAbsent(
                text,
                fresh -> Period.parse(fresh)
                        .orElseThrow(() -> new IllegalStateException("The database holds the period " + fresh)));
    }

    /** Of a text that may be null or empty. */
    Optional<Period> maybe(@Nullable String text) {
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(get(text));
    }
}

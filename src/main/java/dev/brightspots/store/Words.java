package dev.brightspots.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Between the values of the core and those of the database. */
final class Words {
    private Words() {}

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static OptionalDouble number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    static OptionalInt whole(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    static <T> @Nullable String orNull(Optional<T> value) {
        return value.isPresent() ? value.get().toString() : null;
    }

    /** Lists of words by their holder and the list's name, read in the order of their places. */
    static final class Lists {
        private final Map<String, List<String>> words = new TreeMap<>();

        void add(String holder, String list, String word) {
            words.computeIfAbsent(list + ' ' + holder, fresh -> new ArrayList<>())
                    .add(word);
        }

        <T> List<T> of(String holder, String list, Function<String, T> type) {
            return words.getOrDefault(list + ' ' + holder, List.of()).stream()
                    .map(type)
                    .toList();
        }
    }
}

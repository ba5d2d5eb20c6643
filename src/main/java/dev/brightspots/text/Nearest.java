package dev.brightspots.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word somebody may have meant. */
public final class Nearest {
    private Nearest() {}

    /** The known word that differs least from the given one (at most a third of its letters), or none. */
    public static Optional<String> to(String word, Collection<String> known) {
        int most = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= most)
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** "you meant 'x'", or else a listing of what is known. */
    public static String advice(String word, Collection<String> known) {
        return to(word, known)
                .map(found -> "you meant '" + found + "'.")
                .orElseGet(() -> known.isEmpty()
                        ? "none is defined yet."
                        : "use one of: "
                                + String.join(
                                        ", ", known.stream().sorted().limit(12).toList())
                                + (known.size() > 12 ? ", ..." : "."));
    }

    /** The known word that cannot well be told from the given one: letters and digits differ by one at most. */
    public static Optional<String> almost(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(bare(word), bare(candidate)) <= 1)
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String bare(String word) {
        return word.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Levenshtein's edit distance, letters compared without case. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}

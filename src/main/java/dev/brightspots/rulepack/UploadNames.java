package dev.brightspots.rulepack;

import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What files that were sent may be called, and how many there may be. Their names are shown, and never used as paths. */
final class UploadNames {
    static final int FILES = 2_000;
    static final int BYTES = 5_000_000;
    static final int LETTERS = 200;
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");
    private static final String ADVICE = "call it like standing/my-rule/rule.drl.";

    private UploadNames() {}

    /** What is wrong with these files, whatever they hold. */
    static List<Problem> check(SortedMap<String, byte[]> files) {
        List<Problem> problems = new ArrayList<>();
        long bytes = files.values().stream().mapToLong(one -> one.length).sum();
        if (files.size() > FILES) {
            problems.add(Problem.error(
                    Place.of("upload"), files.size() + " files were sent, more than " + FILES, "send rules only."));
        }
        if (bytes > BYTES) {
            problems.add(Problem.error(
                    Place.of("upload"), bytes + " bytes were sent, more than " + BYTES, "send rules only."));
        }
        Map<String, String> seen = new TreeMap<>();
        for (String name : files.keySet()) {
            wrong(name).ifPresent(what -> problems.add(Problem.error(Place.of(shown(name)), what, ADVICE)));
            String other = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (other != null) {
                problems.add(Problem.error(
                        Place.of(shown(name)),
                        "the name differs from '" + shown(other) + "' in capital letters only",
                        "choose another name: some machines cannot tell these apart."));
            }
        }
        return problems;
    }

    private static Optional<String> wrong(String name) {
        if (name.codePoints().anyMatch(UploadNames::isUnseen)) {
            return Optional.of("the name holds a letter that cannot be seen");
        } else if (name.length() > LETTERS) {
            return Optional.of("the name has " + name.length() + " letters, more than " + LETTERS);
        } else if (name.indexOf('\\') >= 0) {
            return Optional.of("the name holds a backslash");
        } else if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
            return Optional.of("the name begins at the root of a disk");
        }
        for (String part : name.split("/", -1)) {
            if (part.isBlank() || part.startsWith(".") || part.endsWith(".") || part.indexOf(':') >= 0) {
                return Optional.of("'" + part + "' cannot be a part of a name");
            }
        }
        return name.endsWith(".drl") || name.endsWith(".yaml") || name.endsWith(".md")
                ? Optional.empty()
                : Optional.of("the name ends in neither .drl, .yaml nor .md");
    }

    /** Control characters, and those that turn the direction of writing or have no width. */
    private static boolean isUnseen(int letter) {
        return Character.isISOControl(letter)
                || Character.getType(letter) == Character.FORMAT
                || Character.getType(letter) == Character.LINE_SEPARATOR
                || Character.getType(letter) == Character.PARAGRAPH_SEPARATOR
                || Character.getType(letter) == Character.SURROGATE;
    }

    /** A name that can stand in a message: short, and every letter of it to be seen. */
    private static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(LETTERS).forEach(letter -> shown.appendCodePoint(isUnseen(letter) ? '?' : letter));
        return shown.toString();
    }
}

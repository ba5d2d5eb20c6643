package dev.brightspots.load;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Nearest;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Quote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a data folder: {@code units.csv}, {@code metrics.yaml}, {@code observations.csv} and what may stand beside them. */
public final class DataFolder {
    static final List<String> NEEDED = List.of("units.csv", "metrics.yaml", "observations.csv");
    static final List<String> OPTIONAL = List.of("practices.yaml", "adoptions.csv", "capacity.yaml");
    /** Files for people that may lie in every folder. */
    private static final List<String> SILENT = List.of("README.md", "README.txt");

    private static final int MOST_NAMED = 5;

    private DataFolder() {}

    /**
     * Reads it all; rows that cannot be used are handed to {@code refusals}, the good ones count.
     *
     * @throws BadInput if a file is missing, cannot be read, or is wrong as a whole; with all problems found
     */
    public static Loaded read(Path dir, Refusals refusals) {
        return read(dir, Known.NOTHING, refusals);
    }

    /**
     * Reads what the folder holds on top of what is known; of the data, only what was given and what is known is there.
     *
     * @throws BadInput if a file cannot be read, or is wrong as a whole; with all problems found
     */
    public static Loaded read(Path dir, Known known, Refusals refusals) {
        List<Problem> problems = new ArrayList<>();
        List<String> names = names(dir);
        checkNames(dir, names, known, problems);
        Documents documents = Documents.in(dir, known, problems);
        List<Table> open = new ArrayList<>();
        try {
            Optional<Table> units = open(dir, "units.csv", names, problems);
            units.ifPresent(open::add);
            Optional<Table> observations = open(dir, "observations.csv", names, problems);
            observations.ifPresent(open::add);
            Optional<Table> adoptions = open(dir, "adoptions.csv", names, problems);
            adoptions.ifPresent(open::add);
            Assembly.stopAtErrors(problems);
            return Assembly.read(documents, Tables.of(units, observations, adoptions), known, problems, refusals);
        } finally {
            open.forEach(Table::close);
        }
    }

    private static List<String> names(Path dir) {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BadInput(Problem.error(
                    Place.of(String.valueOf(dir.getFileName())),
                    Files.exists(dir) ? "this is not a folder that can be read" : "there is no such folder",
                    "its name is misspelt."));
        }
    }

    /** Names the files that are missing, and counts those that are no part of a data folder. */
    private static void checkNames(Path dir, List<String> names, Known known, List<Problem> problems) {
        List<String> missing = new ArrayList<>(known.isNothing() ? NEEDED : List.of());
        missing.removeAll(names);
        for (String name : missing) {
            problems.add(Problem.error(Place.of(name), "the file is missing", missingAdvice(name, names)));
        }
        List<String> absent = new ArrayList<>(OPTIONAL);
        absent.removeAll(names);
        List<String> others = new ArrayList<>();
        for (String name : names) {
            if (!NEEDED.contains(name) && !OPTIONAL.contains(name) && !SILENT.contains(name) && !name.startsWith(".")) {
                others.add(name);
                Nearest.to(name, absent)
                        .ifPresent(meant -> problems.add(Problem.warning(
                                Place.of(name),
                                "the file is not known and is ignored",
                                "it should be called " + meant + ".")));
            }
        }
        if (!others.isEmpty()) {
            problems.add(ignored(dir, others));
        }
    }

    private static Problem ignored(Path dir, List<String> others) {
        int folders = (int) others.stream()
                .filter(name -> Files.isDirectory(dir.resolve(name)))
                .count();
        int files = others.size() - folders;
        String counted = Stream.of(count(files, "unknown file"), count(folders, "folder"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" and "));
        return Problem.warning(
                Place.of("."),
                counted + (others.size() == 1 ? " is" : " are") + " ignored: "
                        + String.join(", ", others.subList(0, Math.min(MOST_NAMED, others.size())))
                        + (others.size() > MOST_NAMED ? ", ..." : ""),
                "they belong elsewhere; a data folder holds " + String.join(", ", NEEDED) + ", "
                        + String.join(", ", OPTIONAL) + ".");
    }

    private static String count(int many, String what) {
        return many == 0 ? "" : many + " " + what + (many == 1 ? "" : "s");
    }

    private static String missingAdvice(String name, List<String> names) {
        List<String> free = names.stream()
                .filter(each -> !NEEDED.contains(each) && !OPTIONAL.contains(each))
                .toList();
        return Nearest.to(name, free)
                .map(found -> Quote.of(found) + " should be called " + name + ".")
                .orElse("the folder is another one; 'init' writes one with every file explained.");
    }

    private static Optional<Table> open(Path dir, String name, List<String> names, List<Problem> problems) {
        if (!names.contains(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(CsvTable.open(dir.resolve(name), name));
        } catch (BadInput bad) {
            problems.addAll(bad.problems());
            return Optional.empty();
        }
    }
}

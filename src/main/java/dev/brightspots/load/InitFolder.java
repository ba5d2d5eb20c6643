package dev.brightspots.load;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a data folder to begin with: every file with a few example rows, and each of its columns and keys explained. */
public final class InitFolder {
    private InitFolder() {}

    /**
     * Writes the files, and the folder if there is none.
     *
     * @return the names of the files written
     * @throws BadInput if one of the files is there already (nothing is written then), or the folder cannot be written
     */
    public static List<String> write(Path dir) {
        List<String> names = new ArrayList<>(DataFolder.NEEDED);
        names.addAll(DataFolder.OPTIONAL);
        names.add("README.md");
        List<Problem> there = names.stream()
                .filter(name -> Files.exists(dir.resolve(name)))
                .map(name -> Problem.error(
                        Place.of(name), "the file is there already and is not overwritten", "name an empty folder."))
                .toList();
        if (!there.isEmpty()) {
            throw new BadInput(there);
        }
        try {
            Files.createDirectories(dir);
            for (String name : names) {
                copy(name, dir.resolve(name));
            }
        } catch (IOException e) {
            throw new BadInput(Problem.error(
                    Place.of(String.valueOf(dir.getFileName())),
                    "the folder cannot be written",
                    "its name is that of a file, or its permissions are the reason."));
        }
        return List.copyOf(names);
    }

    private static void copy(String name, Path to) throws IOException {
        try (InputStream from = InitFolder.class.getResourceAsStream("init/" + name)) {
            if (from == null) {
                throw new IllegalStateException("The packed file init/" + name + " is missing");
            }
            Files.copy(from, to);
        }
    }
}

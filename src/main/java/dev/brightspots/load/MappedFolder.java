package dev.brightspots.load;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a folder of exports through a mapping: SQL that makes units, observations and adoptions of them. */
public final class MappedFolder {
    private MappedFolder() {}

    /**
     * Reads it all; rows that cannot be used are handed to {@code refusals}, the good ones count. Rows of an export that
     * cannot be read are counted among the rows and the refused ones.
     *
     * @param data the folder of the exports ({@code *.csv}, {@code *.parquet}, {@code *.json})
     * @param mapping the folder of {@code mapping.sql}, {@code metrics.yaml} and what may stand beside them
     * @throws BadInput if an export, the mapping or a document is wrong as a whole; with the problems found
     */
    public static Loaded read(Path data, Path mapping, Refusals refusals) {
        return read(data, mapping, MappingLimits.DEFAULT, refusals);
    }

    static Loaded read(Path data, Path mapping, MappingLimits limits, Refusals refusals) {
        List<Problem> problems = new ArrayList<>();
        Documents documents = Documents.in(mapping, Known.NOTHING, problems);
        if (!Files.exists(mapping.resolve("metrics.yaml"))) {
            problems.add(Problem.error(
                    Place.of("metrics.yaml"),
                    "the file is missing in the mapping folder",
                    "it stands elsewhere; the folders under sample-data/mappings show what belongs there."));
        }
        Assembly.stopAtErrors(problems);
        try (Mapping run = Mapping.of(data, mapping, limits, refusals)) {
            problems.addAll(run.problems());
            try (Tables tables = new Tables(run.units(), run.observations(), run.adoptions())) {
                Loaded loaded = Assembly.read(documents, tables, Known.NOTHING, problems, refusals);
                return new Loaded(
                        loaded.data(),
                        loaded.rows() + run.refused(),
                        loaded.refused() + run.refused(),
                        loaded.problems());
            }
        }
    }
}

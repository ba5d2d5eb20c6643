package dev.brightspots.cli;

import dev.brightspots.load.DataFolder;
import dev.brightspots.load.Loaded;
import dev.brightspots.load.MappedFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of every command that reads a data folder. */
final class DataOptions {
    @Option(
            names = "--mapping",
            paramLabel = "DIR",
            description = "The folder of mapping.sql and metrics.yaml, where the data folder holds exports.")
    private Optional<Path> mapping = Optional.empty();

    @Option(names = "--refused", paramLabel = "FILE", description = "Write every refused row to this CSV file.")
    private Optional<Path> refused = Optional.empty();

    /** Reads the folder; where rows were refused and a file was asked for, they are in it then. */
    Loaded read(Path data, Streams streams, RefusedFile rows) throws IOException {
        Path folder = streams.at(data);
        Loaded loaded = mapping.isPresent()
                ? MappedFolder.read(folder, streams.at(mapping.get()), rows)
                : DataFolder.read(folder, rows);
        rows.keep();
        return loaded;
    }

    RefusedFile refusals(Streams streams) {
        return RefusedFile.at(refused.map(streams::at));
    }

    boolean keepsRefused() {
        return refused.isPresent();
    }
}

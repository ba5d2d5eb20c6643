package dev.brightspots;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The public data sets that tests run on where they stand beside the project; they are not part of it. */
public final class SharedData {
    private SharedData() {}

    /** The folder of a data set; where there is none, the test is reported as skipped and says so aloud. */
    public static Path folder(String name) {
        Path folder = Path.of("..", "shared", "data", name);
        boolean there = Files.isDirectory(folder);
        if (!there) {
            System.err.println("NOT TESTED on real data: there is no folder " + folder
                    + ". Put the data set there to test on it.");
        }
        assumeTrue(there, "the data set " + name + " stands beside the project");
        return folder;
    }
}

package dev.brightspots.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data folder of two teams, one of them with a slash in its name, and one bad row. */
final class SmallFolder {
    static final String UNITS = """
            unit,name,kind,parent
            west,West,region,
            team-1,Team 1,team,west
            A / B,Slash,team,west
            """;
    static final String METRICS = """
            metrics:
              - {id: win_rate, name: Win rate, type: rate, better: higher, role: outcome}
            """;
    static final String OBSERVATIONS = """
            unit,metric,period,numerator,denominator
            team-1,win_rate,2026-Q3,3,10
            A / B,win_rate,2026-Q3,4,10
            nobody,win_rate,2026-Q3,4,10
            """;

    private SmallFolder() {}

    static Path in(Path dir) throws IOException {
        Files.createDirectories(dir);
        Files.writeString(dir.resolve("units.csv"), UNITS);
        Files.writeString(dir.resolve("metrics.yaml"), METRICS);
        Files.writeString(dir.resolve("observations.csv"), OBSERVATIONS);
        return dir;
    }
}

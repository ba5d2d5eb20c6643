package dev.brightspots.cli;

import dev.brightspots.load.InitFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "init",
        description = "Writes a data folder to begin with, every file explained.",
        footer = {"", "Example:", "  " + Root.NAME + " init our-data"})
final class Init implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "DIR", description = "The folder; it is made if there is none.")
    private Path folder = Path.of("");

    Init(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<String> files = InitFolder.write(streams.at(folder));
        streams.out().println("Wrote " + String.join(", ", files) + " into " + folder + ".");
        streams.out().println("Fill them, then: check --data " + folder);
        return Exit.FINE;
    }
}

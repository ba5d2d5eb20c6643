package dev.brightspots.app;

import dev.brightspots.api.Caller;
import dev.brightspots.api.FactBook;
import dev.brightspots.api.FactBook.Mode;
import dev.brightspots.api.Intake;
import dev.brightspots.cli.Streams;
import dev.brightspots.sales.Fingerprint;
import dev.brightspots.store.Store;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads a data folder into a home's database, through its server if one is running. */
@Command(
        name = "load",
        description = "Load a data folder into the database, through the server if one is running.",
        footer = {"", "Example:", "  java -jar target/brightspots.jar load my-data"})
final class Load implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "The data folder.")
    private Path folder = Path.of(".");

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = ".brightspots",
            description = "Folder of the server's files (default: ${DEFAULT-VALUE}).")
    private Path home = Path.of(".brightspots");

    @Option(names = "--replace", description = "Forget all facts loaded so far, instead of adding to them.")
    private boolean replace;

    private final Streams streams;

    Load(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(streams.at(folder))) {
            throw new BadInput(
                    Problem.error(Place.of(folder.toString()), "there is no such folder", "its name is misspelt."));
        }
        Mode mode = replace ? Mode.REPLACE : Mode.UPSERT;
        Optional<Home> own = Home.take(streams.at(home));
        if (own.isPresent()) {
            try (Home taken = own.get();
                    Store store = Store.inHome(taken.folder(), Fingerprint::of)) {
                here(store, mode);
            }
            return 0;
        }
        RunningServer server = RunningServer.on(streams.at(home))
                .orElseThrow(() -> new BadInput(Problem.error(
                        Place.of(home.toString()),
                        "another program has this home and is still starting, or is loading itself",
                        "try again in some seconds.")));
        streams.out().println(server.load(streams.at(folder), mode, streams.err()));
        return 0;
    }

    private void here(Store store, Mode mode) {
        Intake.Taken taken = new Intake(store.facts(), Fingerprint::of, InstantSource.system())
                .folder(streams.at(folder), mode, Caller.LOCAL);
        LoadReport.print(taken, streams.err());
        FactBook.Status status = taken.status();
        streams.out()
                .printf(
                        Locale.ROOT,
                        "%,d rows read, %,d refused. Kept now: %,d units, %,d observations (data %s).%n",
                        taken.rows(),
                        taken.refused(),
                        status.units(),
                        status.observations(),
                        status.data());
        streams.out().println("'brightspots serve' runs on them.");
    }
}

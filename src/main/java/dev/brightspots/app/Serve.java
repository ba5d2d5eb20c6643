package dev.brightspots.app;

import dev.brightspots.api.ApiSettings;
import dev.brightspots.api.ApiSettings.Reach;
import dev.brightspots.api.Caller;
import dev.brightspots.api.FactBook.Mode;
import dev.brightspots.api.Intake;
import dev.brightspots.api.RunBook;
import dev.brightspots.api.RunWorker;
import dev.brightspots.api.packs.Compiler;
import dev.brightspots.api.packs.PackDiffs;
import dev.brightspots.cli.Streams;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the server on its database, and waits until it is stopped. */
@Command(
        name = "serve",
        description = "Start the server on its database.",
        footer = {"", "Example:", "  java -jar target/brightspots.jar serve --load sample-data"})
final class Serve implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port (default: ${DEFAULT-VALUE}; 0: any).")
    private int port;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = ".brightspots",
            description = "Folder of the server's files (default: ${DEFAULT-VALUE}).")
    private Path home = Path.of(".brightspots");

    @Option(names = "--load", paramLabel = "DIR", description = "Load this data folder first.")
    private @Nullable Path load;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Folder of rules (default: ./rules, else the packed ones).")
    private @Nullable Path rules;

    @Option(
            names = "--address",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}); another one needs people who sign in.")
    private String address = "127.0.0.1";

    @Option(names = "--no-demo", description = "Add no people for a first look, where nobody was added yet.")
    private boolean noDemo;

    @Option(names = "--insecure-open", hidden = true)
    private boolean insecureOpen;

    @Option(
            names = "--max-body",
            paramLabel = "MB",
            defaultValue = "64",
            description = "Largest request taken, in MB (default: ${DEFAULT-VALUE}).")
    private int maxBody;

    @Option(
            names = "--diff-first",
            description = "Let a rule pack become live only after somebody has looked at what it changes.")
    private boolean diffFirst;

    @Option(
            names = "--most-changed",
            paramLabel = "PERCENT",
            description =
                    "Let a rule pack become live only if at most this part of the recommendations is gone or changed.")
    private @Nullable Double mostChanged;

    private final Streams streams;
    private final Compiler compiler;

    Serve(Streams streams, Compiler compiler) {
        this.streams = streams;
        this.compiler = compiler;
    }

    @Override
    public Integer call() throws InterruptedException {
        noOpenServer();
        someBody();
        Reach reach = Reachable.of(address);
        Server.Listen listen = new Server.Listen(address, port);
        Reachable.checkPort(listen);
        Optional<Home> taken = Home.take(streams.at(home));
        if (taken.isEmpty()) {
            throw new BadInput(Problem.error(
                    Place.of(home.toString()),
                    "another server has this home"
                            + Home.server(streams.at(home))
                                    .map(at -> ", at " + at)
                                    .orElse(""),
                    "use that one, or choose another --home."));
        }
        ServerLog.open(streams.at(home));
        try (Server server = start(taken.get(), listen, reach)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            server.await();
        }
        return 0;
    }

    private Server start(Home own, Server.Listen listen, Reach reach) throws InterruptedException {
        Server.Parts parts;
        try {
            parts = Server.Parts.of(
                    own,
                    new Server.Ruling(compiler, Rules.source(Optional.ofNullable(rules), streams), terms()),
                    new ApiSettings(reach, maxBody * 1024L * 1024L),
                    listen);
        } catch (RuntimeException e) {
            own.close();
            throw e;
        }
        boolean started = false;
        try {
            Reachable.check(listen, reach, parts.store().people());
            RuleNews.refused(parts.packs(), streams.err());
            prepare(parts);
            if (reach == Reach.LOOPBACK && !noDemo) {
                new DemoPeople(parts.store().people(), parts.store().facts()).add(Instant.now());
            }
            Server server = Server.start(parts);
            started = true;
            new Greeting(streams.out()).print(server.address(), parts);
            watch(parts, server);
            return server;
        } catch (PortInUseException e) {
            throw Reachable.portTaken(port);
        } finally {
            if (!started) {
                parts.close();
            }
        }
    }

    /** Rules that came with the program do not change; those of a folder do. */
    private void watch(Server.Parts parts, Server server) {
        RuleNews news = new RuleNews(parts.packs(), parts.worker(), streams.err());
        parts.packs().source().folder().ifPresent(folder -> server.endWith(RuleWatch.start(folder, news)));
    }

    /** Loads and runs what has not been loaded and run before. */
    private void prepare(Server.Parts parts) throws InterruptedException {
        if (load != null) {
            Intake.Taken taken = parts.intake().folder(streams.at(load), Mode.UPSERT, Caller.SERVER);
            LoadReport.refused(taken, streams.err());
        }
        if (parts.store().facts().status().isEmpty()) {
            return;
        }
        try {
            RunWorker.Asked asked = parts.worker().ask(Optional.empty(), Caller.SERVER.id());
            parts.worker().await(asked.run().id());
            parts.store()
                    .runs()
                    .find(asked.run().id())
                    .flatMap(RunBook.Entry::problem)
                    .ifPresent(problem -> streams.err().println("The run failed: " + problem));
        } catch (BadInput e) {
            e.problems().forEach(problem -> streams.err().println(problem));
        }
    }

    private PackDiffs.Terms terms() {
        if (mostChanged != null && (mostChanged < 0 || mostChanged > 100)) {
            throw new BadInput(Problem.error(
                    Place.of("--most-changed"),
                    "a part lies between 0 and 100 percent, not " + mostChanged,
                    "leave it out for no limit."));
        }
        return new PackDiffs.Terms(
                diffFirst, mostChanged == null ? OptionalDouble.empty() : OptionalDouble.of(mostChanged / 100));
    }

    private void someBody() {
        if (maxBody < 1) {
            throw new BadInput(Problem.error(
                    Place.of("--max-body"), "a request has at least 1 MB, not " + maxBody, "leave it out for 64."));
        }
    }

    private void noOpenServer() {
        if (insecureOpen) {
            throw new BadInput(Problem.error(
                    Place.of("--insecure-open"),
                    "there is no server without a sign-in any more",
                    "leave it out, and add people first: brightspots people add NAME --role administrator."));
        }
    }
}

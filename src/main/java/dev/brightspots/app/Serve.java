package dev.brightspots.app;

import dev.brightspots.api.ApiSettings;
import dev.brightspots.api.ApiSettings.Reach;
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
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
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
            description = "Address to listen on (default: ${DEFAULT-VALUE}); another one needs --insecure-open.")
    private String address = "127.0.0.1";

    @Option(names = "--insecure-open", description = "Let other machines in, although there is no sign-in yet.")
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
        checkAddress();
        checkPort();
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
        try (Server server = start(taken.get())) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            server.await();
        }
        return 0;
    }

    private Server start(Home own) throws InterruptedException {
        Server.Parts parts;
        try {
            parts = Server.Parts.of(
                    own,
                    new Server.Ruling(compiler, Rules.source(Optional.ofNullable(rules), streams), terms()),
                    new ApiSettings(insecureOpen ? Reach.NETWORK : Reach.LOOPBACK, maxBody * 1024L * 1024L),
                    new Server.Listen(address, port));
        } catch (RuntimeException e) {
            own.close();
            throw e;
        }
        boolean started = false;
        try {
            RuleNews.refused(parts.packs(), streams.err());
            prepare(parts);
            Server server = Server.start(parts);
            started = true;
            new Greeting(streams.out()).print(server.address(), parts);
            watch(parts, server);
            return server;
        } catch (PortInUseException e) {
            throw portTaken();
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
            Intake.Taken taken = parts.intake().folder(streams.at(load), Mode.UPSERT);
            LoadReport.refused(taken, streams.err());
        }
        if (parts.store().facts().status().isEmpty()) {
            return;
        }
        try {
            RunWorker.Asked asked = parts.worker().ask(Optional.empty());
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

    private void checkAddress() {
        boolean loopback;
        try {
            loopback = InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new BadInput(Problem.error(
                    Place.of("--address"), "there is no address '" + address + "' here", "leave it out."));
        }
        if (!loopback && !insecureOpen) {
            throw new BadInput(Problem.error(
                    Place.of("--address"),
                    "'" + address
                            + "' lets other machines in, and there is no sign-in yet: whoever reaches it reads and"
                            + " changes everything",
                    "leave it out, or add --insecure-open if the network is yours alone."));
        }
    }

    private void checkPort() {
        if (port < 0 || port > 65535) {
            throw new BadInput(Problem.error(
                    Place.of("--port"), "a port lies between 0 and 65535, not " + port, "leave it out for 8080."));
        }
        if (maxBody < 1) {
            throw new BadInput(Problem.error(
                    Place.of("--max-body"), "a request has at least 1 MB, not " + maxBody, "leave it out for 64."));
        }
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            probe.getLocalPort();
        } catch (IOException e) {
            throw portTaken();
        }
    }

    private BadInput portTaken() {
        return new BadInput(Problem.error(
                Place.of("--port"),
                "the port " + port + " is taken by another program, or not allowed",
                "choose another one: serve --port " + (port < 65535 ? port + 1 : 8080) + "."));
    }
}

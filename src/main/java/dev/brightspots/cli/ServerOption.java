package dev.brightspots.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Asks the running server, for commands that can do without a data folder. */
final class ServerOption {
    private final Streams streams;
    private final Server server;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = ".brightspots",
            description = "Without --data: the home of the running server to ask (default: ${DEFAULT-VALUE}).")
    private Path home = Path.of(".brightspots");

    ServerOption(Streams streams, Server server) {
        this.streams = streams;
        this.server = server;
    }

    Server.Answer ask(String path) {
        return server.ask(streams.at(home), path);
    }

    /** A word as a part of an address. */
    static String part(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

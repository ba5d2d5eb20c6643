package dev.brightspots.app;

import dev.brightspots.api.people.PeopleDesk;
import dev.brightspots.cli.Streams;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** Adds and removes the people of a home, through its server if one is running. */
@Command(
        name = "people",
        description = "Say who may sign in, and as what.",
        footer = {
            "",
            "Examples:",
            "  java -jar target/brightspots.jar people list",
            "  java -jar target/brightspots.jar people add anna --role manager --place west --name \"Anna West\"",
            "  java -jar target/brightspots.jar people password anna",
            "  java -jar target/brightspots.jar people remove anna"
        })
final class PeopleCommand {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = ".brightspots",
            scope = ScopeType.INHERIT,
            description = "Folder of the server's files (default: ${DEFAULT-VALUE}).")
    private Path home = Path.of(".brightspots");

    private final Streams streams;

    PeopleCommand(Streams streams) {
        this.streams = streams;
    }

    @Command(
            name = "list",
            description = "Who may sign in.",
            footer = {"", "Example:", "  java -jar target/brightspots.jar people list"})
    int list() {
        for (PeopleDesk.View one : asked(false, PeopleOffice::all)) {
            streams.out()
                    .printf(
                            Locale.ROOT,
                            "%-20s  %-13s  %s%s%s%n",
                            one.id(),
                            one.role(),
                            one.name(),
                            one.place() == null ? "" : ", at " + one.place() + " and below",
                            one.demo() ? " (demo)" : "");
        }
        return 0;
    }

    @Command(
            name = "add",
            description = "Let somebody sign in. The password is asked for, or made up and printed once.",
            footer = {"", "Example:", "  java -jar target/brightspots.jar people add anna --role manager --place west"})
    int add(
            @Parameters(paramLabel = "NAME", description = "The name to sign in with.") String id,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            description = "manager, trainer, sales-ops or administrator.")
                    String role,
            @Option(
                            names = "--place",
                            paramLabel = "UNIT",
                            description = "The unit at the top of what they see; a manager needs one.")
                    @Nullable
                    String place,
            @Option(names = "--name", paramLabel = "TEXT", description = "The name that others read.") @Nullable
                    String name,
            @Option(names = "--password-stdin", description = "Read the password from the standard input.")
                    boolean fromInput) {
        PasswordPrompt.Chosen password = PasswordPrompt.of(streams, fromInput);
        PeopleDesk.View added =
                asked(true, office -> office.add(new PeopleDesk.Wanted(id, role, place, name, password.text())));
        streams.out()
                .println(added.id() + " may sign in, as " + added.role()
                        + (added.place() == null ? "" : " at " + added.place() + " and below") + ".");
        password.tell(streams);
        return 0;
    }

    @Command(
            name = "password",
            description = "Give somebody another password. It is asked for, or made up and printed once.",
            footer = {"", "Example:", "  java -jar target/brightspots.jar people password anna"})
    int password(
            @Parameters(paramLabel = "NAME", description = "The name that 'people list' shows.") String id,
            @Option(names = "--password-stdin", description = "Read the password from the standard input.")
                    boolean fromInput) {
        PasswordPrompt.Chosen password = PasswordPrompt.of(streams, fromInput);
        found(id, asked(false, office -> office.password(id, password.text())));
        streams.out().println(id + " has another password, and signs in anew.");
        password.tell(streams);
        return 0;
    }

    @Command(
            name = "remove",
            description = "Let somebody sign in no more.",
            footer = {"", "Example:", "  java -jar target/brightspots.jar people remove anna"})
    int remove(
            @Parameters(paramLabel = "NAME", arity = "1..*", description = "Names that 'people list' shows.")
                    List<String> ids) {
        for (String id : ids) {
            found(id, asked(false, office -> office.remove(id)));
            streams.out().println(id + " may not sign in any more.");
        }
        return 0;
    }

    private static void found(String id, boolean there) {
        if (!there) {
            throw new BadInput(Problem.error(
                    Place.of("people"), "there is nobody called '" + id + "'", "'people list' names those there are."));
        }
    }

    /** Asks the server of this home, or else the home itself. */
    private <T> T asked(boolean makeHome, Function<PeopleOffice, T> what) {
        Path folder = streams.at(home);
        if (!makeHome && !Files.isDirectory(folder)) {
            throw new BadInput(Problem.error(
                    Place.of(home.toString()), "there is no such home", "name the one of the server with --home."));
        }
        return PeopleOffice.on(folder, what);
    }
}

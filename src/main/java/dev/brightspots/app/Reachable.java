package dev.brightspots.app;

import dev.brightspots.api.ApiSettings.Reach;
import dev.brightspots.api.PeopleBook;
import dev.brightspots.api.PeopleBook.Kept;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;

/** Who can reach a server at an address, and what has to hold before it is started there. */
final class Reachable {
    private static final Place ADDRESS = Place.of("--address");

    private Reachable() {}

    /**
     * Who can reach it.
     *
     * @throws BadInput if this machine has no such address
     */
    static Reach of(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress() ? Reach.LOOPBACK : Reach.NETWORK;
        } catch (UnknownHostException e) {
            throw new BadInput(Problem.error(ADDRESS, "there is no address '" + address + "' here", "leave it out."));
        }
    }

    /**
     * Makes sure that other machines are let in only where people with passwords of their own sign in.
     *
     * @throws BadInput if not
     */
    static void check(Server.Listen listen, Reach reach, PeopleBook people) {
        if (reach == Reach.LOOPBACK) {
            return;
        }
        List<String> demo = DemoPeople.left(people);
        if (!demo.isEmpty()) {
            throw new BadInput(Problem.error(
                    ADDRESS,
                    "'" + listen.host() + "' lets other machines in, and everybody knows the passwords of "
                            + String.join(", ", demo),
                    "remove them and add your own people: brightspots people remove " + String.join(" ", demo)
                            + "; brightspots people add NAME --role administrator."));
        }
        if (people.all().stream().noneMatch(Kept::active)) {
            throw new BadInput(Problem.error(
                    ADDRESS,
                    "'" + listen.host() + "' lets other machines in, and nobody can sign in yet",
                    "add somebody first: brightspots people add NAME --role administrator."));
        }
    }

    /**
     * Makes sure that a port can be had.
     *
     * @throws BadInput if not
     */
    static void checkPort(Server.Listen listen) {
        if (listen.port() < 0 || listen.port() > 65535) {
            throw new BadInput(Problem.error(
                    Place.of("--port"),
                    "a port lies between 0 and 65535, not " + listen.port(),
                    "leave it out for 8080."));
        }
        try (ServerSocket probe = new ServerSocket(listen.port(), 1, InetAddress.getByName(listen.host()))) {
            probe.getLocalPort();
        } catch (IOException e) {
            throw portTaken(listen.port());
        }
    }

    static BadInput portTaken(int port) {
        return new BadInput(Problem.error(
                Place.of("--port"),
                "the port " + port + " is taken by another program, or not allowed",
                "choose another one: serve --port " + (port < 65535 ? port + 1 : 8080) + "."));
    }
}

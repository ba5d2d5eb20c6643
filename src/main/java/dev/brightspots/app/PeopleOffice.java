package dev.brightspots.app;

import dev.brightspots.api.Caller;
import dev.brightspots.api.people.PeopleDesk;
import dev.brightspots.api.people.PeopleDesk.View;
import dev.brightspots.api.people.PeopleDesk.Wanted;
import dev.brightspots.sales.Fingerprint;
import dev.brightspots.store.Store;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;

/** Where commands add and remove people: at the running server of a home, or in its database. */
interface PeopleOffice {
    List<View> all();

    View add(Wanted wanted);

    /** Whether there was somebody of that name. */
    boolean password(String id, String password);

    /** Whether there was somebody of that name. */
    boolean remove(String id);

    /**
     * Asks the office of a home.
     *
     * @throws BadInput if it cannot be reached
     */
    static <T> T on(Path home, Function<PeopleOffice, T> what) {
        Optional<Home> own = Home.take(home);
        if (own.isPresent()) {
            try (Home taken = own.get();
                    Store store = Store.inHome(taken.folder(), Fingerprint::of)) {
                PeopleDesk desk = new PeopleDesk(store.people(), store.facts(), InstantSource.system());
                return what.apply(new Here(desk));
            }
        }
        RunningServer server = RunningServer.on(home)
                .orElseThrow(() -> new BadInput(Problem.error(
                        Place.of(home.toString()),
                        "another program has this home and is still starting, or is loading itself",
                        "try again in some seconds.")));
        return what.apply(new There(server));
    }

    /** In the database of a home that no server has. */
    record Here(PeopleDesk desk) implements PeopleOffice {
        @Override
        public List<View> all() {
            return desk.all();
        }

        @Override
        public View add(Wanted wanted) {
            return desk.add(wanted, Caller.LOCAL);
        }

        @Override
        public boolean password(String id, String password) {
            return desk.password(id, password, Caller.LOCAL);
        }

        @Override
        public boolean remove(String id) {
            return desk.remove(id, Caller.LOCAL);
        }
    }

    /** At a running server; there, who is unknown is a problem that the server words itself. */
    record There(RunningServer server) implements PeopleOffice {
        private static final String PEOPLE = "/api/people";
        private static final JsonMapper JSON = JsonMapper.builder().build();

        @Override
        public List<View> all() {
            return StreamSupport.stream(server.get(PEOPLE).path("items").spliterator(), false)
                    .map(one -> JSON.treeToValue(one, View.class))
                    .toList();
        }

        @Override
        public View add(Wanted wanted) {
            return JSON.treeToValue(server.post(PEOPLE, JSON.writeValueAsString(wanted)), View.class);
        }

        @Override
        public boolean password(String id, String password) {
            server.put(at(id) + "/password", JSON.writeValueAsString(Map.of("password", password)));
            return true;
        }

        @Override
        public boolean remove(String id) {
            server.delete(at(id));
            return true;
        }

        private static String at(String id) {
            return PEOPLE + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }
}

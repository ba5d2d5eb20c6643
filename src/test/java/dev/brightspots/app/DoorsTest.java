package dev.brightspots.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.api.people.DoorTable;
import dev.brightspots.api.people.DoorTable.Door;
import dev.brightspots.people.Person;
import dev.brightspots.people.PersonId;
import dev.brightspots.people.Role;
import dev.brightspots.sales.UnitId;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Who gets in where. */
class DoorsTest {
    /** Reached by faults of other requests alone, never by a request. */
    private static final String INSIDE = "/error";

    @TempDir
    static Path temp;

    private static PeopledServer server;

    @BeforeAll
    static void start() {
        server = new PeopledServer(temp.resolve("home"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Method and path of every handler that Spring knows, as "GET /api/runs/{id}". */
    private static Set<String> handlers() {
        Set<String> handlers = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : server.server
                .context()
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                Set<String> methods = info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet());
                for (String path : info.getPatternValues()) {
                    for (String method : methods.isEmpty() ? Set.of("GET", "POST", "PUT", "DELETE") : methods) {
                        handlers.add(method + " " + path);
                    }
                }
            }
        }
        return handlers;
    }

    private static Optional<Door> door(String handler) {
        String method = handler.substring(0, handler.indexOf(' '));
        String path = handler.substring(handler.indexOf(' ') + 1);
        return DoorTable.all().stream()
                .filter(door -> door.method().equals(method))
                .filter(door -> door.path().equals(path)
                        || PathPatternParser.defaultInstance.parse(door.path()).matches(PathContainer.parsePath(path)))
                .findFirst();
    }

    @Test
    void everyHandlerStandsInTheTable() {
        assertThat(handlers()).hasSizeGreaterThan(30);
        assertThat(handlers().stream()
                        .filter(handler -> !handler.endsWith(" " + INSIDE))
                        .filter(handler -> door(handler).isEmpty()))
                .as("handlers without a door: nobody gets there")
                .isEmpty();
    }

    @Test
    void everyDoorOfTheInterfaceLeadsSomewhere() {
        Set<String> handlers = handlers();
        assertThat(DoorTable.all().stream()
                        .map(door -> door.method() + " " + door.path())
                        .filter(door -> door.contains(" /api/"))
                        .filter(door -> !handlers.contains(door)))
                .isEmpty();
        assertThat(DoorTable.all().stream()
                        .filter(door -> door.access().isEmpty())
                        .map(Door::path))
                .as("open to everybody")
                .containsExactly("/login", "/login", "/logout", "/actuator/health");
    }

    @Test
    void everyDoorOpensToWhomTheTableOfActionsAllows() {
        for (String handler : handlers()) {
            Optional<Door> door = door(handler);
            if (door.isEmpty() || door.get().access().isEmpty()) {
                continue;
            }
            assertThat(ask(server.local.asNobody(), handler).statusCode())
                    .as("nobody: " + handler)
                    .isEqualTo(401);
            for (Role role : Role.values()) {
                boolean allowed = door.get().access().get().allows(person(role));
                holds(role, handler, allowed);
            }
        }
    }

    private static Person person(Role role) {
        Optional<UnitId> place = role == Role.MANAGER ? Optional.of(new UnitId("west")) : Optional.empty();
        return new Person(new PersonId("x"), "x", role, place);
    }

    private static void holds(Role role, String handler, boolean allowed) {
        HttpResponse<String> answer = ask(server.as(role), handler);
        if (allowed) {
            assertThat(answer.statusCode()).as(role + ": " + handler).isNotIn(401, 403, 405);
            assertThat(answer.body()).doesNotContain("there is nothing at");
        } else {
            PeopledServer.problem(answer, 403);
        }
    }

    private static HttpResponse<String> ask(Http http, String handler) {
        String method = handler.substring(0, handler.indexOf(' '));
        String path = handler.substring(handler.indexOf(' ') + 1).replaceAll("\\{[^}]*}", "nothing");
        return http.ask(method, path, method.equals("GET") ? "" : "{}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /,                               manager trainer sales-ops administrator",
        "GET /api/me,                         manager trainer sales-ops administrator",
        "GET /api/recommendations,            manager trainer sales-ops administrator",
        "GET /api/standings,                  manager trainer sales-ops administrator",
        "GET /api/plans,                      manager trainer sales-ops administrator",
        "GET /api/recommendations/x/why,      manager trainer sales-ops administrator",
        "GET /api/units/x/why-not,            manager trainer sales-ops administrator",
        "GET /swagger-ui/index.html,          manager trainer sales-ops administrator",
        "GET /api/inquiries/x,                manager trainer sales-ops administrator",
        "GET /api/adoptions,                  manager trainer sales-ops administrator",
        "GET /api/practices,                  manager trainer sales-ops administrator",
        "GET /api/practices/x,                manager trainer sales-ops administrator",
        "POST /api/inquiries/x/findings,      trainer administrator",
        "POST /api/inquiries/x/moves,         trainer administrator",
        "POST /api/adoptions,                 trainer administrator",
        "PUT /api/practices/x,                trainer administrator",
        "GET /api/practices/x/evidence,       trainer sales-ops administrator",
        "GET /api/practice-effects,           trainer sales-ops administrator",
        "GET /api/runs,                       trainer sales-ops administrator",
        "GET /api/runs/x/advice,              trainer sales-ops administrator",
        "GET /api/facts/status,               trainer sales-ops administrator",
        "GET /api/rule-packs,                 trainer sales-ops administrator",
        "GET /api/rule-packs/x,               trainer sales-ops administrator",
        "POST /api/facts,                     sales-ops administrator",
        "POST /api/runs,                      sales-ops administrator",
        "POST /api/advice,                    sales-ops administrator",
        "POST /api/rule-packs/check,          sales-ops administrator",
        "POST /api/rule-packs/x/activate,     sales-ops administrator",
        "GET /api/people,                     administrator",
        "POST /api/people,                    administrator",
        "PUT /api/people/x/password,          administrator",
        "DELETE /api/people/x,                administrator"
    })
    void whoGetsInWhere(String request, String roles) {
        List<String> allowed = List.of(roles.split(" "));
        for (Role role : Role.values()) {
            holds(role, request, allowed.contains(role.word()));
        }
    }

    @Test
    void aRefusalSaysWhoMayInstead() {
        assertThat(PeopledServer.problem(server.as(Role.MANAGER).get("/api/runs"), 403)
                        .path("detail")
                        .asString(""))
                .isEqualTo("'manager' is a manager and may not read what concerns the whole organisation."
                        + " Maybe ask a trainer, sales ops or an administrator.");
    }

    @Test
    void whatIsNowhereIsToldToWhoIsSignedInOnly() {
        PeopledServer.problem(server.local.asNobody().get("/api/nothing"), 401);
        PeopledServer.problem(server.as(Role.MANAGER).get("/api/nothing"), 404);
        PeopledServer.problem(server.as(Role.ADMINISTRATOR).get(INSIDE), 404);
        PeopledServer.problem(server.as(Role.MANAGER).get("/api/runs/"), 404);
        PeopledServer.problem(server.as(Role.MANAGER).get("/api/facts"), 405);
    }
}

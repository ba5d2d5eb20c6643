package dev.brightspots.api.people;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.brightspots.people.Access;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Every way into the server, and what somebody must be allowed to do who takes it. There is no other way: what stands nowhere
 * here is answered to nobody.
 */
final class Doors {
    private static final String RULE_PACKS = "/api/rule-packs";
    private static final String PEOPLE = "/api/people";

    private static final List<Door> ALL = List.of(
            open(GET, "/login"),
            open(POST, "/login"),
            open(POST, "/logout"),
            open(GET, "/actuator/health"),
            door(GET, "/", Access.READ_UNITS),
            door(GET, "/api/me", Access.READ_UNITS),
            door(GET, "/api/units/{unit}/recommendations", Access.READ_UNITS),
            door(GET, "/api/recommendations", Access.READ_UNITS),
            door(GET, "/api/bright-spots", Access.READ_UNITS),
            door(GET, "/api/standings", Access.READ_UNITS),
            door(GET, "/api/inquiries", Access.READ_UNITS),
            door(GET, "/api/warnings", Access.READ_UNITS),
            door(GET, "/api/patterns", Access.READ_UNITS),
            door(GET, "/api/outcomes", Access.READ_UNITS),
            door(GET, "/api/plans", Access.READ_UNITS),
            door(GET, "/api/plans/{id}", Access.READ_UNITS),
            door(GET, "/api/plans/{id}/export", Access.READ_UNITS),
            door(GET, "/api/plans/{id}/reviews", Access.READ_UNITS),
            door(POST, "/api/plans/{id}/reviews", Access.REVIEW_PLANS),
            door(GET, "/api/reviews", Access.READ_ALL),
            door(GET, "/api/recommendations/{id}/why", Access.ASK_WHY),
            door(GET, "/api/units/{unit}/why-not", Access.ASK_WHY),
            door(GET, "/swagger-ui.html", Access.READ_UNITS),
            door(GET, "/swagger-ui/**", Access.READ_UNITS),
            door(GET, "/v3/api-docs", Access.READ_UNITS),
            door(GET, "/v3/api-docs.yaml", Access.READ_UNITS),
            door(GET, "/v3/api-docs/**", Access.READ_UNITS),
            door(GET, "/api/inquiries/{id}", Access.READ_UNITS),
            door(POST, "/api/inquiries/{id}/findings", Access.RECORD_FINDINGS),
            door(POST, "/api/inquiries/{id}/moves", Access.RECORD_FINDINGS),
            door(GET, "/api/adoptions", Access.READ_UNITS),
            door(POST, "/api/adoptions", Access.RECORD_ADOPTIONS),
            door(GET, "/api/practices", Access.READ_UNITS),
            door(GET, "/api/practices/{id}", Access.READ_UNITS),
            door(PUT, "/api/practices/{id}", Access.KEEP_PRACTICES),
            door(GET, "/api/practices/{id}/evidence", Access.READ_ALL),
            door(GET, "/api/practice-effects", Access.READ_ALL),
            door(GET, "/api/halts", Access.READ_ALL),
            door(GET, "/api/facts/status", Access.READ_ALL),
            door(GET, "/api/runs", Access.READ_ALL),
            door(GET, "/api/runs/{id}", Access.READ_ALL),
            door(GET, "/api/runs/{id}/advice", Access.READ_ALL),
            door(GET, "/api/runs/{id}/events", Access.READ_ALL),
            door(GET, RULE_PACKS, Access.READ_ALL),
            door(GET, RULE_PACKS + "/history", Access.READ_ALL),
            door(GET, RULE_PACKS + "/{hash}", Access.READ_ALL),
            door(GET, "/actuator", Access.READ_ALL),
            door(GET, "/actuator/info", Access.READ_ALL),
            door(POST, "/api/facts", Access.LOAD_FACTS),
            door(POST, "/api/runs", Access.START_RUNS),
            door(POST, "/api/advice", Access.START_RUNS),
            door(POST, RULE_PACKS, Access.EDIT_RULES),
            door(POST, RULE_PACKS + "/check", Access.EDIT_RULES),
            door(POST, RULE_PACKS + "/diff", Access.EDIT_RULES),
            door(POST, RULE_PACKS + "/rollback", Access.EDIT_RULES),
            door(POST, RULE_PACKS + "/{hash}/activate", Access.EDIT_RULES),
            door(GET, PEOPLE, Access.KEEP_PEOPLE),
            door(POST, PEOPLE, Access.KEEP_PEOPLE),
            door(DELETE, PEOPLE + "/{id}", Access.KEEP_PEOPLE),
            door(PUT, PEOPLE + "/{id}/password", Access.KEEP_PEOPLE));

    private Doors() {}

    /**
     * A way into the server.
     *
     * @param access what it needs; empty if it is open to everybody
     */
    record Door(HttpMethod method, String path, Optional<Access> access, PathPatternRequestMatcher matcher) {}

    /** All of them. */
    static List<Door> all() {
        return ALL;
    }

    private static Door door(HttpMethod method, String path, Access access) {
        return new Door(method, path, Optional.of(access), PathPatternRequestMatcher.pathPattern(path));
    }

    private static Door open(HttpMethod method, String path) {
        return new Door(method, path, Optional.empty(), PathPatternRequestMatcher.pathPattern(path));
    }

    /** The door that a request stands before. */
    static Optional<Door> before(HttpServletRequest request) {
        return at(request).stream()
                .filter(door -> door.method().matches(method(request)))
                .findFirst();
    }

    /** The doors at the path of a request, whatever its method. */
    static List<Door> at(HttpServletRequest request) {
        return ALL.stream().filter(door -> door.matcher().matches(request)).toList();
    }

    /** The head of an answer is read by whom may read the answer. */
    private static String method(HttpServletRequest request) {
        return HEAD.matches(request.getMethod()) ? GET.name() : request.getMethod();
    }
}

package dev.brightspots.api.people;

import dev.brightspots.api.ApiProblem;
import dev.brightspots.api.Refusal;
import dev.brightspots.api.people.Doors.Door;
import dev.brightspots.people.Access;
import dev.brightspots.people.Person;
import dev.brightspots.people.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import tools.jackson.databind.json.JsonMapper;

/** Tells whoever was turned away at a door why, and what to do. */
final class Turned implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String SEE = "see /swagger-ui.html for what there is.";

    private final JsonMapper json;

    Turned(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        boolean tried = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        if (!tried && wantsPage(request)) {
            response.sendRedirect("/login");
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Brightspots\", charset=\"UTF-8\"");
        boolean wrong = tried && why instanceof BadCredentialsException;
        Refusal.write(
                new ApiProblem(
                        HttpStatus.UNAUTHORIZED,
                        wrong ? "the name and the password do not belong together" : "nobody is signed in",
                        wrong
                                ? "ask an administrator for a new one: brightspots people password NAME."
                                : "send a name and a password (curl -u NAME), or sign in at /login."),
                response,
                json);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException) {
            forged(request, response);
            return;
        }
        Optional<Access> needed = Doors.before(request).flatMap(Door::access);
        ApiProblem problem = needed.isPresent() && request.getUserPrincipal() instanceof SignedIn known
                ? notAllowed(known.caller().person(), needed.get())
                : noDoor(request, Doors.at(request));
        Refusal.write(problem, response, json);
    }

    private void forged(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().equals("/login")) {
            response.sendRedirect("/login?old");
            return;
        }
        Refusal.write(
                new ApiProblem(
                        HttpStatus.FORBIDDEN,
                        "the request comes from a browser and does not show that a page of this server sent it",
                        "load the page anew; a program sends a name and a password with each request instead."),
                response,
                json);
    }

    private static ApiProblem notAllowed(Person person, Access needed) {
        List<Role> others = List.copyOf(needed.roles());
        boolean rightRole = needed.roles().contains(person.role());
        return new ApiProblem(
                HttpStatus.FORBIDDEN,
                "'" + person.id() + "' "
                        + (rightRole
                                ? "sees a part of the organisation"
                                : "is " + person.role().somebody())
                        + " and may not " + needed.words(),
                "ask " + oneOf(others.stream().map(Role::somebody).toList())
                        + (rightRole ? " who sees the whole." : "."));
    }

    private static String oneOf(List<String> all) {
        int last = all.size() - 1;
        return last == 0 ? all.get(0) : String.join(", ", all.subList(0, last)) + " or " + all.get(last);
    }

    /** Where no door is, there may be something all the same that was forgotten in the table: nobody hears of it. */
    private static ApiProblem noDoor(HttpServletRequest request, List<Door> others) {
        if (others.isEmpty()) {
            return ApiProblem.notFound("there is nothing at " + request.getRequestURI(), SEE);
        }
        List<String> methods =
                others.stream().map(door -> door.method().name()).distinct().toList();
        return new ApiProblem(
                HttpStatus.METHOD_NOT_ALLOWED,
                request.getRequestURI() + " does not take " + request.getMethod(),
                "use " + oneOf(methods) + ".");
    }
}

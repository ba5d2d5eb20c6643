package dev.brightspots.api.welcome;

import dev.brightspots.api.PeopleBook;
import dev.brightspots.api.PeopleBook.Kept;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page on which somebody signs in; the form is taken in by the doors of the server. */
@Hidden
@RestController
class SignInController {
    private final PeopleBook people;
    private final Frame frame;

    SignInController(PeopleBook people, Frame frame) {
        this.people = people;
        this.frame = frame;
    }

    @GetMapping("/login")
    ResponseEntity<String> form(HttpServletRequest request) {
        return frame.answer(
                Frame.page(
                        "Sign in - Brightspots", String.format(Locale.ROOT, """
            <h1>Sign in to Brightspots</h1>
            %s<form method="post" action="/login">
            %s
            <label for="name">Name</label>
            <input id="name" name="name" autocomplete="username" autocapitalize="none" required autofocus>
            <label for="password">Password</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required>
            <p><button>Sign in</button></p>
            </form>
            """, said(request), Frame.proof(request))),
                "");
    }

    private String said(HttpServletRequest request) {
        if (people.all().stream().noneMatch(Kept::active)) {
            return "<p class=\"wrong\" role=\"alert\">Nobody can sign in yet. Maybe add the first one, on the machine of"
                    + " the server: brightspots people add NAME --role administrator</p>\n";
        }
        if (request.getParameter("wrong") != null) {
            return "<p class=\"wrong\" role=\"alert\">The name and the password do not belong together. Maybe one of"
                    + " them is misspelt; an administrator can give you a new password.</p>\n";
        }
        if (request.getParameter("old") != null) {
            return "<p class=\"wrong\" role=\"alert\">The page was too old. Maybe try once more.</p>\n";
        }
        return request.getParameter("out") == null ? "" : "<p role=\"status\">You are signed out.</p>\n";
    }
}

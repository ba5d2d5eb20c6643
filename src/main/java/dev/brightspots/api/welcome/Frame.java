package dev.brightspots.api.welcome;

import dev.brightspots.api.Caller;
import dev.brightspots.api.PeopleBook;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/** What all pages have in common: who is signed in, the way out, and the banner of a first look. */
final class Frame {
    private static final Pattern BODY = Pattern.compile("<body[^>]*>");
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private final PeopleBook people;

    Frame(PeopleBook people) {
        this.people = people;
    }

    /**
     * A whole page.
     *
     * @param body of it, as HTML
     */
    static String page(String title, String body) {
        return String.format(Locale.ROOT, """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#16202b}main{max-width:42em;margin:3em auto;padding:0 1em}
            pre{background:#f3f3f0;padding:1em;overflow:auto}label{display:block;margin:.8em 0 .2em}li{margin:.6em 0}
            input{font:inherit;padding:.4em;width:100%%;max-width:22em;box-sizing:border-box;border:1px solid #8a96a3;border-radius:3px}
            button{font:inherit;padding:.4em 1.2em;margin:1em 0}.wrong{color:#a8321f;font-weight:600}</style>
            </head>
            <body>
            <main>
            %s</main>
            </body>
            </html>
            """, escaped(title), body);
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** The page as an answer, for nobody's cache and with no word to other servers. */
    ResponseEntity<String> answer(String page, String above) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self';"
                                + " frame-ancestors 'none'")
                .body(with(demo() + above, page));
    }

    private static String with(String above, String page) {
        Matcher body = BODY.matcher(page);
        return body.find() ? page.substring(0, body.end()) + "\n" + above + page.substring(body.end()) : above + page;
    }

    private String demo() {
        String demo = PeopleBook.demoSignIn(people.all());
        return demo.isEmpty()
                ? ""
                : "<p role=\"note\" style=\"font:14px system-ui,sans-serif;margin:0;padding:.5em 1em;background:#fdf3dc;"
                        + "color:#6b4200\">" + escaped(demo) + "</p>\n";
    }

    /** Who is signed in, and the way out. */
    static String navigation(Caller caller, String links, HttpServletRequest request) {
        return "<nav style=\"font:14px system-ui,sans-serif;padding:.5em 1em;background:#f3f3f0;"
                + "border-bottom:1px solid #ddd\"><strong>Brightspots</strong> &middot; " + links + " &middot; "
                + escaped(caller.person().name()) + ", "
                + caller.person().role().somebody()
                + " <form method=\"post\" action=\"/logout\" style=\"display:inline\">" + proof(request)
                + "<button style=\"font:inherit\">Sign out</button></form></nav>\n";
    }

    /** A hidden field that shows that a form came from a page of this server. */
    static String proof(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? "<input type=\"hidden\" name=\"" + escaped(token.getParameterName()) + "\" value=\""
                        + escaped(token.getToken()) + "\">"
                : "";
    }
}

package dev.brightspots.api;

import dev.brightspots.api.ApiSettings.Reach;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps other sites' pages, open in a browser on this machine, from using the server: one that has its name point to this
 * machine gives itself away by the Host header, one that posts across sites by the Origin.
 */
final class LocalOnly extends OncePerRequestFilter {
    private static final Set<String> OWN_NAMES = Set.of("localhost", "[::1]");
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Reach reach;
    private final JsonMapper json;

    LocalOnly(ApiSettings settings, JsonMapper json) {
        this.reach = settings.reach();
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader("Host");
        if (reach == Reach.LOOPBACK && (host == null || !isOwn(withoutPort(host)))) {
            Refusal.write(
                    refused("the server is not known as '" + host + "'", "use http://localhost and the port."),
                    response,
                    json);
        } else if (!READING.contains(request.getMethod()) && foreign(request, host)) {
            Refusal.write(
                    refused(
                            "a page of another site may not change anything here",
                            "use a page of this server, or a program."),
                    response,
                    json);
        } else {
            // What one person reads is not what another one reads at the same address.
            response.setHeader("Vary", "Authorization, Cookie");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Referrer-Policy", "no-referrer");
            chain.doFilter(request, response);
        }
    }

    /** A name or number of this machine for itself: all of 127.0.0.0/8 is. */
    private static boolean isOwn(String name) {
        return OWN_NAMES.contains(name) || LOOPBACK.matcher(name).matches();
    }

    private static ApiProblem refused(String what, String maybe) {
        return new ApiProblem(HttpStatus.FORBIDDEN, what, maybe);
    }

    private static boolean foreign(HttpServletRequest request, @Nullable String host) {
        String origin = request.getHeader("Origin");
        String site = request.getHeader("Sec-Fetch-Site");
        // Before a server that speaks TLS for this one, pages come by https.
        boolean otherOrigin = origin != null && !origin.equals("http://" + host) && !origin.equals("https://" + host);
        boolean otherSite = site != null && !site.equals("same-origin") && !site.equals("none");
        return otherOrigin || otherSite;
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
        return name.toLowerCase(Locale.ROOT);
    }
}

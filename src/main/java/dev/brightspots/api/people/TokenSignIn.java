package dev.brightspots.api.people;

import dev.brightspots.api.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in the commands of the server's own machine. */
final class TokenSignIn extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final LocalToken token;
    private final AuthenticationEntryPoint refusal;
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    TokenSignIn(LocalToken token, AuthenticationEntryPoint refusal) {
        this.token = token;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown == null || !shown.startsWith(BEARER)) {
            chain.doFilter(request, response);
            return;
        }
        if (!token.is(shown.substring(BEARER.length()))) {
            refusal.commence(request, response, new BadCredentialsException("Another token"));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(Caller.LOCAL.person(), ""));
        SecurityContextHolder.setContext(context);
        // For the second passage of an answer that comes bit by bit.
        contexts.saveContext(context, request, response);
        chain.doFilter(request, response);
    }
}

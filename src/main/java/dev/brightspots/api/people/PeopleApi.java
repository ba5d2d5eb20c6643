package dev.brightspots.api.people;

import dev.brightspots.api.Caller;
import dev.brightspots.api.PeopleBook;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Signing in, and the doors; whoever imports it supplies the book and the desk of people, and the token of this machine. */
@Configuration(proxyBeanMethods = false)
@Import(PeopleController.class)
public class PeopleApi implements WebMvcConfigurer {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String SIGN_IN = "/login";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }

    /** As a bean, so that Spring makes up no user of its own. */
    @Bean
    AuthenticationProvider passwordSignIn(PeopleBook people) {
        return new PasswordSignIn(people);
    }

    /** The one chain: three ways to show who one is, and one place that says what follows from it. */
    @Bean
    SecurityFilterChain doors(HttpSecurity http, PeopleBook people, LocalToken token, JsonMapper json) {
        Turned turned = new Turned(json);
        return http.addFilterBefore(new TokenSignIn(token, turned), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(turned))
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/", true)
                        .failureUrl(SIGN_IN + "?wrong"))
                .logout(logout -> logout.logoutSuccessUrl(SIGN_IN + "?out"))
                .csrf(csrf -> csrf.spa().requireCsrfProtectionMatcher(PeopleApi::mayBeForged))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(turn -> turn.authenticationEntryPoint(turned).accessDeniedHandler(turned))
                // The second passage of an answer was let through at the first.
                .authorizeHttpRequests(all -> all.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .access(new Doorman(people)))
                .build();
    }

    /** Only what a browser sends of itself can be forged by a page of another site: cookies, and the sign-in form. */
    private static boolean mayBeForged(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && (request.getRequestedSessionId() != null
                        || request.getRequestURI().equals(SIGN_IN)
                        || request.getRequestURI().equals("/logout"));
    }

    /** Units may have any sign in their names; doors and handlers read an address by the same code, and unknown ones stay shut. */
    @Bean
    HttpFirewall namesOfUnits() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowUrlEncodedPeriod(true);
        firewall.setAllowBackSlash(true);
        firewall.setAllowSemicolon(true);
        return firewall;
    }
}

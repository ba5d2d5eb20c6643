package dev.brightspots.api.people;

import dev.brightspots.api.PeopleBook;
import dev.brightspots.api.PeopleBook.Kept;
import dev.brightspots.people.PersonId;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Signs in by name and password, be it from the form or with each request. */
final class PasswordSignIn implements AuthenticationProvider {
    private final PeopleBook people;
    private final ShownBefore shownBefore = new ShownBefore();
    /** Held against what comes for a name that nobody has, so that the time taken does not tell which names there are. */
    private final String nobodys = Passwords.hash(Passwords.random());

    PasswordSignIn(PeopleBook people) {
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        String password = shown.getCredentials() instanceof String text ? text : "";
        Optional<Kept> kept = find(shown.getName());
        String hash = kept.map(Kept::hash).orElse(nobodys);
        boolean right = shownBefore.has(shown.getName(), password, hash);
        if (!right) {
            right = Passwords.right(password, hash) && kept.isPresent();
            if (right) {
                shownBefore.note(shown.getName(), password, hash);
            }
        }
        if (!right) {
            throw new BadCredentialsException("The name or the password is wrong");
        }
        return new SignedIn(kept.orElseThrow().person(), hash);
    }

    private Optional<Kept> find(String name) {
        try {
            return people.find(new PersonId(name));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

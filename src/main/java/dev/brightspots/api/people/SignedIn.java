package dev.brightspots.api.people;

import dev.brightspots.api.Caller;
import dev.brightspots.people.Person;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody who has shown who they are. */
final class SignedIn extends AbstractAuthenticationToken {
    private final transient Caller caller;
    private final String hash;

    /**
     * Somebody who has shown it now.
     *
     * @param hash of the password it was shown with: with another one it has to be shown again
     */
    SignedIn(Person person, String hash) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + person.role().name())));
        this.caller = new Caller(person);
        this.hash = hash;
        setAuthenticated(true);
    }

    Caller caller() {
        return caller;
    }

    String hash() {
        return hash;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.id();
    }
}

package dev.brightspots.api.people;

import dev.brightspots.api.PeopleBook;
import dev.brightspots.api.PeopleBook.Kept;
import dev.brightspots.api.people.Doors.Door;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets through whom the table of doors and the table of actions let through, and nobody else: the one place where it is decided. */
final class Doorman implements AuthorizationManager<RequestAuthorizationContext> {
    private static final AuthorizationDecision YES = new AuthorizationDecision(true);
    private static final AuthorizationDecision NO = new AuthorizationDecision(false);

    private final PeopleBook people;

    Doorman(PeopleBook people) {
        this.people = people;
    }

    @Override
    public AuthorizationResult authorize(Supplier<? extends Authentication> who, RequestAuthorizationContext context) {
        Optional<Door> door = Doors.before(context.getRequest());
        if (door.isPresent() && door.get().access().isEmpty()) {
            return YES;
        }
        if (!(who.get() instanceof SignedIn known)) {
            return NO;
        }
        if (!stillThere(known)) {
            throw new CredentialsExpiredException("Removed, or another password");
        }
        boolean allowed = door.flatMap(Door::access)
                .filter(access -> access.allows(known.caller().person()))
                .isPresent();
        return allowed ? YES : NO;
    }

    /** A session ends with whoever began it, and with the password it began with. */
    private boolean stillThere(SignedIn known) {
        return known.hash().isEmpty()
                || people.find(known.caller().person().id())
                        .map(Kept::hash)
                        .filter(known.hash()::equals)
                        .isPresent();
    }
}

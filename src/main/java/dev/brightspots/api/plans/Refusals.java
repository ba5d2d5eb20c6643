package dev.brightspots.api.plans;

import dev.brightspots.api.ApiProblem;
import dev.brightspots.review.Refused;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** Tells in the form of the REST interface why something could not be decided. */
public final class Refusals {
    private Refusals() {}

    /** What it makes, or the refusal as an answer. */
    public static <T> T told(Supplier<T> decision) {
        try {
            return decision.get();
        } catch (Refused refused) {
            throw new ApiProblem(status(refused.kind()), String.valueOf(refused.getMessage()), refused.maybe());
        } catch (PlanBook.KeyUsed used) {
            throw new ApiProblem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "the idempotency key was used for another decision",
                    "use a new one for each thing that you want done.");
        }
    }

    private static HttpStatus status(Refused.Kind kind) {
        return switch (kind) {
            case NOT_YOURS -> HttpStatus.FORBIDDEN;
            case WRONG_STATE, STALE -> HttpStatus.CONFLICT;
            case INCOMPLETE -> HttpStatus.BAD_REQUEST;
        };
    }
}

package dev.brightspots.api;

import dev.brightspots.text.Problem;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A request that cannot be answered as asked: the one form of an error of the REST interface (RFC 9457). */
public final class ApiProblem extends RuntimeException {
    private final HttpStatus status;
    private final String maybe;

    public ApiProblem(HttpStatus status, String what, String maybe) {
        super(what);
        this.status = status;
        this.maybe = maybe;
    }

    /** There is no such thing. */
    public static ApiProblem notFound(String what, String maybe) {
        return new ApiProblem(HttpStatus.NOT_FOUND, what, maybe);
    }

    /** It cannot be understood. */
    public static ApiProblem bad(String what, String maybe) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, what, maybe);
    }

    HttpStatus status() {
        return status;
    }

    ProblemDetail detail() {
        return detail(status, Objects.requireNonNull(getMessage()), maybe);
    }

    static ProblemDetail detail(HttpStatus status, String what, String maybe) {
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(status, what + "." + (maybe.isEmpty() ? "" : " Maybe " + maybe));
        detail.setTitle(status.getReasonPhrase());
        detail.setProperty("what", what);
        detail.setProperty("maybe", maybe.isEmpty() ? null : maybe);
        return detail;
    }

    /** The input as a whole cannot be used, for these reasons. */
    static ProblemDetail detail(List<Problem> problems) {
        Problem first = problems.stream()
                .filter(one -> one.severity() == Problem.Severity.ERROR)
                .findFirst()
                .orElse(problems.get(0));
        ProblemDetail detail =
                detail(HttpStatus.UNPROCESSABLE_CONTENT, first.place() + ": " + first.what(), first.maybe());
        detail.setProperty("problems", problems.stream().map(ProblemView::of).toList());
        return detail;
    }
}

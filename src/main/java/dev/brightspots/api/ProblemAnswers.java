package dev.brightspots.api;

import dev.brightspots.text.BadInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Says in our own words what is wrong with a request; nothing of a library's message reaches the asker. */
@RestControllerAdvice
class ProblemAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final String SEE = "see /swagger-ui.html for what there is.";

    private final ApiSettings settings;

    ProblemAnswers(ApiSettings settings) {
        this.settings = settings;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(ApiProblem problem) {
        return answer(problem.detail());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(BadInput bad) {
        return answer(ApiProblem.detail(bad.problems()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(RunWorker.Busy busy) {
        return answer(ApiProblem.detail(
                HttpStatus.SERVICE_UNAVAILABLE, "several runs are waiting already", "ask again when one is done."));
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<ProblemDetail> nowhere(HttpServletRequest request) {
        return answer(ApiProblem.detail(HttpStatus.NOT_FOUND, "there is nothing at " + request.getRequestURI(), SEE));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(HttpRequestMethodNotSupportedException bad, HttpServletRequest request) {
        String[] allowed = bad.getSupportedMethods();
        return answer(ApiProblem.detail(
                HttpStatus.METHOD_NOT_ALLOWED,
                request.getRequestURI() + " does not take " + bad.getMethod(),
                allowed == null ? SEE : "use " + String.join(" or ", allowed) + "."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(HttpMediaTypeNotSupportedException bad, HttpServletRequest request) {
        return answer(ApiProblem.detail(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                request.getRequestURI() + " does not take a body of the type " + bad.getContentType(),
                "send it as "
                        + bad.getSupportedMediaTypes().stream()
                                .map(MediaType::toString)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(" or "))
                        + "."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(HttpMediaTypeNotAcceptableException bad, HttpServletRequest request) {
        return answer(ApiProblem.detail(
                HttpStatus.NOT_ACCEPTABLE,
                request.getRequestURI() + " has no answer in a form that 'Accept' names",
                "ask for application/json."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(MethodArgumentTypeMismatchException bad) {
        return answer(wrongValue(bad.getName(), bad.getValue(), bad.getRequiredType()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(BindException bad) {
        FieldError field = bad.getFieldError();
        return answer(
                field == null
                        ? ApiProblem.detail(HttpStatus.BAD_REQUEST, "a parameter has an odd value", SEE)
                        : wrongValue(field.getField(), field.getRejectedValue(), Integer.class));
    }

    private static ProblemDetail wrongValue(String name, @Nullable Object value, @Nullable Class<?> type) {
        boolean logical = type == boolean.class || type == Boolean.class;
        return ApiProblem.detail(
                HttpStatus.BAD_REQUEST,
                "'" + name + "' is " + (logical ? "true or false" : "a whole number") + ", not '" + value + "'",
                "correct the value, or leave it out.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(HttpMessageNotReadableException bad) {
        return answer(ApiProblem.detail(
                HttpStatus.BAD_REQUEST, "the body cannot be read as JSON of the form wanted here", SEE));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(MaxUploadSizeExceededException bad) {
        return answer(BodyLimit.tooLarge(settings.maxBody()).detail());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(MultipartException bad) {
        return answer(ApiProblem.detail(
                HttpStatus.BAD_REQUEST,
                "the files cannot be told apart in the request",
                "send it with curl -F file=@units.csv -F file=@metrics.yaml, or the like."));
    }

    /** Who asked is gone: nobody is left to tell. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {
        LOG.debug("A client left before its answer was complete");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(Exception other, HttpServletRequest request) {
        if (other instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(ApiProblem.detail(status, request.getRequestURI() + " cannot be asked in this way", SEE));
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), other);
        return answer(ApiProblem.detail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "the request stopped on a fault inside Brightspots",
                "the file server.log in the server's home says more."));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
        return ResponseEntity.status(detail.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}

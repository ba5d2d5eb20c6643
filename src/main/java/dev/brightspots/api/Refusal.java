package dev.brightspots.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem before the request has reached any controller. */
public final class Refusal {
    private Refusal() {}

    /** Writes it as the answer. */
    public static void write(ApiProblem problem, HttpServletResponse response, JsonMapper json) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsString(problem.detail()).getBytes(StandardCharsets.UTF_8));
    }
}

package dev.brightspots.cli;

import dev.brightspots.report.Ink;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks on a terminal for what the options did not say; where nobody watches, notes what is missing. */
final class Questions {
    private final Streams streams;
    private final BufferedReader answers;
    private final List<String> missing = new ArrayList<>();

    Questions(Streams streams) {
        this.streams = streams;
        this.answers = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
    }

    /** What was given, or else what somebody answers; noted as missing if there is neither. */
    String needed(String option, Optional<String> given, String question) throws IOException {
        Optional<String> answer = given.isPresent() ? given : ask(question, "");
        if (answer.isEmpty()) {
            missing.add(option);
        }
        return answer.orElse("");
    }

    /** What was given, or else what somebody answers, or else what is usual. */
    String usual(Optional<String> given, String question, String usual) throws IOException {
        return given.isPresent() ? given.get() : ask(question, usual).orElse(usual);
    }

    private Optional<String> ask(String question, String usual) throws IOException {
        if (streams.ink() != Ink.TERMINAL) {
            return Optional.empty();
        }
        streams.err().print(question + (usual.isEmpty() ? ": " : " [" + usual + "]: "));
        streams.err().flush();
        return Optional.ofNullable(answers.readLine()).map(String::strip).filter(it -> !it.isEmpty());
    }

    /** Ends the command if something that is needed was neither given nor answered. */
    void checkNothingMissing() {
        if (!missing.isEmpty()) {
            throw Failure.usage(
                    String.join(", ", missing) + (missing.size() == 1 ? " is missing" : " are missing"),
                    "give them as options, or run the command on a terminal, where it asks.");
        }
    }
}

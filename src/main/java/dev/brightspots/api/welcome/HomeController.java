package dev.brightspots.api.welcome;

import dev.brightspots.api.Caller;
import dev.brightspots.api.FinishedRuns;
import dev.brightspots.api.RunBook;
import dev.brightspots.api.RunBook.Filter;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The page at the root: the report of the latest run, or for who sees a part of the organisation what is advised there. */
@Hidden
@RestController
class HomeController {
    private static final int SHOWN = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SWAGGER = "<a href=\"/swagger-ui.html\">REST interface</a>";
    private static final String OF_ALL =
            "the latest run &middot; " + SWAGGER + " &middot; <a href=\"/api/runs\">runs</a>";
    private static final String OF_A_PART = "your units &middot; " + SWAGGER
            + " &middot; <a href=\"/api/plans\">plans</a> &middot; <a href=\"/api/bright-spots\">bright spots</a>";
    private static final String NOTHING_YET = """
            <h1>Nothing to show yet</h1>
            <p>Brightspots is running, and no run has been finished so far. Load a data folder, and a run begins:</p>
            <pre>brightspots load my-data</pre>
            <p>No data at hand? <code>brightspots serve --load sample-data</code> starts with an example, and
            <code>brightspots init my-data</code> makes an empty folder with every file explained.</p>
            """;

    private final RunBook runs;
    private final Frame frame;

    HomeController(RunBook runs, Frame frame) {
        this.runs = runs;
        this.frame = frame;
    }

    @GetMapping("/")
    ResponseEntity<String> home(Caller caller, HttpServletRequest request) {
        Optional<RunBook.Entry> latest = runs.latest(Optional.empty());
        if (caller.place().isPresent()) {
            return frame.answer(ofAPart(latest, caller.place().get()), Frame.navigation(caller, OF_A_PART, request));
        }
        String report = latest.flatMap(run -> runs.document(run.id(), "html"))
                .orElseGet(() -> Frame.page("Brightspots", NOTHING_YET));
        return frame.answer(report, Frame.navigation(caller, OF_ALL, request));
    }

    private String ofAPart(Optional<RunBook.Entry> latest, String place) {
        if (latest.isEmpty()) {
            return Frame.page("Brightspots", "<h1>Nothing to show yet</h1>\n<p>No run has been finished so far.</p>\n");
        }
        Filter below = new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(place), 0, SHOWN);
        RunBook.Page<String> advice = FinishedRuns.bestAdvice(runs, latest.get(), below);
        List<String> texts = advice.items().stream()
                .map(item -> JSON.readTree(item).path("text").asString(""))
                .toList();
        String list = texts.stream()
                .map(text -> "<li>" + Frame.escaped(text) + "</li>\n")
                .collect(Collectors.joining("", "<ol>\n", "</ol>\n"));
        return Frame.page(
                "What to try next - Brightspots",
                "<h1>What your units could try next</h1>\n<p>Of " + Frame.escaped(place) + " and all below it, in "
                        + Frame.escaped(latest.get().period()) + ". "
                        + (advice.total() > SHOWN ? "The best " + SHOWN + " of " + advice.total() + ":" : "")
                        + "</p>\n"
                        + (texts.isEmpty() ? "<p>Nothing is recommended to them.</p>\n" : list));
    }
}

package dev.brightspots.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page at the root: the report of the latest run, or how to get one. */
@Hidden
@RestController
class HomeController {
    private static final Pattern BODY = Pattern.compile("<body[^>]*>");
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String LINKS =
            "<nav style=\"font:14px system-ui,sans-serif;padding:.5em 1em;background:#f3f3f0;"
                    + "border-bottom:1px solid #ddd\"><strong>Brightspots</strong> &middot; the latest run &middot; "
                    + "<a href=\"/swagger-ui.html\">REST interface</a> &middot; <a href=\"/api/runs\">runs</a></nav>\n";
    private static final String NOTHING_YET = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Brightspots</title>
            <style>body{font:16px/1.5 system-ui,sans-serif;margin:0}main{max-width:42em;margin:3em auto;padding:0 1em}
            pre{background:#f3f3f0;padding:1em;overflow:auto}</style>
            </head>
            <body>
            <main>
            <h1>Nothing to show yet</h1>
            <p>Brightspots is running, and no run has been finished so far. Load a data folder, and a run begins:</p>
            <pre>brightspots load my-data</pre>
            <p>No data at hand? <code>brightspots serve --load sample-data</code> starts with an example, and
            <code>brightspots init my-data</code> makes an empty folder with every file explained.</p>
            </main>
            </body>
            </html>
            """;

    private final RunBook runs;

    HomeController(RunBook runs) {
        this.runs = runs;
    }

    @GetMapping("/")
    ResponseEntity<String> home() {
        Optional<String> report = runs.latest(Optional.empty()).flatMap(run -> runs.document(run.id(), "html"));
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
                .body(withLinks(report.orElse(NOTHING_YET)));
    }

    private static String withLinks(String page) {
        Matcher body = BODY.matcher(page);
        return body.find() ? page.substring(0, body.end()) + "\n" + LINKS + page.substring(body.end()) : LINKS + page;
    }
}

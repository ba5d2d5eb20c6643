package dev.brightspots.api.library;

import dev.brightspots.api.Caller;
import dev.brightspots.api.FactBook;
import dev.brightspots.api.FactBook.Mode;
import dev.brightspots.api.FactBook.Part;
import dev.brightspots.api.Intake;
import dev.brightspots.api.library.LibraryViews.AdoptionView;
import dev.brightspots.api.library.LibraryViews.Adoptions;
import dev.brightspots.api.library.LibraryViews.Recorded;
import dev.brightspots.text.Yaml;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who does which practice, as somebody recorded it. */
@Tag(name = "Adoptions", description = "Who does which practice since when, and how faithfully")
@RestController
@RequestMapping(path = "/api/adoptions", produces = MediaType.APPLICATION_JSON_VALUE)
class AdoptionsController {
    private static final String EXAMPLE =
            "{\"unit\": \"team-07\", \"practice\": \"call-back\", \"since\": \"2026-Q1\", \"fidelity\": 0.8}";
    private static final String ROWS = "unit,practice,since,until,fidelity\nteam-07,call-back,2026-Q1,,0.8\n";

    private final Intake intake;
    private final FactBook facts;

    AdoptionsController(Intake intake, FactBook facts) {
        this.intake = intake;
        this.facts = facts;
    }

    @Operation(
            summary = "Record who does which practice",
            description =
                    "One row or an array of rows with the columns of adoptions.csv, or the file itself as text/csv. All good"
                            + " rows are kept in one transaction; a row of the same unit, practice and since takes the place of"
                            + " the one before: send it again with 'until' when it ends. Refused rows stand in the answer; to"
                            + " who has a place, units elsewhere are as if there were none. The next run sees them.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(type = "object"),
                                        examples = @ExampleObject(EXAMPLE)),
                                @Content(
                                        mediaType = "text/csv",
                                        schema = @Schema(type = "string"),
                                        examples = @ExampleObject(ROWS))
                            }))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Recorded rows(@Parameter(hidden = true) InputStream body, Caller caller) throws IOException {
        try (InputStreamReader text = new InputStreamReader(body, StandardCharsets.UTF_8)) {
            return Recorded.of(
                    intake.json(Wrapped.in("adoptions", Yaml.readJson("request", text)), Mode.UPSERT, caller));
        }
    }

    @Operation(hidden = true)
    @PostMapping(consumes = "text/csv")
    Recorded file(@Parameter(hidden = true) InputStream body, Caller caller) throws IOException {
        Path folder = Files.createTempDirectory("brightspots-adoptions");
        try {
            Files.copy(body, folder.resolve(Part.ADOPTIONS.file()));
            return Recorded.of(intake.folder(folder, Mode.UPSERT, caller));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @Operation(
            summary = "Who does which practice",
            description =
                    "As it was recorded, and by whom; what trackers show of other units is read anew in each run.")
    @GetMapping
    Adoptions all(
            @Parameter(example = "team-07") @RequestParam(required = false) @Nullable String unit,
            @Parameter(example = "call-back") @RequestParam(required = false) @Nullable String practice,
            Caller caller) {
        return new Adoptions(facts.adoptions(given(unit), given(practice), caller.place()).stream()
                .map(AdoptionView::of)
                .toList());
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(some -> !some.isEmpty());
    }
}

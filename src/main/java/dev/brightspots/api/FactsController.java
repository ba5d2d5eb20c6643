package dev.brightspots.api;

import dev.brightspots.api.FactBook.Mode;
import dev.brightspots.api.FactBook.Part;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes facts in and says what is kept. */
@Tag(name = "Facts", description = "What is known of the sales organisation")
@RestController
@RequestMapping(path = "/api/facts", produces = MediaType.APPLICATION_JSON_VALUE)
class FactsController {
    private final Intake intake;
    private final FactBook facts;

    FactsController(Intake intake, FactBook facts) {
        this.intake = intake;
        this.facts = facts;
    }

    @Operation(
            summary = "Load facts",
            description =
                    "One JSON object whose keys are the names of the files without ending, with rows as objects; or the"
                            + " files themselves as multipart/form-data. All good rows are kept in one transaction, replacing rows of"
                            + " the same key; the refused ones stand in the answer.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(type = "object"),
                                        examples = @ExampleObject(JsonExamples.FACTS)),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                        schema = @Schema(implementation = FactFiles.class))
                            }))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Answers.Taken json(
            @Parameter(description = "forget all facts kept so far")
                    @RequestParam(name = "replace", defaultValue = "false")
                    boolean replace,
            @Parameter(hidden = true) InputStream body,
            Caller caller)
            throws IOException {
        try (InputStreamReader text = new InputStreamReader(body, StandardCharsets.UTF_8)) {
            return Answers.Taken.of(intake.json(Yaml.readJson("request", text), mode(replace), caller));
        }
    }

    /** The files of a data folder, for the description only. */
    @Schema(name = "FactFiles")
    record FactFiles(
            @Schema(format = "binary", description = "units.csv")
            String units,

            @Schema(format = "binary", description = "metrics.yaml")
            String metrics,

            @Schema(format = "binary", description = "observations.csv")
            String observations,

            @Schema(format = "binary", description = "practices.yaml")
            String practices,

            @Schema(format = "binary", description = "adoptions.csv")
            String adoptions,

            @Schema(format = "binary", description = "capacity.yaml")
            String capacity) {}

    @Operation(hidden = true)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Answers.Taken files(
            @RequestParam(name = "replace", defaultValue = "false") boolean replace,
            MultipartHttpServletRequest request,
            Caller caller)
            throws IOException {
        Map<Part, MultipartFile> files = byPart(request);
        Path folder = Files.createTempDirectory("brightspots-facts");
        try {
            for (Map.Entry<Part, MultipartFile> file : files.entrySet()) {
                file.getValue().transferTo(folder.resolve(file.getKey().file()));
            }
            return Answers.Taken.of(intake.folder(folder, mode(replace), caller));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Mode mode(boolean replace) {
        return replace ? Mode.REPLACE : Mode.UPSERT;
    }

    /** Files by the name they were sent under, or else by the name of their form field. */
    private static Map<Part, MultipartFile> byPart(MultipartHttpServletRequest request) {
        Map<Part, MultipartFile> files = new EnumMap<>(Part.class);
        List<String> others = new ArrayList<>();
        request.getMultiFileMap().values().stream().flatMap(List::stream).forEach(file -> {
            String name = String.valueOf(file.getOriginalFilename());
            String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
            Part part = part(last, file.getName());
            if (part == null) {
                others.add(last);
            } else if (files.put(part, file) != null) {
                throw ApiProblem.bad("'" + part.file() + "' was sent twice", "send one of each.");
            }
        });
        if (files.isEmpty()) {
            String known = Arrays.stream(Part.values()).map(Part::file).collect(Collectors.joining(", "));
            throw ApiProblem.bad(
                    others.isEmpty()
                            ? "the request brings no files"
                            : "none of the files is known: " + String.join(", ", others),
                    "send at least one of " + known + ".");
        }
        return files;
    }

    private static @Nullable Part part(String fileName, String field) {
        return Arrays.stream(Part.values())
                .filter(part -> fileName.equals(part.file()))
                .findFirst()
                .or(() -> Arrays.stream(Part.values())
                        .filter(part -> field.equals(part.key()) || field.equals(part.file()))
                        .findFirst())
                .orElse(null);
    }

    @Operation(
            summary = "What is kept",
            description = "How many rows of what, their hash, and what loading had to say.")
    @GetMapping("/status")
    Answers.Status status() {
        return facts.status().map(Answers.Status::of).orElse(Answers.Status.NOTHING);
    }
}

package dev.brightspots.api.packs;

import dev.brightspots.api.ApiProblem;
import dev.brightspots.api.Caller;
import dev.brightspots.api.RunWorker;
import dev.brightspots.api.packs.PackViews.Activated;
import dev.brightspots.api.packs.PackViews.By;
import dev.brightspots.api.packs.PackViews.Checked;
import dev.brightspots.api.packs.PackViews.Item;
import dev.brightspots.api.packs.PackViews.Taken;
import dev.brightspots.api.packs.RulePackBook.Added;
import dev.brightspots.api.packs.RulePackBook.Kind;
import dev.brightspots.api.packs.RulePackBook.Signed;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.text.BadInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes rule packs in, and makes them live. */
@Tag(name = "Rules", description = "The rules that conclude")
@RestController
@RequestMapping(path = "/api/rule-packs", produces = MediaType.APPLICATION_JSON_VALUE)
class PackChangesController {
    private static final String EXAMPLE =
            "{\"thresholds.yaml\": \"thresholds: [...]\", \"cause/my-rule/rule.drl\": \"package rules ...\","
                    + " \"cause/my-rule/cases.yaml\": \"- name: ...\"}";
    private static final int LONGEST = 1000;

    private final RulePacks packs;
    private final RunWorker worker;
    private final InstantSource clock;

    PackChangesController(RulePacks packs, RunWorker worker, InstantSource clock) {
        this.packs = packs;
        this.worker = worker;
        this.clock = clock;
    }

    /** What a pack is sent with. */
    record Label(
            @Parameter(description = "what a reader calls it", example = "spring rules") @Nullable
            String name,

            @Parameter(description = "who made it", example = "Ada") @Nullable
            String author,

            @Parameter(description = "what it is for") @Nullable
            String note) {
        String given() {
            String text = line(name, "name");
            return text.isEmpty() ? "uploaded rules" : text;
        }
    }

    @Operation(
            summary = "What is wrong with rules",
            description = "Checks them, compiles them and runs their cases; keeps nothing.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject(EXAMPLE))))
    @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    Checked check(@ParameterObject Label label, @Parameter(hidden = true) InputStream body) throws IOException {
        return checked(PackBody.json(label.given(), body));
    }

    @Operation(hidden = true)
    @PostMapping(path = "/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Checked check(Label label, MultipartHttpServletRequest files) throws IOException {
        return checked(PackBody.multipart(label.given(), files));
    }

    private Checked checked(RulePackFolder rules) {
        try {
            Activation.Tried tried = packs.check(rules);
            int count = tried.engine().pack().rules().size();
            return new Checked(true, rules.hash(), count, tried.cases(), PackViews.inWords(tried.warnings()));
        } catch (BadInput bad) {
            return new Checked(false, rules.hash(), 0, 0, PackViews.inWords(bad.problems()));
        }
    }

    @Operation(
            summary = "Keep a rule pack",
            description =
                    "It is kept if check, compiler and cases find nothing wrong, and can be activated then. One JSON"
                            + " object of texts by path; or the files as multipart/form-data, sent under their paths. The same"
                            + " content again answers 200.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject(EXAMPLE))))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Taken> add(@ParameterObject Label label, @Parameter(hidden = true) InputStream body, Caller caller)
            throws IOException {
        return added(PackBody.json(label.given(), body), label, caller);
    }

    @Operation(hidden = true)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Taken> add(Label label, MultipartHttpServletRequest files, Caller caller) throws IOException {
        return added(PackBody.multipart(label.given(), files), label, caller);
    }

    private ResponseEntity<Taken> added(RulePackFolder rules, Label label, Caller caller) {
        Added added = packs.add(rules, signed(label.author(), label.note(), caller));
        Taken taken = new Taken(item(rules.hash()), added != Added.KNOWN);
        return added == Added.NEW
                ? ResponseEntity.created(URI.create("/api/rule-packs/" + rules.hash()))
                        .body(taken)
                : ResponseEntity.ok(taken);
    }

    @Operation(
            summary = "Make a kept rule pack live",
            description =
                    "It is checked, compiled and tried on its cases once more, and takes the place of the live one whole"
                            + " or not at all. Runs under way end with the pack they began with; a new run on the facts is asked"
                            + " for.")
    @PostMapping("/{hash}/activate")
    Activated activate(@PathVariable String hash, @RequestBody(required = false) @Nullable By by, Caller caller) {
        packs.activate(hash, Kind.ACTIVATED, signed(by, caller));
        return activated(caller);
    }

    @Operation(
            summary = "Make the rule pack live that was live before",
            description = "A second time, it goes back to the one it came from.")
    @PostMapping("/rollback")
    Activated rollBack(@RequestBody(required = false) @Nullable By by, Caller caller) {
        packs.rollBack(signed(by, caller));
        return activated(caller);
    }

    private Activated activated(Caller caller) {
        String live = packs.live().now().pack().hash();
        return new Activated(item(live), worker.again(caller.id()).orElse(null));
    }

    private Item item(String hash) {
        return Item.of(packs.book().find(hash).orElseThrow(), packs.book().live());
    }

    private Signed signed(@Nullable By by, Caller caller) {
        return by == null ? signed(null, null, caller) : signed(by.author(), by.note(), caller);
    }

    private Signed signed(@Nullable String author, @Nullable String note, Caller caller) {
        return new Signed(author(line(author, "author"), caller), line(note, "note"), clock.instant());
    }

    /** Whoever signs for somebody else is named too; the commands of this machine say themselves who they are. */
    private static String author(String given, Caller caller) {
        if (given.isEmpty() || given.equals(caller.id())) {
            return caller.id();
        }
        return caller.equals(Caller.LOCAL) ? given : given + " (sent by " + caller.id() + ")";
    }

    private static String line(@Nullable String text, String what) {
        String given = text == null ? "" : text.strip();
        if (given.length() > LONGEST || given.chars().anyMatch(Character::isISOControl)) {
            throw ApiProblem.bad(
                    "'" + what + "' is one line of at most " + LONGEST + " characters", "shorten it, or leave it out.");
        }
        return given;
    }
}

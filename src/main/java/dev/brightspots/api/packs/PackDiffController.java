package dev.brightspots.api.packs;

import dev.brightspots.api.ApiProblem;
import dev.brightspots.api.packs.RulePackBook.Kept;
import dev.brightspots.pipeline.diff.Diff;
import dev.brightspots.report.DiffHtml;
import dev.brightspots.report.DiffJson;
import dev.brightspots.report.Edition;
import dev.brightspots.report.People;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.sales.Period;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what another rule pack would change, before it does. */
@Tag(name = "Rules", description = "The rules that conclude")
@RestController
@RequestMapping("/api/rule-packs/diff")
class PackDiffController {
    private static final int MOST_EARLIER = 12;

    private final RulePacks packs;
    private final Compiler compiler;
    private final PackDiffs diffs;

    PackDiffController(RulePacks packs, Compiler compiler, PackDiffs diffs) {
        this.packs = packs;
        this.compiler = compiler;
        this.diffs = diffs;
    }

    /** Which packs to compare, and when. */
    @Schema(name = "DiffOf")
    record Of(
            @Schema(description = "hash of the pack before; without it the live one") @Nullable
            String from,

            @Schema(description = "hash of the pack after; without it the pack before, with other thresholds") @Nullable
            String to,

            @Schema(description = "other values of thresholds after", example = "{\"practice.chance\": 0.9}") @Nullable
            Map<String, Double> thresholds,

            @Schema(description = "the newest period; without it the latest with enough data") @Nullable
            String period,

            @Schema(description = "how many periods before that to look at too", example = "2") @Nullable
            Integer earlier) {}

    @Operation(
            summary = "What another rule pack would change",
            description =
                    "Runs both on the facts kept: recommendations, bright spots, inquiries, warnings and standings added,"
                            + " gone or changed, by unit and by rule. Nothing becomes live by that. Asked for as text/html, a page"
                            + " to read.")
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    String json(@RequestBody Of of) {
        return DiffJson.of(diff(of));
    }

    @Operation(hidden = true)
    @PostMapping(produces = MediaType.TEXT_HTML_VALUE)
    String page(@RequestBody Of of) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        DiffHtml.write(diff(of), new Edition(People.COUNTED, ""), page);
        return page.toString(StandardCharsets.UTF_8);
    }

    private Diff diff(Of of) {
        String live = packs.live().now().pack().hash();
        String from = given(of.from()).orElse(live);
        String to = given(of.to()).orElse(from);
        Map<String, Double> thresholds = of.thresholds() == null ? Map.of() : of.thresholds();
        int earlier = of.earlier() == null ? 0 : of.earlier();
        if (thresholds.values().stream().anyMatch(value -> value == null || !Double.isFinite(value))) {
            throw ApiProblem.bad(
                    "a threshold has no value", "give each one a number, as in {\"practice.chance\": 0.9}.");
        }
        if (to.equals(from) && thresholds.isEmpty()) {
            throw ApiProblem.bad("a pack is compared with itself", "name another one in 'to', or thresholds.");
        }
        if (earlier < 0 || earlier > MOST_EARLIER) {
            throw ApiProblem.bad(
                    "'earlier' is a number from 0 to " + MOST_EARLIER + ", not " + earlier, "leave it out.");
        }
        Optional<Period> period = given(of.period())
                .map(text -> Period.parse(text)
                        .orElseThrow(() -> ApiProblem.bad(
                                "'" + text + "' is no period", "write it as 2026, 2026-Q3, 2026-09 or 2026-W36.")));
        return diffs.diff(compiled(from, Map.of()), compiled(to, thresholds), period, earlier);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(it -> !it.isBlank());
    }

    private RulePack compiled(String hash, Map<String, Double> thresholds) {
        if (thresholds.isEmpty() && packs.live().now().pack().hash().equals(hash)) {
            return packs.live().now().rules();
        }
        Kept kept = packs.book()
                .find(hash)
                .orElseThrow(() -> ApiProblem.notFound(
                        "there is no rule pack '" + hash + "'", "GET /api/rule-packs names those there are."));
        RulePackFolder rules = new RulePackFolder(kept.name(), packs.book().files(hash)).withThresholds(thresholds);
        return compiler.compile(rules).engine().rules();
    }
}

package dev.brightspots.api.packs;

import dev.brightspots.api.ApiProblem;
import dev.brightspots.api.Engine;
import dev.brightspots.api.ListQuery;
import dev.brightspots.api.RunBook;
import dev.brightspots.api.packs.PackViews.History;
import dev.brightspots.api.packs.PackViews.Item;
import dev.brightspots.api.packs.PackViews.LiveView;
import dev.brightspots.api.packs.PackViews.Packs;
import dev.brightspots.api.packs.PackViews.RuleView;
import dev.brightspots.api.packs.PackViews.Whole;
import dev.brightspots.api.packs.RulePackBook.Kept;
import dev.brightspots.api.packs.RulePackBook.Live;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells which rule packs there are, which is live, and what happened to them. */
@Tag(name = "Rules", description = "The rules that conclude")
@RestController
@RequestMapping(path = "/api/rule-packs", produces = MediaType.APPLICATION_JSON_VALUE)
class RulePacksController {
    private final RulePacks packs;
    private final Firings firings;

    RulePacksController(RulePacks packs, RunBook runs) {
        this.packs = packs;
        this.firings = new Firings(runs);
    }

    @Operation(
            summary = "The live rule pack with its rules, and all that are kept",
            description =
                    "Of each rule, how often it fired in the last run and what it concluded. What was to become live"
                            + " and did not stands in refused, with its problems.")
    @GetMapping
    Packs all() {
        Engine.Pack pack = packs.live().now().pack();
        Optional<Live> live = packs.book().live();
        Optional<Firings.InRun> last = firings.last(pack.hash());
        return new Packs(
                new LiveView(
                        pack.name(),
                        pack.hash(),
                        live.map(Live::since).orElse(null),
                        last.map(Firings.InRun::run).orElse(null),
                        RuleView.of(pack.rules(), last)),
                packs.refused().stream().map(PackViews.RefusedView::of).toList(),
                packs.book().packs().stream().map(kept -> Item.of(kept, live)).toList());
    }

    @Operation(summary = "A rule pack with its rules and texts")
    @GetMapping("/{hash}")
    Whole one(@PathVariable String hash) {
        Kept kept = packs.book()
                .find(hash)
                .orElseThrow(() -> ApiProblem.notFound(
                        "there is no rule pack '" + hash + "'", "GET /api/rule-packs names those there are."));
        Map<String, String> files = packs.book().files(hash);
        List<Engine.PackRule> rules = RulePack.check(new RulePackFolder(kept.name(), files)).rules().stream()
                .map(Engine.PackRule::of)
                .toList();
        Optional<Firings.InRun> last = firings.last(hash);
        return new Whole(
                Item.of(kept, packs.book().live()),
                last.map(Firings.InRun::run).orElse(null),
                RuleView.of(rules, last),
                files);
    }

    @Operation(summary = "What happened to rule packs, the last first")
    @GetMapping("/history")
    History history(
            @RequestParam(name = "page", required = false) @Nullable Integer page,
            @RequestParam(name = "size", required = false) @Nullable Integer size) {
        int number = ListQuery.pageNumber(page);
        int most = ListQuery.pageSize(size);
        RunBook.Page<RulePackBook.Event> found = packs.book().history(number, most);
        return new History(
                found.total(),
                number,
                most,
                found.items().stream().map(PackViews.EventView::of).toList());
    }
}

package dev.brightspots.api.packs;

import dev.brightspots.api.Engine;
import dev.brightspots.api.ProblemView;
import dev.brightspots.api.packs.RulePackBook.Kept;
import dev.brightspots.api.packs.RulePackBook.Kind;
import dev.brightspots.api.packs.RulePackBook.Live;
import dev.brightspots.api.packs.RulePackBook.Origin;
import dev.brightspots.text.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rule packs in the words of the outside contract. */
final class PackViews {
    private PackViews() {}

    /** The rule packs there are. */
    @Schema(name = "RulePacks")
    record Packs(
            LiveView live,

            @Schema(description = "what was to become live and did not: the folder as it stands, or an activation")
            List<RefusedView> refused,

            @Schema(description = "the one added last first")
            List<Item> items) {}

    /** A pack that is kept. */
    @Schema(name = "RulePackItem")
    record Item(
            @Schema(example = "5c0ffee5c0ffee55", description = "of what decides in it")
            String hash,

            String name,
            Origin origin,
            @Nullable String author,
            @Nullable String note,
            Instant addedAt,

            @Schema(description = "null if it is not live") @Nullable
            Instant activeSince,

            boolean live) {
        static Item of(Kept kept, Optional<Live> live) {
            Optional<Live> its = live.filter(row -> row.hash().equals(kept.hash()));
            return new Item(
                    kept.hash(),
                    kept.name(),
                    kept.origin(),
                    filled(kept.added().author()),
                    filled(kept.added().note()),
                    kept.added().at(),
                    its.map(Live::since).orElse(null),
                    its.isPresent());
        }
    }

    /** The live pack. */
    @Schema(name = "LiveRulePack")
    record LiveView(
            String name,
            String hash,
            @Nullable Instant activeSince,

            @Schema(description = "the last finished run with it, which fired and concluded speak of") @Nullable
            String lastRun,

            List<RuleView> rules) {}

    /** A rule in words, and what it did. */
    @Schema(name = "Rule")
    record RuleView(
            String id,
            String title,
            String stage,
            String file,
            int line,
            String says,
            String since,
            String owner,

            @Schema(description = "how many conclusions of the last run rest on it; null without a run") @Nullable
            Integer fired,

            @Schema(example = "{\"Standing\": 12}", description = "how many of each type; null without a run") @Nullable
            Map<String, Integer> concluded) {
        static List<RuleView> of(List<Engine.PackRule> rules, Optional<Firings.InRun> last) {
            return rules.stream()
                    .map(rule -> of(
                            rule,
                            last.map(run -> run.byRule().getOrDefault(rule.id(), Firings.Fired.NEVER))
                                    .orElse(null)))
                    .toList();
        }

        private static RuleView of(Engine.PackRule rule, Firings.@Nullable Fired fired) {
            return new RuleView(
                    rule.id(),
                    rule.title(),
                    rule.stage(),
                    rule.file(),
                    rule.line(),
                    rule.says(),
                    rule.since(),
                    rule.owner(),
                    fired == null ? null : fired.fired(),
                    fired == null ? null : fired.concluded());
        }
    }

    /** A pack with its rules and texts. */
    @Schema(name = "RulePack")
    record Whole(
            Item pack,
            @Nullable String lastRun,
            List<RuleView> rules,

            @Schema(description = "texts by path") Map<String, String> files) {}

    /** A pack that was to become live and did not. */
    @Schema(name = "RefusedRulePack")
    record RefusedView(
            Refused.Attempt attempt, String name, @Nullable String hash, Instant at, List<ProblemView> problems) {
        static RefusedView of(Refused refused) {
            return new RefusedView(
                    refused.attempt(),
                    refused.name(),
                    filled(refused.hash()),
                    refused.by().at(),
                    inWords(refused.problems()));
        }
    }

    /** What a check found. */
    @Schema(name = "RulePackCheck")
    record Checked(
            @Schema(description = "whether it is good in itself: no error, and every case as expected")
            boolean good,

            String hash,
            int rules,

            @Schema(description = "how many cases came out as expected")
            int cases,

            List<ProblemView> problems) {}

    /** A pack that was taken. */
    @Schema(name = "RulePackTaken")
    record Taken(
            Item pack,

            @Schema(description = "whether something was kept that was not kept before")
            boolean changed) {}

    /** Who does a thing, and why. */
    @Schema(name = "Signed")
    record By(
            @Schema(example = "Ada") @Nullable String author,

            @Schema(example = "stricter on small samples") @Nullable
            String note) {}

    /** A pack that has become live. */
    @Schema(name = "RulePackActivated")
    record Activated(
            Item pack,

            @Schema(description = "the run asked for with it; null if there are no facts, or too many runs wait")
            @Nullable
            String run) {}

    /** A page of what happened. */
    @Schema(name = "RulePackHistory")
    record History(
            long total,
            int page,
            int size,
            @Schema(description = "the last first") List<EventView> items) {}

    /** Something that happened to a pack. */
    @Schema(name = "RulePackEvent")
    record EventView(
            long number,
            Instant at,
            Kind kind,
            @Nullable String hash,
            String name,
            @Nullable String author,
            @Nullable String note,

            @Schema(description = "why it was refused, one problem after the other") @Nullable
            String problems) {
        static EventView of(RulePackBook.Event event) {
            return new EventView(
                    event.number(),
                    event.by().at(),
                    event.kind(),
                    filled(event.hash()),
                    event.name(),
                    filled(event.by().author()),
                    filled(event.by().note()),
                    filled(event.problems()));
        }
    }

    static List<ProblemView> inWords(List<Problem> problems) {
        return problems.stream().map(ProblemView::of).toList();
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}

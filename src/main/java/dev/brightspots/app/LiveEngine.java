package dev.brightspots.app;

import dev.brightspots.api.Engine;
import dev.brightspots.api.RunBook.Made;
import dev.brightspots.pipeline.Pipeline;
import dev.brightspots.pipeline.Progress;
import dev.brightspots.pipeline.Request;
import dev.brightspots.pipeline.Run;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import java.util.Locale;

/** The pipeline with one compiled rule pack. */
final class LiveEngine implements Engine {
    private final RulePack pack;
    private final LivePack view;

    private LiveEngine(RulePack pack) {
        this.pack = pack;
        this.view = new LivePack(
                pack.name(),
                pack.hash(),
                pack.rules().stream()
                        .map(rule -> new LiveRule(
                                rule.id(),
                                rule.title(),
                                rule.stage().name().toLowerCase(Locale.ROOT),
                                rule.place().file(),
                                rule.place().line(),
                                rule.says(),
                                rule.since(),
                                rule.owner()))
                        .toList());
    }

    /** @throws dev.brightspots.text.BadInput if the rules cannot be used, with every problem in the author's files */
    static LiveEngine of(RulePackFolder rules) {
        return new LiveEngine(RulePack.compile(rules));
    }

    @Override
    public Run identify(Request request) {
        return Pipeline.identify(request, pack);
    }

    @Override
    public Made make(Request request, Progress progress) {
        return ResultForm.of(Pipeline.run(request, pack, progress), pack.name());
    }

    @Override
    public LivePack live() {
        return view;
    }
}

package dev.brightspots.app;

import dev.brightspots.advise.trial.CaseRun;
import dev.brightspots.api.Engine;
import dev.brightspots.api.RunBook.Made;
import dev.brightspots.api.packs.Compiler;
import dev.brightspots.api.packs.Compiler.Cases;
import dev.brightspots.api.packs.Compiler.Compiled;
import dev.brightspots.pipeline.Pipeline;
import dev.brightspots.pipeline.Progress;
import dev.brightspots.pipeline.Request;
import dev.brightspots.pipeline.Run;
import dev.brightspots.rulepack.RuleCases;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.text.Problem;
import java.util.List;
import java.util.Optional;

/** The pipeline with one compiled rule pack. */
final class PipelineEngine implements Engine {
    private final RulePack rules;
    private final Pack inWords;

    private PipelineEngine(RulePack rules) {
        this.rules = rules;
        this.inWords = new Pack(
                rules.name(),
                rules.hash(),
                rules.rules().stream().map(PackRule::of).toList());
    }

    /** A compiler that need not compile again what it compiled last: an edit of a threshold leaves the rules as they are. */
    static Compiler compiler() {
        return new Remembering();
    }

    private static final class Remembering implements Compiler {
        private volatile Optional<RulePack> last = Optional.empty();

        @Override
        public Compiled compile(RulePackFolder folder) {
            RulePack pack = RulePack.compile(folder, last);
            last = Optional.of(pack);
            return new Ready(folder, pack);
        }
    }

    /** A pack that compiles, and its texts, which hold its cases. */
    private record Ready(RulePackFolder folder, RulePack pack) implements Compiled {
        @Override
        public Engine engine() {
            return new PipelineEngine(pack);
        }

        @Override
        public List<Problem> warnings() {
            return pack.warnings();
        }

        @Override
        public Cases cases() {
            List<CaseRun> runs = CaseRun.of(pack, RuleCases.read(folder));
            return new Cases(
                    runs.size(),
                    runs.stream().flatMap(run -> run.problems().stream()).toList());
        }
    }

    @Override
    public Run identify(Request request) {
        return Pipeline.identify(request, rules);
    }

    @Override
    public Made make(Request request, Progress progress) {
        return ResultForm.of(Pipeline.run(request, rules, progress), rules.name());
    }

    @Override
    public RulePack rules() {
        return rules;
    }

    @Override
    public Pack pack() {
        return inWords;
    }
}

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
import dev.brightspots.rulepack.RuleCase;
import dev.brightspots.rulepack.RuleCases;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

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
            List<RuleCase> all = RuleCases.read(folder);
            int half = all.size() / 2;
            // An author waits for them, so that a second core has its half.
            FutureTask<List<Problem>> second = new FutureTask<>(() -> problems(all.subList(half, all.size())));
            Thread other = new Thread(second, "cases");
            other.setDaemon(true);
            other.start();
            List<Problem> problems = new ArrayList<>(problems(all.subList(0, half)));
            problems.addAll(result(second));
            return new Cases(all.size(), problems);
        }

        private List<Problem> problems(List<RuleCase> some) {
            return CaseRun.of(pack, some).stream()
                    .flatMap(run -> run.problems().stream())
                    .toList();
        }

        private static <T> T result(Future<T> work) {
            try {
                return work.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The cases were interrupted", e);
            } catch (ExecutionException e) {
                // What a rule does wrong in a case is for its author.
                throw e.getCause() instanceof BadInput told
                        ? told
                        : new IllegalStateException("The cases could not be run", e.getCause());
            }
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

package dev.brightspots.app;

import dev.brightspots.api.Engine;
import dev.brightspots.api.Engine.Pack;
import dev.brightspots.api.Engine.PackRule;
import dev.brightspots.api.RunBook.Made;
import dev.brightspots.api.packs.Compiler;
import dev.brightspots.pipeline.Progress;
import dev.brightspots.pipeline.Request;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Takes any texts for rules, in no time, and does to them what one of these words in a text asks for. */
public final class FakeCompiler implements Compiler {
    static final String REFUSE = "refuse me";
    static final String FAIL_CASES = "fail my cases";
    static final String CRASH = "crash";
    static final String HOLD = "hold my runs";

    final AtomicInteger made = new AtomicInteger();
    final AtomicInteger compiled = new AtomicInteger();
    /** What happens once, while the next pack is compiled. */
    final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    /** Lets held runs go on. */
    final CountDownLatch goOn = new CountDownLatch(1);

    @Override
    public Compiled compile(RulePackFolder rules) {
        compiled.incrementAndGet();
        meanwhile.getAndSet(() -> {}).run();
        List<Problem> problems = problems(rules, REFUSE, "the rule cannot be compiled");
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        if (holds(rules, CRASH)) {
            throw new StackOverflowError("made up");
        }
        List<PackRule> inWords = rules.files().keySet().stream()
                .filter(path -> path.endsWith(".drl"))
                .map(path -> new PackRule("shown-effect", "A shown effect", "spread", path, 7, "", "", ""))
                .toList();
        Pack pack = new Pack(rules.name(), rules.hash(), inWords);
        return new Fake(rules, holds(rules, HOLD) ? new Holding(pack) : new FakeEngine(pack, made));
    }

    private final class Holding extends FakeEngine {
        Holding(Pack pack) {
            super(pack, made);
        }

        @Override
        public Made make(Request request, Progress progress) {
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.make(request, progress);
        }
    }

    private record Fake(RulePackFolder rules, Engine engine) implements Compiled {
        @Override
        public List<Problem> warnings() {
            return List.of();
        }

        @Override
        public Cases cases() {
            return new Cases(1, problems(rules, FAIL_CASES, "the case came out otherwise"));
        }
    }

    private static boolean holds(RulePackFolder rules, String word) {
        return rules.files().values().stream().anyMatch(text -> text.contains(word));
    }

    private static List<Problem> problems(RulePackFolder rules, String word, String what) {
        return rules.files().entrySet().stream()
                .filter(file -> file.getValue().contains(word))
                .map(file -> Problem.error(new Place(file.getKey(), 1, 1), what, "take out '" + word + "'."))
                .toList();
    }
}

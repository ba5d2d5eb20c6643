package dev.brightspots.app;

import dev.brightspots.api.Engine;
import dev.brightspots.api.Engine.Pack;
import dev.brightspots.api.Engine.PackRule;
import dev.brightspots.api.packs.Compiler;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes any texts for rules, in no time, and does to them what one of these words in a text asks for. */
final class FakeCompiler implements Compiler {
    static final String REFUSE = "refuse me";
    static final String FAIL_CASES = "fail my cases";
    static final String CRASH = "crash";

    final AtomicInteger made = new AtomicInteger();
    final AtomicInteger compiled = new AtomicInteger();

    @Override
    public Compiled compile(RulePackFolder rules) {
        compiled.incrementAndGet();
        refuseIf(rules, REFUSE, "the rule cannot be compiled");
        if (holds(rules, CRASH)) {
            throw new StackOverflowError("made up");
        }
        List<PackRule> inWords = rules.files().keySet().stream()
                .filter(path -> path.endsWith(".drl"))
                .map(path -> new PackRule("shown-effect", "A shown effect", "spread", path, 7, "", "", ""))
                .toList();
        return new Fake(rules, new FakeEngine(new Pack(rules.name(), rules.hash(), inWords), made));
    }

    private record Fake(RulePackFolder rules, Engine engine) implements Compiled {
        @Override
        public List<Problem> warnings() {
            return List.of();
        }

        @Override
        public Cases cases() {
            refuseIf(rules, FAIL_CASES, "the case came out otherwise");
            return new Cases(1, List.of());
        }
    }

    private static boolean holds(RulePackFolder rules, String word) {
        return rules.files().values().stream().anyMatch(text -> text.contains(word));
    }

    private static void refuseIf(RulePackFolder rules, String word, String what) {
        rules.files().forEach((path, text) -> {
            if (text.contains(word)) {
                throw new BadInput(Problem.error(new Place(path, 1, 1), what, "take out '" + word + "'."));
            }
        });
    }
}

package dev.brightspots.api.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.api.Engine;
import dev.brightspots.api.FactBook;
import dev.brightspots.api.RunBook;
import dev.brightspots.load.DataFolder;
import dev.brightspots.load.Known;
import dev.brightspots.pipeline.Progress;
import dev.brightspots.pipeline.Request;
import dev.brightspots.pipeline.Run;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.Fingerprint;
import dev.brightspots.sales.SalesData;
import dev.brightspots.text.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What a pack has to meet before it becomes live, where somebody asks for it. */
class GateTest {
    private static final SalesData SAMPLE =
            DataFolder.read(Path.of("sample-data"), row -> {}).data();
    private static final RulePackFolder SHIPPED = RulePackFolder.read(Path.of("rules"));
    private static final Made LIVE = new Made(RulePack.compile(SHIPPED));
    /** Without its source each of 41 recommendations of 66 is another. */
    private static final Made NOBODY_TEACHES = new Made(RulePack.compile(nobodyTeaches()));

    @Test
    void withoutTermsEveryPackPasses() {
        assertThat(new PackDiffs(new Facts(), PackDiffs.Terms.NONE).objections(LIVE, NOBODY_TEACHES))
                .isEmpty();
    }

    @Test
    void aPackWhoseDifferenceNobodyHasSeenIsHeldBackUntilSomebodyHas() {
        Facts facts = new Facts();
        PackDiffs gate = new PackDiffs(facts, new PackDiffs.Terms(true, OptionalDouble.empty()));
        assertThat(gate.objections(LIVE, NOBODY_TEACHES))
                .extracting(Problem::what)
                .containsExactly("nobody has looked at what the pack "
                        + NOBODY_TEACHES.rules().hash() + " changes against the live pack "
                        + LIVE.rules().hash());
        gate.diff(LIVE.rules(), NOBODY_TEACHES.rules(), Optional.empty(), 0);
        assertThat(gate.objections(LIVE, NOBODY_TEACHES)).isEmpty();
        facts.data = otherFacts();
        assertThat(gate.objections(LIVE, NOBODY_TEACHES))
                .as("on other facts the difference may be another")
                .hasSize(1);
    }

    @Test
    void aPackThatChangesTooMuchIsHeldBack() {
        assertThat(new PackDiffs(new Facts(), new PackDiffs.Terms(false, OptionalDouble.of(0.2)))
                        .objections(LIVE, NOBODY_TEACHES))
                .extracting(Problem::what)
                .containsExactly("the pack " + NOBODY_TEACHES.rules().hash()
                        + " changes 62% of the recommendations, and at most 20% may change at once");
        assertThat(new PackDiffs(new Facts(), new PackDiffs.Terms(false, OptionalDouble.of(0.7)))
                        .objections(LIVE, NOBODY_TEACHES))
                .isEmpty();
    }

    private static RulePackFolder nobodyTeaches() {
        Map<String, String> files = new HashMap<>(SHIPPED.files());
        files.put("guard/no-lesson/rule.drl", """
                package rules
                import dev.brightspots.facts.*;
                rule "no lesson"
                    @id("no-lesson") @since("1") @owner("me") @says("{$who} teaches nobody")
                when
                    SourceFit( $who : who, $metric : metric )
                then
                    insertLogical( new NotASource( $who, $metric, "no lesson" ) );
                end
                """);
        return new RulePackFolder("nobody teaches", files);
    }

    /** An engine that is only asked for its rules. */
    private record Made(RulePack rules) implements Engine {
        @Override
        public Run identify(Request request) {
            throw new AssertionError("nobody makes a run");
        }

        @Override
        public RunBook.Made make(Request request, Progress progress) {
            throw new AssertionError("nobody makes a run");
        }

        @Override
        public Pack pack() {
            return new Pack(rules.name(), rules.hash(), List.of());
        }
    }

    private static SalesData otherFacts() {
        return new SalesData(
                SAMPLE.organisation(),
                SAMPLE.metrics(),
                SAMPLE.observations(),
                SAMPLE.practices(),
                SAMPLE.adoptions(),
                new Capacity(7, 7, 7, 7, Map.of()));
    }

    /** The sample data, until others are loaded. */
    private static final class Facts implements FactBook {
        private SalesData data = SAMPLE;

        @Override
        public Optional<Status> status() {
            return Optional.of(new Status(Fingerprint.of(data), 1, 1, 1, 1, 1, 1, 0, Instant.EPOCH, "ada", List.of()));
        }

        @Override
        public SalesData read() {
            return data;
        }

        @Override
        public Known known() {
            throw new AssertionError("nobody loads");
        }

        @Override
        public List<Recorded> adoptions(Optional<String> unit, Optional<String> practice, Optional<String> below) {
            throw new AssertionError("nobody asks who does what");
        }

        @Override
        public Status keep(Given given, Mode mode) {
            throw new AssertionError("nobody loads");
        }
    }
}

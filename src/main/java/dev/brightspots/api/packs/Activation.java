package dev.brightspots.api.packs;

import dev.brightspots.api.Engine;
import dev.brightspots.api.LiveEngine;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of a pack to its place: check, compile, cases, gate, swap. Where one step fails, nothing has changed. */
final class Activation {
    private static final Logger LOG = LoggerFactory.getLogger(Activation.class);

    private final Compiler compiler;
    private final Gate gate;

    Activation(Compiler compiler, Gate gate) {
        this.compiler = compiler;
        this.gate = gate;
    }

    /**
     * A pack that is good in itself.
     *
     * @param cases how many cases it has
     */
    record Tried(Engine engine, List<Problem> warnings, int cases) {}

    /**
     * Checks a pack, compiles it and runs its cases.
     *
     * @throws BadInput with every problem of the first of these steps that finds an error
     */
    Tried attempt(RulePackFolder rules) {
        Compiler.Compiled compiled = compile(rules);
        if (compiled.engine().pack().rules().isEmpty()) {
            throw new BadInput(Problem.error(
                    Place.of(rules.name()), "the rule pack holds no rule", "its files are being moved, or are gone."));
        }
        Compiler.Cases cases = guarded(compiled::cases, "its cases were run");
        if (!cases.problems().isEmpty()) {
            throw new BadInput(cases.problems());
        }
        return new Tried(compiled.engine(), compiled.warnings(), cases.tried());
    }

    /**
     * Checks and compiles a pack whose cases came out right before.
     *
     * @throws BadInput with every problem found
     */
    Compiler.Compiled compile(RulePackFolder rules) {
        return guarded(() -> compiler.compile(rules), "it was compiled");
    }

    /**
     * Lets a tried pack take the place of the live one, unless the gate objects.
     *
     * @param write one transaction that makes it live on the disk; if it fails, the old pack stays live in memory too
     * @throws BadInput with the objections
     */
    void swap(LiveEngine live, Engine next, Runnable write) {
        List<Problem> objections = guarded(() -> gate.objections(live.now(), next), "what it changes was looked at");
        if (!objections.isEmpty()) {
            throw new BadInput(objections);
        }
        write.run();
        live.swap(next);
    }

    /** One step. */
    private interface Step<T> {
        T take();
    }

    /** Whatever a pack makes our code or the engine's throw, the server goes on with the pack it has. */
    private static <T> T guarded(Step<T> step, String when) {
        try {
            return step.take();
        } catch (BadInput bad) {
            throw bad;
        } catch (RuntimeException | Error fault) {
            LOG.error("A rule pack caused a fault while {}", when, fault);
            throw new BadInput(Problem.error(
                    Place.of("rules"),
                    "the rule pack caused a fault inside Brightspots while " + when,
                    "the file server.log in the home of the server says more."));
        }
    }
}

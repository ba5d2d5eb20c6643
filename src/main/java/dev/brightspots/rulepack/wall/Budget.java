package dev.brightspots.rulepack.wall;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.drools.core.common.InternalWorkingMemory;
import org.drools.core.phreak.RuleAgendaItem;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;

/**
 * What one session may still do. It belongs to the thread that opened it, and ends the session with {@link Exceeded} when it is
 * used up.
 */
public final class Budget implements AutoCloseable {
    /** So much work between two looks at the clock; a fraction of a millisecond. */
    private static final int STRETCH = 4_096;

    private static final long NANOS = 1_000_000;
    private static final long BYTES = 1_000;
    private static final ThreadLocal<@Nullable Budget> CURRENT = new ThreadLocal<>();

    private final Limits limits;
    private final int facts;
    private final @Nullable Budget outer;
    private final long mostWork;
    private final long mostFirings;
    private final long mostConcluded;
    private final Meter meter;
    private final Map<String, Integer> seen = new TreeMap<>();
    private Supplier<String> current = () -> "";
    private long work;
    private long nextLook = STRETCH;
    private long firings;
    private long concluded;

    private Budget(Limits limits, int facts) {
        this.limits = limits;
        this.facts = facts;
        this.outer = CURRENT.get();
        this.mostWork = limits.work().of(facts);
        this.mostFirings = limits.firings().of(facts);
        this.mostConcluded = limits.concluded().of(facts);
        this.meter = Meter.start();
    }

    /**
     * A budget for rules over so many facts; from now on what this thread does in rules counts.
     *
     * @throws Exceeded if there are too many facts to begin with
     */
    public static Budget open(Limits limits, int facts) {
        Budget budget = new Budget(limits, facts);
        CURRENT.set(budget);
        if (facts > limits.facts()) {
            budget.close();
            throw new Exceeded("", "begin with " + facts + " facts, more than " + limits.facts());
        }
        return budget;
    }

    /**
     * Does something within a budget of its own.
     *
     * @throws Exceeded if it does more
     */
    public static <T> T within(Limits limits, int facts, Supplier<T> work) {
        Budget budget = open(limits, facts);
        try {
            return work.get();
        } finally {
            budget.close();
        }
    }

    /** Counts what happens in a session, and gives it the guard that its rules ask for. */
    public void watch(KieSession session) {
        InternalWorkingMemory memory = (InternalWorkingMemory) session;
        current = () -> {
            RuleAgendaItem next = memory.getAgenda().getAgendaGroupsManager().peekNextRule();
            return next == null ? "" : next.getRule().getName();
        };
        session.insert(new Guard(this));
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                if (++firings > mostFirings) {
                    throw new Exceeded(
                            event.getMatch().getRule().getName(), "fire more than " + mostFirings + " times");
                }
            }
        });
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                if (event.getRule() != null && ++concluded > mostConcluded) {
                    throw new Exceeded(event.getRule().getName(), "conclude more than " + mostConcluded + " facts");
                }
            }
        });
    }

    /** Counts one step that is taken for a rule outside of the engine, where this thread has a budget. */
    public static void count() {
        Budget budget = CURRENT.get();
        if (budget != null) {
            budget.work();
        }
    }

    /** From now on, what this thread counts is done for that rule. */
    public static void at(String rule) {
        Budget budget = CURRENT.get();
        if (budget != null) {
            budget.current = () -> rule;
        }
    }

    static Budget current() {
        Budget budget = CURRENT.get();
        if (budget == null) {
            throw new IllegalStateException("Rules run within a budget only");
        }
        return budget;
    }

    void work() {
        if (++work >= nextLook) {
            look();
        }
    }

    private void look() {
        seen.merge(current.get(), 1, Integer::sum);
        nextLook = Math.min(work + STRETCH, mostWork + 1);
        if (work > mostWork) {
            throw exceeded("take more than " + mostWork + " steps");
        }
        long milliseconds = meter.nanos() / NANOS;
        if (milliseconds > limits.milliseconds().of(facts)) {
            throw exceeded("take longer than " + limits.milliseconds().of(facts) + " milliseconds");
        }
        long kilobytes = meter.bytes() / BYTES;
        if (kilobytes > limits.kilobytes().of(facts)) {
            throw exceeded("ask for more than " + limits.kilobytes().of(facts) + " kilobytes of memory");
        }
    }

    /** Blames the rule that was at work at most looks; of equals, the first by name. */
    private Exceeded exceeded(String what) {
        String most = "";
        int looks = 0;
        for (Map.Entry<String, Integer> one : seen.entrySet()) {
            if (!one.getKey().isEmpty() && one.getValue() > looks) {
                most = one.getKey();
                looks = one.getValue();
            }
        }
        return new Exceeded(most, what + " over " + facts + " facts");
    }

    /** From now on what this thread does counts to the budget before, if there was one. */
    @Override
    public void close() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }

    /** Time and memory of one thread: what others do at the same time on the same machine does not count. */
    private record Meter(com.sun.management.ThreadMXBean threads, long nanosBefore, long bytesBefore) {
        static Meter start() {
            com.sun.management.ThreadMXBean threads =
                    (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            return new Meter(threads, threads.getCurrentThreadCpuTime(), threads.getCurrentThreadAllocatedBytes());
        }

        long nanos() {
            return threads.getCurrentThreadCpuTime() - nanosBefore;
        }

        long bytes() {
            return threads.getCurrentThreadAllocatedBytes() - bytesBefore;
        }
    }
}

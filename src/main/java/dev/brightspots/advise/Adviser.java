package dev.brightspots.advise;

import dev.brightspots.advise.evaluate.FactIndex;
import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.wall.Limits;
import dev.brightspots.text.BadInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs a rule pack over evidence and says what it concludes and why; one adviser serves any number of threads. */
public final class Adviser {
    private final RulePack pack;
    private final Session session;
    private final Explainer explainer;

    /** An adviser that writes names and numbers in this phrasing. */
    public Adviser(RulePack pack, Phrasing phrasing) {
        this(pack, pack.thresholds(), phrasing);
    }

    /**
     * An adviser with other numbers than the pack's own, for example where a metric brings its own gap.
     *
     * @param thresholds the pack's, some of them changed
     */
    public Adviser(RulePack pack, Thresholds thresholds, Phrasing phrasing) {
        this(
                pack,
                new Session(pack, thresholds, Limits.USUAL),
                new Explainer(pack, new Sentence(phrasing, thresholds)));
    }

    private Adviser(RulePack pack, Session session, Explainer explainer) {
        this.pack = pack;
        this.session = session;
        this.explainer = explainer;
    }

    /** The same within other limits, for example where data are known to be large. */
    public Adviser within(Limits limits) {
        return new Adviser(pack, session.within(limits), explainer);
    }

    /**
     * What the rules conclude, each partition for itself.
     *
     * @param threads how many partitions are worked on at a time
     * @throws BadInput naming the rule that did more than rules may do
     */
    public Advice advise(List<Partition> partitions, int threads, Progress progress) {
        if (threads < 1) {
            throw new IllegalArgumentException("Work needs at least 1 thread, not " + threads);
        }
        List<Map<Conclusion, List<Reason>>> parts =
                threads == 1 ? inTurn(partitions, progress) : atOnce(partitions, threads, progress);
        Map<Conclusion, List<Reason>> merged = new LinkedHashMap<>();
        for (Map<Conclusion, List<Reason>> part : parts) {
            part.forEach((conclusion, reasons) ->
                    merged.computeIfAbsent(conclusion, any -> new ArrayList<>()).addAll(reasons));
        }
        Map<String, Concluded> sorted = new TreeMap<>();
        merged.forEach(
                (conclusion, reasons) -> sorted.put(conclusion.toString(), new Concluded(conclusion, sorted(reasons))));
        return new Advice(pack.hash(), List.copyOf(sorted.values()));
    }

    private List<Map<Conclusion, List<Reason>>> inTurn(List<Partition> partitions, Progress progress) {
        List<Map<Conclusion, List<Reason>>> parts = new ArrayList<>();
        for (Partition partition : partitions) {
            parts.add(reasons(partition));
            progress.done(parts.size(), partitions.size());
        }
        return parts;
    }

    private List<Map<Conclusion, List<Reason>>> atOnce(List<Partition> partitions, int threads, Progress progress) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "adviser");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<Map<Conclusion, List<Reason>>>> pending = partitions.stream()
                    .map(partition -> workers.submit(() -> reasons(partition)))
                    .toList();
            List<Map<Conclusion, List<Reason>>> parts = new ArrayList<>();
            for (Future<Map<Conclusion, List<Reason>>> one : pending) {
                parts.add(one.get());
                progress.done(parts.size(), partitions.size());
            }
            return parts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The work was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BadInput refused) {
                throw refused;
            } else if (e.getCause() instanceof Error fault) {
                // Whoever started the run has a sentence for running out of memory, on one thread or on several.
                throw fault;
            }
            throw new IllegalStateException("A partition could not be advised", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private Map<Conclusion, List<Reason>> reasons(Partition partition) {
        return session.run(partition, outcome -> {
            FactIndex all = new FactIndex(outcome.facts());
            Map<Conclusion, List<Reason>> reasons = new LinkedHashMap<>();
            outcome.matches()
                    .forEach((conclusion, matches) -> reasons.put(
                            conclusion,
                            matches.stream()
                                    .map(match -> explainer.reason(match, all))
                                    .toList()));
            return reasons;
        });
    }

    private static List<Reason> sorted(List<Reason> reasons) {
        return reasons.stream()
                .distinct()
                .sorted(Comparator.comparing(Reason::ruleId)
                        .thenComparing(reason -> reason.facts().toString()))
                .toList();
    }
}

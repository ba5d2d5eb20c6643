package dev.brightspots.pipeline;

import dev.brightspots.advise.Partition;
import dev.brightspots.facts.Coaching;
import dev.brightspots.facts.Evidence;
import dev.brightspots.facts.Lesson;
import dev.brightspots.facts.Size;
import dev.brightspots.learn.Lessons;
import dev.brightspots.measure.Measured;
import dev.brightspots.measure.Measuring;
import dev.brightspots.measure.TrackedAdoptions;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.sales.SalesData;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run up to the rules: everything measured, and cut into partitions. */
public final class Prepared {
    private final Run run;
    private final Request asked;
    private final Request request;
    private final RulePack pack;
    private final Measured measured;
    private final Wording wording;

    /** @param request on the data with what trackers show of them */
    private Prepared(Run run, Request asked, Request request, RulePack pack, Measured measured) {
        this.run = run;
        this.asked = asked;
        this.request = request;
        this.pack = pack;
        this.measured = measured;
        this.wording = new Wording(request.data(), measured);
    }

    /**
     * Measures what a request asks for.
     *
     * @throws dev.brightspots.text.BadInput if there are no observations, or none up to the period asked for
     */
    public static Prepared of(Request request, RulePack pack, Progress progress) {
        Run run = Pipeline.identify(request, pack);
        progress.at("measuring", 0, 1);
        Prepared prepared = measured(run, request, pack);
        progress.at("measuring", 1, 1);
        return prepared;
    }

    private static Prepared measured(Run run, Request asked, RulePack pack) {
        Request request = asked.on(TrackedAdoptions.in(asked.data(), run.period(), pack.thresholds()));
        return new Prepared(
                run, asked, request, pack, Measuring.measure(request.data(), run.period(), pack.thresholds()));
    }

    /** The same facts and period for another pack; measured again only where its thresholds differ. */
    public Prepared with(RulePack other) {
        Run its = Pipeline.identify(asked, other);
        return other.thresholds().equals(pack.thresholds())
                ? new Prepared(its, asked, request, other, measured)
                : measured(its, asked, other);
    }

    /** The run it belongs to. */
    public Run run() {
        return run;
    }

    Request request() {
        return request;
    }

    SalesData data() {
        return request.data();
    }

    RulePack pack() {
        return pack;
    }

    Measured measured() {
        return measured;
    }

    Wording wording() {
        return wording;
    }

    /** Evidence that shares no rule joins, by context, with what was learnt and who is being coached there. */
    List<Partition> partitions() {
        List<Lesson> lessons = Lessons.of(data(), measured, pack.thresholds());
        return measured.evidence().entrySet().stream()
                .map(group -> new Partition(
                        group.getKey(),
                        Stream.of(
                                        group.getValue().stream(),
                                        lessons.stream()
                                                .filter(lesson ->
                                                        lesson.context().equals(group.getKey())),
                                        coaching(group.getValue()))
                                .<Evidence>flatMap(Function.identity())
                                .toList()))
                .toList();
    }

    private Stream<Coaching> coaching(List<Evidence> group) {
        Set<String> units = group.stream()
                .flatMap(one -> one instanceof Size size ? Stream.of(size.who()) : Stream.empty())
                .collect(Collectors.toSet());
        return request.decided().underWay().stream()
                .filter(item -> units.contains(item.unit().value()))
                .flatMap(item -> item.metric().stream()
                        .map(metric -> new Coaching(
                                item.unit().value(), item.practice().value(), metric.value())));
    }
}

package dev.brightspots.pipeline;

import dev.brightspots.advise.Advice;
import dev.brightspots.advise.Adviser;
import dev.brightspots.measure.AssessedPeriod;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.sales.Fingerprint;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.SalesData;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;

/** Facts go in, advice with its reasons comes out. */
public final class Pipeline {
    private Pipeline() {}

    /**
     * Makes one run. Same data and same rule pack give the same result, whatever the number of threads.
     *
     * @throws BadInput if there are no observations, or none up to the period asked for
     */
    public static RunResult run(Request request, RulePack pack, Progress progress) {
        return run(Prepared.of(request, pack, progress), progress);
    }

    /** Makes a run of what was measured. */
    public static RunResult run(Prepared prepared, Progress progress) {
        return result(prepared, advice(prepared, progress));
    }

    /** All that the rules conclude of what was measured. */
    public static Advice advice(Prepared prepared, Progress progress) {
        return new Adviser(prepared.pack(), prepared.wording())
                .advise(
                        prepared.partitions(),
                        prepared.request().threads(),
                        (done, all) -> progress.at("advising", done, all));
    }

    /** What a reader is told of it. */
    public static RunResult result(Prepared prepared, Advice advice) {
        return new Results(
                        prepared.request(),
                        prepared.pack().thresholds(),
                        prepared.measured(),
                        advice,
                        prepared.wording())
                .collect(prepared.run());
    }

    /**
     * Which run a request would be, without making it.
     *
     * @throws BadInput if it cannot be made
     */
    public static Run identify(Request request, RulePack pack) {
        SalesData data = request.data();
        Period period = period(request);
        String hash = Fingerprint.of(data);
        return new Run(
                request.decided().digest().isEmpty()
                        ? Ids.hash("run", period.toString(), pack.hash(), hash)
                        : Ids.hash(
                                "run",
                                period.toString(),
                                pack.hash(),
                                hash,
                                request.decided().digest()),
                period,
                pack.hash(),
                hash,
                data.observations().size(),
                request.refused());
    }

    private static BadInput noObservation() {
        return new BadInput(Problem.error(
                Place.of("observations.csv"),
                "there is no observation to go by",
                "all rows were refused, or the file holds only its header."));
    }

    private static Period period(Request request) {
        SalesData data = request.data();
        Period period = request.period().or(() -> AssessedPeriod.latest(data)).orElseThrow(Pipeline::noObservation);
        if (data.observations().periods().isEmpty()) {
            throw noObservation();
        }
        boolean any = data.observations().periods().stream()
                .anyMatch(one -> !one.last().isAfter(period.last()));
        if (!any) {
            throw new BadInput(Problem.error(
                    Place.of("observations.csv"),
                    "there is no observation up to the period " + period,
                    "name a later one: the data begin with "
                            + data.observations().periods().get(0) + "."));
        }
        return period;
    }
}

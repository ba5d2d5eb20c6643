package dev.brightspots.measure;

import dev.brightspots.sales.Metric;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The lead of every unit of a group in every single period, positive = better, like for like but not yet set against the middle:
 * what before and after are compared on.
 *
 * @param leads by unit and place of the period; NaN where there are no data
 * @param sorted by place of the period, the known leads, rising
 */
record Drift(Panel panel, double[][] leads, double[][] sorted) {
    static Drift of(Panel panel) {
        double[][] leads = new double[panel.units().size()][panel.periods().size()];
        for (int unit = 0; unit < leads.length; unit++) {
            Arrays.fill(leads[unit], Double.NaN);
            Panel.Row row = panel.units().get(unit);
            boolean[] every = new boolean[panel.periods().size()];
            Arrays.fill(every, 0, panel.end() + 1, true);
            for (int at : row.present(every)) {
                boolean[] single = new boolean[every.length];
                single[at] = true;
                Tally tally = Tally.of(panel.metric(), row.series(), row.others(), single);
                if (!tally.isEmpty()) {
                    leads[unit][at] = panel.sign()
                            * panel.scale().difference(tally.observed(), tally.withOwn(tally.adjusted()), tally.n());
                }
            }
        }
        double[][] sorted = IntStream.range(0, panel.periods().size())
                .mapToObj(at -> Arrays.stream(leads)
                        .mapToDouble(unit -> unit[at])
                        .filter(lead -> !Double.isNaN(lead))
                        .sorted()
                        .toArray())
                .toArray(double[][]::new);
        return new Drift(panel, leads, sorted);
    }

    /** In how many of the wanted periods a unit was ahead of the middle of the others. */
    int ahead(int unit, boolean[] wanted) {
        return (int) IntStream.range(0, wanted.length)
                .filter(at -> wanted[at] && !Double.isNaN(leads[unit][at]))
                .filter(at -> leads[unit][at] > Robust.medianWithout(sorted[at], leads[unit][at]))
                .count();
    }

    /** In how many of the wanted periods a unit has data. */
    int periods(int unit, boolean[] wanted) {
        return (int) IntStream.range(0, wanted.length)
                .filter(at -> wanted[at] && !Double.isNaN(leads[unit][at]))
                .count();
    }

    /**
     * One adopter, before and after.
     *
     * @param before periods before it began in which it did everything else as it did when it began; not empty
     * @param after periods since, likewise; not empty
     */
    record Change(int unit, int[] before, int[] after) {}

    /**
     * Where a unit began the practice: its periods just before and since, as long as no other practice on the metric comes or
     * goes; null if there are none on either side.
     */
    @org.jspecify.annotations.Nullable
    Change change(int unit, PracticeId practice, Frame frame) {
        Metric metric = panel.metric();
        int rank = panel.units().get(unit).rank();
        List<Integer> known = IntStream.rangeClosed(0, panel.end())
                .filter(at -> !Double.isNaN(leads[unit][at]))
                .boxed()
                .toList();
        for (int i = 1; i < known.size(); i++) {
            Set<PracticeId> then = own(frame, rank, metric, practice, known.get(i));
            if (!then.contains(practice)
                    || own(frame, rank, metric, practice, known.get(i - 1)).contains(practice)) {
                continue;
            }
            List<Integer> after = new ArrayList<>();
            for (int j = i;
                    j < known.size()
                            && own(frame, rank, metric, practice, known.get(j)).equals(then);
                    j++) {
                after.add(known.get(j));
            }
            Set<PracticeId> without = new TreeSet<>(then);
            without.remove(practice);
            List<Integer> before = new ArrayList<>();
            for (int j = i - 1; j >= 0; j--) {
                boolean partly = frame.touches(rank, practice, known.get(j));
                if (!partly && !own(frame, rank, metric, practice, known.get(j)).equals(without)) {
                    break;
                }
                if (!partly) {
                    before.add(0, known.get(j));
                }
            }
            return before.isEmpty() ? null : new Change(unit, ints(before), ints(after));
        }
        return null;
    }

    /** The practices on the metric that a unit does, and this one, which may also be looked at for what it costs elsewhere. */
    private static Set<PracticeId> own(Frame frame, int rank, Metric metric, PracticeId practice, int at) {
        Set<PracticeId> found = new TreeSet<>(frame.practices(rank, metric, at));
        Period period = frame.periods().get(at);
        boolean does = frame.adoptions(rank).stream()
                .anyMatch(one -> one.practice().equals(practice) && one.fidelity() > 0 && one.covers(period));
        if (does) {
            found.add(practice);
        }
        return found;
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The mean lead of a unit over some periods; NaN if one of them is missing. */
    double mean(int unit, int[] periods) {
        return Arrays.stream(periods)
                .mapToDouble(at -> leads[unit][at])
                .average()
                .orElse(Double.NaN);
    }

    /**
     * How units that had not begun changed between the periods before and after of an adopter. A unit counts for as long as it
     * has not begun the practice and takes up no other on the metric; each period after is compared with those that still count.
     * Where the lot decided, only those count that drew the blank.
     *
     * @return one change per control that counts in every period after; empty if there are none
     */
    double[] controls(Change change, PracticeId practice, Frame frame) {
        boolean trial = frame.drew(panel.units().get(change.unit()).rank(), practice);
        return IntStream.range(0, leads.length)
                .filter(other -> other != change.unit() && still(other, change, practice, frame))
                .filter(other -> !trial || frame.drew(panel.units().get(other).rank(), practice))
                .mapToDouble(other -> mean(other, change.after()) - mean(other, change.before()))
                .filter(one -> !Double.isNaN(one))
                .toArray();
    }

    private boolean still(int other, Change change, PracticeId practice, Frame frame) {
        int rank = panel.units().get(other).rank();
        Set<PracticeId> first = frame.practices(rank, panel.metric(), change.before()[0]);
        return IntStream.concat(Arrays.stream(change.before()), Arrays.stream(change.after()))
                .allMatch(at -> !frame.touches(rank, practice, at)
                        && frame.practices(rank, panel.metric(), at).equals(first));
    }
}

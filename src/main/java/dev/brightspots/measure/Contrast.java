package dev.brightspots.measure;

import dev.brightspots.facts.Needed;
import dev.brightspots.sales.Metric;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A peer group on one metric at the assessed period: the whole window, its earlier part and its latest third.
 *
 * @param windows the periods of each unit's window
 * @param early the window without its latest third; without data for a unit with fewer than 3 periods
 * @param late the latest third
 * @param worth the smallest lead worth a manager's time
 * @param apart the share of units that differ credibly from the middle by more than that
 * @param between variance of the true leads (DerSimonian and Laird)
 * @param extra variance between units that counts as background where too many are apart; 0 otherwise
 * @param stars for each unit the member that carries most of its lead, null if it has fewer than two
 * @param drift where each unit lay in every single period
 */
record Contrast(
        Panel panel,
        boolean[][] windows,
        Comparison whole,
        Comparison early,
        Comparison late,
        double worth,
        double apart,
        double between,
        double extra,
        @Nullable Star[] stars,
        Drift drift) {
    private static final int LEAST_PERIODS = 3;
    private static final int LEAST_UNITS_FOR_BACKGROUND = 8;
    private static final double Z95 = 1.959963984540054;

    static Contrast of(Panel panel, Frame frame) {
        Metric metric = panel.metric();
        int most = (int) frame.number(Needed.WINDOW_PERIODS);
        boolean[][] windows = panel.units().stream()
                .map(unit -> panel.window(most, frame.windowStart(unit.rank(), metric)))
                .toArray(boolean[][]::new);
        Comparison whole = Comparison.of(panel, windows);
        double worth = metric.gap()
                .orElseGet(() -> panel.scale().scale() == Metric.Scale.IDENTITY
                        ? 0.1 * Robust.mad(known(whole.plain()), 0)
                        : frame.number(Needed.GAP_WORTH, metric));
        double apart = apart(whole, worth);
        boolean background = apart > frame.number(Needed.PEERS_APART, metric)
                && known(whole.robust()).length >= LEAST_UNITS_FOR_BACKGROUND;
        return new Contrast(
                panel,
                windows,
                whole,
                Comparison.of(panel, part(panel, windows, 0)),
                Comparison.of(panel, part(panel, windows, 1)),
                worth,
                apart,
                between(whole),
                background ? background(whole) : 0,
                IntStream.range(0, windows.length)
                        .mapToObj(unit -> Star.of(whole, unit).orElse(null))
                        .toArray(Star[]::new),
                Drift.of(panel, windows));
    }

    /** The earlier part (0) or the latest third (1) of each window. */
    private static boolean[][] part(Panel panel, boolean[][] windows, int which) {
        boolean[][] parts = new boolean[windows.length][];
        for (int unit = 0; unit < windows.length; unit++) {
            boolean[] part = new boolean[windows[unit].length];
            int[] present = panel.units().get(unit).present(windows[unit]);
            int cut = present.length - Math.max(1, (int) Math.round(present.length / 3.0));
            if (present.length >= LEAST_PERIODS) {
                for (int i = which == 0 ? 0 : cut; i < (which == 0 ? cut : present.length); i++) {
                    part[present[i]] = true;
                }
            }
            parts[unit] = part;
        }
        return parts;
    }

    private static double apart(Comparison whole, double worth) {
        double[] leads = whole.robust();
        long known = IntStream.range(0, leads.length)
                .filter(unit -> !whole.blank(unit))
                .count();
        long apart = IntStream.range(0, leads.length)
                .filter(unit -> !whole.blank(unit))
                .filter(unit -> Math.abs(leads[unit]) - worth > Z95 * whole.ownErrors()[unit])
                .count();
        return known == 0 ? 0 : (double) apart / known;
    }

    private static double background(Comparison whole) {
        return Heterogeneity.winsorised(known(whole, whole.robust()), known(whole, whole.ownErrors()));
    }

    private static double between(Comparison whole) {
        double[] leads = known(whole, whole.robust());
        double[] variances = Arrays.stream(known(whole, whole.ownErrors()))
                .map(error -> error * error)
                .toArray();
        return leads.length < 2 ? 0 : Heterogeneity.derSimonianLaird(leads, variances);
    }

    private static double[] known(Comparison whole, double[] values) {
        return IntStream.range(0, values.length)
                .filter(unit -> !whole.blank(unit))
                .mapToDouble(unit -> values[unit])
                .toArray();
    }

    private static double[] known(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    /** The error of a unit's robust lead; where too many peers are apart, with the background between them. */
    double error(int unit) {
        double error = whole.robustErrors()[unit];
        return Math.sqrt(error * error + extra);
    }

    /** P(a lead like this or greater | the true lead is only just worth a manager's time). */
    double ahead(double[] leads, double[] errors, int unit) {
        return Tail.beyond((leads[unit] - worth) / Math.sqrt(errors[unit] * errors[unit] + extra), whole.freedom());
    }

    /** The same for being behind. */
    double behind(int unit) {
        return Tail.beyond((-whole.robust()[unit] - worth) / error(unit), whole.freedom());
    }

    /** P(a member at least as far ahead of the others | no member of the unit differs from the others more than usual). */
    double odd(int unit) {
        Star star = stars[unit];
        int members = whole.positions()[unit].members().size();
        return star == null ? Double.NaN : Math.min(1, members * Tail.beyond(star.distance(), whole.freedom()));
    }

    /** P(a fall like this or greater from the earlier part of the window to its latest third | nothing changed); 1 if nothing tells. */
    double fall(int unit) {
        double error = Math.hypot(early.samplingErrors()[unit], late.samplingErrors()[unit]);
        double fall = early.robust()[unit] - late.robust()[unit];
        return error > 0 ? Tail.beyond(fall / error, whole.freedom()) : 1;
    }

    /** The quantile of the error's distribution. */
    double quantile(double p) {
        return Tail.quantile(p, whole.freedom());
    }

    /** The share of the differences between a unit and its peers that is real: tau^2 / (tau^2 + its squared error). */
    double reliability(int unit) {
        double error = whole.ownErrors()[unit];
        return between / (between + error * error);
    }
}

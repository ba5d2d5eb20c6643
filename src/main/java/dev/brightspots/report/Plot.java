package dev.brightspots.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** Lays points out on an axis. */
final class Plot {
    private static final double LEFT = 236;
    private static final double RIGHT = 520;
    private static final double TOP = 8;
    private static final double STEP = 22;
    private static final double FOOT = 26;
    private static final double LETTER = 6.2;
    private static final double GAP = 10;
    private static final int LABEL = 36;

    private final List<Point> points;
    private final double from;
    private final double to;

    /** What is drawn of one unit or practice: all numbers on the analysis scale. */
    record Point(String label, String tone, double at, double low, double high, String text) {}

    Plot(List<Point> points) {
        this.points = points;
        double low = Math.min(0, points.stream().mapToDouble(Point::low).min().orElse(0));
        double high = Math.max(0, points.stream().mapToDouble(Point::high).max().orElse(0));
        double margin = Math.max(high - low, 1e-9) * 0.04;
        from = low - margin;
        to = high + margin;
    }

    double from() {
        return from;
    }

    double to() {
        return to;
    }

    String x(double value) {
        return length(place(value));
    }

    private double place(double value) {
        return LEFT + (RIGHT - LEFT) * (value - from) / (to - from);
    }

    /** Marks with their labels from left to right, without those whose labels would touch. */
    List<Chart.Tick> ticks(SortedMap<Double, String> labels) {
        List<Chart.Tick> ticks = new ArrayList<>();
        double free = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Double, String> label : labels.entrySet()) {
            double half = LETTER * label.getValue().length() / 2;
            double place = place(label.getKey());
            if (place - half >= free) {
                ticks.add(new Chart.Tick(length(place), label.getValue()));
                free = place + half + GAP;
            }
        }
        return ticks;
    }

    String bottom() {
        return length(TOP + STEP * points.size());
    }

    String height() {
        return length(TOP + STEP * points.size() + FOOT);
    }

    List<Chart.Row> rows() {
        List<Chart.Row> rows = new ArrayList<>();
        for (Point point : points) {
            rows.add(new Chart.Row(
                    shortened(point.label()),
                    point.tone(),
                    length(TOP + STEP * (rows.size() + 0.5)),
                    x(point.at()),
                    x(point.low()),
                    x(point.high()),
                    point.text()));
        }
        return rows;
    }

    /** Four to nine round numbers between two. */
    static List<Double> round(double low, double high) {
        double span = high - low;
        if (!(span > 0) || !Double.isFinite(span)) {
            return List.of();
        }
        double step = Math.pow(10, Math.floor(Math.log10(span / 3)));
        for (double factor : new double[] {5, 2}) {
            if (span / (step * factor) >= 3) {
                step *= factor;
                break;
            }
        }
        List<Double> marks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
            marks.add(i * step);
        }
        return marks;
    }

    private static String shortened(String label) {
        return label.length() <= LABEL ? label : label.substring(0, LABEL - 1) + "…";
    }

    private static String length(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}

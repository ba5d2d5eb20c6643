package dev.brightspots.worlds;

import dev.brightspots.sales.MetricId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a rep's work follows: one linear predictor for each metric that is not made of others. The base is the value in the
 * analysis scale by product; segment, season and trend are added to it.
 */
enum Quantity {
    WIN("win_rate", 1, 0.20, -0.30),
    SIZE("deal_size", 1, 0.10, 0.25),
    CYCLE("cycle_days", -1, 0.10, 0.20),
    CALLS("calls", 1, 0.12, -0.10),
    DEALS("deals", 1, 0.10, -0.10),
    CANCEL("cancellations", -1, 0.15, 0),
    DISCOUNT("discount", -1, 0.15, 0);

    static final List<String> PRODUCTS = List.of("Desk", "Flow", "Atlas");
    static final String ENTERPRISE = "enterprise";
    static final String MIDMARKET = "midmarket";

    private static final List<Double> QUARTERS = List.of(-0.5, 0.2, -0.7, 1.0);
    private static final List<Double> WINS = List.of(-0.1, -1.1, -2.0);
    private static final List<Double> CANCELLATIONS = List.of(-2.3, -2.1, -1.9);
    private static final List<Double> SIZES = logs(9_000, 17_100, 35_900);
    private static final List<Double> CYCLES = logs(30, 55, 90);
    private static final double CALLS_A_PERIOD = StrictMath.log(600);
    private static final double USUAL_DISCOUNT = StrictMath.log(0.08);
    private static final Map<Quantity, MetricId> METRICS = new EnumMap<>(Quantity.class);

    static {
        for (Quantity quantity : values()) {
            METRICS.put(quantity, new MetricId(quantity.id));
        }
    }

    private final String id;
    private final int sign;
    private final double spread;
    private final double enterprise;

    Quantity(String id, int sign, double spread, double enterprise) {
        this.id = id;
        this.sign = sign;
        this.spread = spread;
        this.enterprise = enterprise;
    }

    private static List<Double> logs(double first, double second, double third) {
        return List.of(StrictMath.log(first), StrictMath.log(second), StrictMath.log(third));
    }

    /** The quantity that a metric shows. */
    static Quantity of(MetricId metric) {
        return Arrays.stream(values())
                .filter(quantity -> quantity.metric().equals(metric))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No quantity is shown by " + metric));
    }

    MetricId metric() {
        return Objects.requireNonNull(METRICS.get(this));
    }

    /** +1 or -1: what turns a lead into a difference of the predictor. */
    int sign() {
        return sign;
    }

    /** Usual standard deviation between the reps of a team. */
    double spread() {
        return spread;
    }

    /** What the predictor is for an average team: base, segment, season and trend. */
    double ordinary(int product, String segment, int quarter, WorldSpec.Drift drift, int period) {
        return base(product)
                + (segment.equals(ENTERPRISE) ? enterprise : 0)
                + QUARTERS.get(quarter) * drift.season() * seasonal()
                + period * drift.trend() * trending();
    }

    private double base(int product) {
        return switch (this) {
            case WIN -> WINS.get(product);
            case SIZE -> SIZES.get(product);
            case CYCLE -> CYCLES.get(product);
            case CALLS -> CALLS_A_PERIOD;
            case DEALS -> 0;
            case CANCEL -> CANCELLATIONS.get(product);
            case DISCOUNT -> USUAL_DISCOUNT;
        };
    }

    /** How much of the season it feels. */
    private double seasonal() {
        return switch (this) {
            case WIN -> 1;
            case SIZE -> 0.2;
            case DEALS -> 0.4;
            case CYCLE, CALLS, CANCEL, DISCOUNT -> 0;
        };
    }

    /** How much of the trend it feels. */
    private double trending() {
        return switch (this) {
            case WIN -> 1;
            case SIZE -> 0.5;
            case CYCLE, CALLS, DEALS, CANCEL, DISCOUNT -> 0;
        };
    }
}

package dev.brightspots.worlds;

import dev.brightspots.sales.Period;
import java.time.LocalDate;

/**
 * What a world is to be like; equal specs make equal worlds, to the byte.
 *
 * @param plot what is planted in it
 */
public record WorldSpec(
        long seed, Plot plot, Shape shape, Volume volume, Noise noise, Drift drift, Effects effects, Uptake uptake) {
    /** What is planted in a world. */
    public enum Plot {
        /** Nobody is special; practices are done, and none does anything. */
        NOTHING,
        /** Every cause, on units chosen by chance. */
        CAUSES,
        /** The invented company of the sample data: its shape is fixed, and every unit has its written part. */
        SAMPLE
    }

    /**
     * How large it is.
     *
     * @param members reps per team
     * @param start first period; of the kind all periods have
     */
    public record Shape(int teams, int members, int periods, Period start) {
        public Shape {
            if (teams < 2 || members < 1 || periods < 1) {
                throw new IllegalArgumentException("A world has at least 2 teams, 1 member and 1 period, not " + teams
                        + ", " + members + ", " + periods);
            }
        }
    }

    /**
     * How much work there is.
     *
     * @param deals mean number of deals a rep decides in a period
     * @param uneven 0: all alike; 1: teams of half to one and a half times the size, reps with much less than full time
     * @param mix how much the shares of the products differ between teams, as a standard deviation on the log scale
     */
    public record Volume(double deals, double uneven, double mix) {
        public Volume {
            notNegative("Volume", deals, uneven, mix);
            atMostOne("Volume.uneven", uneven);
        }
    }

    /**
     * What blurs the truth.
     *
     * @param reps how much reps of one team differ; 1: as usual for the metric
     * @param teams standard deviation between ordinary teams, on the analysis scale
     * @param periods standard deviation of a rep from period to period, on the analysis scale
     * @param tails share of reps and deals that deviate three times as much
     * @param missing share of cells (rep, metric, period) that nobody recorded
     * @param turnover chance that a seat changes hands between two periods
     */
    public record Noise(double reps, double teams, double periods, double tails, double missing, double turnover) {
        public Noise {
            notNegative("Noise", reps, teams, periods, tails, missing, turnover);
            atMostOne("Noise.tails", tails);
            atMostOne("Noise.missing", missing);
            atMostOne("Noise.turnover", turnover);
        }
    }

    /**
     * What moves everybody alike.
     *
     * @param season half the distance between the best and the worst quarter, in logit of win rate
     * @param trend change per period, in logit of win rate
     */
    public record Drift(double season, double trend) {}

    /**
     * How strong what is planted is, on the analysis scale, positive = better.
     *
     * @param win of whatever moves the win rate, in logit
     * @param size of whatever moves the deal size, in log
     * @param cycle of whatever shortens the cycle, in log days
     * @param effort how much more an eager team works, in log
     * @param side what the faster quote costs in cancellations, in logit; if anything, early discounts, which lose deals, save
     *     time as well
     * @param single effect of a practice that one team alone does, in log of deal size; 0: there is none
     */
    public record Effects(double win, double size, double cycle, double effort, double side, double single) {
        public Effects {
            notNegative("Effects", win, size, cycle, effort, side, single);
        }
    }

    /**
     * Who takes up practices.
     *
     * @param headStart lead that adopters had before, on the metric the practice moves; negative: the weak adopt first
     * @param fidelity least fidelity of an adopter; effects shrink with it
     * @param overlap chance that a cause falls on a team that already has one
     */
    public record Uptake(double headStart, double fidelity, double overlap) {
        public Uptake {
            notNegative("Uptake", fidelity, overlap);
            atMostOne("Uptake.fidelity", fidelity);
            atMostOne("Uptake.overlap", overlap);
        }
    }

    private static final Period START = new Period(Period.Kind.QUARTER, LocalDate.of(2024, 1, 1));

    /** 48 teams of 8 reps over 8 quarters, each rep with some four deals a week, every cause planted. */
    public static WorldSpec standard(long seed) {
        return new WorldSpec(
                seed,
                Plot.CAUSES,
                new Shape(48, 8, 8, START),
                new Volume(48, 0, 0.08),
                new Noise(1, 0.02, 0.05, 0, 0, 0),
                new Drift(0.15, 0.01),
                new Effects(0.5, 0.28, 0.25, 0.3, 0, 0),
                new Uptake(0, 1, 0));
    }

    /** As the standard world, and nobody is special. */
    public static WorldSpec nullWorld(long seed) {
        return standard(seed).with(Plot.NOTHING);
    }

    /** The invented company of the sample data. */
    public static WorldSpec sample(long seed) {
        return new WorldSpec(
                seed,
                Plot.SAMPLE,
                new Shape(SampleCast.TEAMS, 5, 8, START),
                new Volume(45, 0, 0.05),
                new Noise(0.6, 0.02, 0.04, 0, 0, 0.01),
                new Drift(0.15, 0.01),
                new Effects(0.65, 0.5, 0.4, 0.5, 0.7, 0.5),
                new Uptake(0, 1, 0));
    }

    /** The same with another plot. */
    public WorldSpec with(Plot other) {
        return new WorldSpec(seed, other, shape, volume, noise, drift, effects, uptake);
    }

    /** The same in another size. */
    public WorldSpec with(Shape other) {
        return new WorldSpec(seed, plot, other, volume, noise, drift, effects, uptake);
    }

    /** The same with a longer history. */
    WorldSpec later(int periods) {
        if (periods < 0) {
            throw new IllegalArgumentException("A world goes on by 0 periods or more, not by " + periods);
        }
        return with(new Shape(shape.teams(), shape.members(), shape.periods() + periods, shape.start()));
    }

    /** The same with another number of teams. */
    public WorldSpec withTeams(int teams) {
        return with(new Shape(teams, shape.members(), shape.periods(), shape.start()));
    }

    /** The same with other volumes. */
    public WorldSpec with(Volume other) {
        return new WorldSpec(seed, plot, shape, other, noise, drift, effects, uptake);
    }

    /** The same with other noise. */
    public WorldSpec with(Noise other) {
        return new WorldSpec(seed, plot, shape, volume, other, drift, effects, uptake);
    }

    /** The same with another drift. */
    public WorldSpec with(Drift other) {
        return new WorldSpec(seed, plot, shape, volume, noise, other, effects, uptake);
    }

    /** The same with other effects. */
    public WorldSpec with(Effects other) {
        return new WorldSpec(seed, plot, shape, volume, noise, drift, other, uptake);
    }

    /** The same with another uptake of practices. */
    public WorldSpec with(Uptake other) {
        return new WorldSpec(seed, plot, shape, volume, noise, drift, effects, other);
    }

    private static void notNegative(String what, double... numbers) {
        for (double number : numbers) {
            if (!(number >= 0) || Double.isInfinite(number)) {
                throw new IllegalArgumentException("Every number of " + what + " is 0 or more, not " + number);
            }
        }
    }

    private static void atMostOne(String what, double number) {
        if (number > 1) {
            throw new IllegalArgumentException(what + " is at most 1, not " + number);
        }
    }
}

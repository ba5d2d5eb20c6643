package dev.brightspots.bench;

import dev.brightspots.worlds.WorldSpec;
import dev.brightspots.worlds.WorldSpec.Drift;
import dev.brightspots.worlds.WorldSpec.Effects;
import dev.brightspots.worlds.WorldSpec.Noise;
import dev.brightspots.worlds.WorldSpec.Shape;
import dev.brightspots.worlds.WorldSpec.Uptake;
import dev.brightspots.worlds.WorldSpec.Volume;
import java.util.Locale;
import java.util.function.LongFunction;

/** What makes a world hard to read. Each kind changes one thing of the standard world, the last one nearly all. */
public enum Difficulty {
    STANDARD("48 teams of 8 over 8 quarters, every cause planted", WorldSpec::standard),
    WEAK_FIRST(
            "the weakest teams take up practices first",
            seed -> WorldSpec.standard(seed).with(new Uptake(-0.25, 1, 0))),
    NOTHING("nobody is special, no practice does anything", WorldSpec::nullWorld),
    NOTHING_ROUGH(
            "the same with uneven volumes, heavy tails, turnover and missing cells",
            seed -> WorldSpec.nullWorld(seed)
                    .with(new Volume(48, 0.6, 0.08))
                    .with(new Noise(1, 0.02, 0.08, 0.05, 0.1, 0.05))),
    FEW_DEALS(
            "half as many deals, two a week for each rep",
            seed -> WorldSpec.standard(seed).with(new Volume(24, 0, 0.08))),
    FEW_TEAMS("12 teams", seed -> WorldSpec.standard(seed).withTeams(12)),
    SMALL_TEAMS("teams of 3", seed -> shape(seed, 48, 3, 8)),
    LARGE("200 teams of 20", seed -> shape(seed, 200, 20, 8)),
    SHORT("4 quarters", seed -> shape(seed, 48, 8, 4)),
    LONG("12 quarters", seed -> shape(seed, 48, 8, 12)),
    WEAK_EFFECTS(
            "effects of half the size",
            seed -> WorldSpec.standard(seed).with(new Effects(0.25, 0.14, 0.125, 0.15, 0, 0))),
    UNEVEN("uneven volumes and mixes", seed -> WorldSpec.standard(seed).with(new Volume(48, 0.8, 0.25))),
    HEAVY_TAILS(
            "one rep or deal in ten deviates three times as much",
            seed -> WorldSpec.standard(seed).with(new Noise(1, 0.02, 0.05, 0.1, 0, 0))),
    SEASON_AND_TREND(
            "a strong season and trend", seed -> WorldSpec.standard(seed).with(new Drift(0.4, 0.06))),
    TURNOVER(
            "every tenth seat changes hands each quarter",
            seed -> WorldSpec.standard(seed).with(new Noise(1, 0.02, 0.05, 0, 0, 0.1))),
    MISSING(
            "a fifth of the cells is missing",
            seed -> WorldSpec.standard(seed).with(new Noise(1, 0.02, 0.05, 0, 0.2, 0))),
    OVERLAP(
            "every third cause falls on a team that has one",
            seed -> WorldSpec.standard(seed).with(new Uptake(0, 1, 0.33))),
    HALF_HEARTED(
            "adopters do a practice by half or more",
            seed -> WorldSpec.standard(seed).with(new Uptake(0, 0.5, 0))),
    SIDE_EFFECTS(
            "a practice costs cancellations, another is done by one team only",
            seed -> WorldSpec.standard(seed).with(new Effects(0.5, 0.28, 0.25, 0.3, 0.6, 0.28))),
    ALL_AT_ONCE(
            "24 teams of 6 over 6 quarters, smaller effects, weak adopters first, and all kinds of noise",
            seed -> shape(seed, 24, 6, 6)
                    .with(new Effects(0.4, 0.22, 0.2, 0.25, 0, 0))
                    .with(new Uptake(-0.15, 0.7, 0.15))
                    .with(new Volume(48, 0.5, 0.15))
                    .with(new Drift(0.3, 0.03))
                    .with(new Noise(1, 0.03, 0.08, 0.05, 0.1, 0.05)));

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
    private final LongFunction<WorldSpec> spec;

    Difficulty(String text, LongFunction<WorldSpec> spec) {
        this.text = text;
        this.spec = spec;
    }

    private static WorldSpec shape(long seed, int teams, int members, int periods) {
        WorldSpec standard = WorldSpec.standard(seed);
        return standard.with(new Shape(teams, members, periods, standard.shape().start()));
    }

    /** What is hard about it. */
    public String text() {
        return text;
    }

    /** Its name as options and tables write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    WorldSpec spec(long seed) {
        return spec.apply(seed);
    }
}

package dev.brightspots.worlds;

import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Metrics;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A sales organisation that never was, with everything a data folder would say of it and the truth behind it. */
public final class World {
    private final WorldSpec spec;
    private final Cast cast;
    private final SalesData data;
    private final Truth truth;

    private World(WorldSpec spec, Cast cast) {
        this.spec = spec;
        this.cast = cast;
        Metrics metrics = Catalogue.of(spec.plot());
        Organisation organisation = new Organisation(cast.units());
        Map<PracticeId, Practice> practices = new TreeMap<>();
        cast.practices().forEach(practice -> practices.put(practice.id(), practice));
        this.data = new SalesData(
                organisation,
                metrics,
                Selling.of(spec, cast, organisation, metrics),
                practices,
                cast.adoptions(),
                cast.capacity());
        this.truth = TruthTeller.of(spec, cast, organisation);
    }

    /** Makes the world of that spec; the same spec makes the same world on every machine. */
    public static World make(WorldSpec spec) {
        return new World(spec, spec.plot() == WorldSpec.Plot.SAMPLE ? SampleCast.of(spec) : CastByChance.of(spec));
    }

    /** The same world, in which people have heard of these practices; nobody does them yet. */
    public World with(List<Fashion> fashions) {
        return new World(spec, Sequel.with(cast, fashions));
    }

    /**
     * The same world some periods later. What has happened stays as it is, to the byte; who is there stays, and what was planted
     * until now goes on. A practice does from the first period of its use to the last what it truly does in that segment, as far
     * as it is done faithfully.
     *
     * @param periods how many more
     * @param adoptions all of them: each of this world, as it is or with an end that is not past, and whatever began since
     * @throws IllegalArgumentException if they would change what has happened
     */
    public World later(int periods, List<Adoption> adoptions) {
        return new World(spec.later(periods), new Sequel(spec, cast).later(periods, adoptions));
    }

    /** What it is like; its periods are those of its whole history. */
    public WorldSpec spec() {
        return spec;
    }

    /** What a data folder would say of it. */
    public SalesData data() {
        return data;
    }

    /** What is true in it, whatever the data happen to show. */
    public Truth truth() {
        return truth;
    }
}

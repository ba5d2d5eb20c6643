package dev.brightspots.worlds;

import dev.brightspots.sales.Metrics;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import java.util.Map;
import java.util.TreeMap;

/** A sales organisation that never was, with everything a data folder would say of it and the truth behind it. */
public record World(WorldSpec spec, SalesData data, Truth truth) {
    /** Makes the world of that spec; the same spec makes the same world on every machine. */
    public static World make(WorldSpec spec) {
        Cast cast = spec.plot() == WorldSpec.Plot.SAMPLE ? SampleCast.of(spec) : CastByChance.of(spec);
        Metrics metrics = Catalogue.of(spec.plot());
        Organisation organisation = new Organisation(cast.units());
        Map<PracticeId, Practice> practices = new TreeMap<>();
        cast.practices().forEach(practice -> practices.put(practice.id(), practice));
        SalesData data = new SalesData(
                organisation,
                metrics,
                Selling.of(spec, cast, organisation, metrics),
                practices,
                cast.adoptions(),
                cast.capacity());
        return new World(spec, data, TruthTeller.of(spec, cast, organisation));
    }
}

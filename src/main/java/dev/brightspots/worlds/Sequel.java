package dev.brightspots.worlds;

import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.Practice;
import dev.brightspots.worlds.Truth.Plant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What becomes of a cast when the world goes on. */
final class Sequel {
    private final WorldSpec spec;
    private final Cast cast;
    private final int end;

    Sequel(WorldSpec spec, Cast cast) {
        this.spec = spec;
        this.cast = cast;
        this.end = spec.shape().periods() - 1;
    }

    /** The same cast, with these practices in its library. */
    static Cast with(Cast cast, List<Fashion> fashions) {
        List<Practice> practices = new ArrayList<>(cast.practices());
        List<Cast.Effect> effects = new ArrayList<>(cast.effects());
        for (Fashion fashion : fashions) {
            practices.add(fashion.practice());
            new TreeSet<>(cast.teams().stream().map(Cast.Team::segment).toList())
                    .forEach(segment -> effects.add(fashion.in(segment)));
        }
        return new Cast(
                cast.above(), cast.teams(), cast.plants(), practices, effects, cast.adoptions(), cast.capacity());
    }

    Cast later(int periods, List<Adoption> adoptions) {
        List<Adoption> fresh = new ArrayList<>(adoptions);
        List<Adoption> kept = new ArrayList<>();
        for (Adoption old : cast.adoptions()) {
            Adoption now = adoptions.stream()
                    .filter(one -> goesOn(old, one))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("The adoption of " + old.practice() + " by "
                            + old.unit() + " has happened; it may end, and no earlier than the history"));
            fresh.remove(now);
            kept.add(now);
        }
        int last = end + periods;
        List<Plant> plants = new ArrayList<>();
        cast.plants().forEach(plant -> plants.add(plant.last() < end ? plant : until(plant, last(plant, kept, last))));
        fresh.forEach(one -> plants.addAll(planted(one, last)));
        return new Cast(
                cast.above(),
                cast.teams().stream().map(team -> staying(team, last)).toList(),
                plants,
                cast.practices(),
                cast.effects(),
                adoptions,
                cast.capacity());
    }

    /** Whether the one is the other, which may have come to an end since. */
    private boolean goesOn(Adoption old, Adoption now) {
        boolean same = now.unit().equals(old.unit())
                && now.practice().equals(old.practice())
                && now.since().equals(old.since())
                && now.fidelity() == old.fidelity();
        return same && (now.until().equals(old.until()) || (stillAt(old.until(), end) && stillAt(now.until(), end)));
    }

    private boolean stillAt(Optional<Period> until, int period) {
        return until.map(last -> index(last) >= period).orElse(true);
    }

    private int index(Period period) {
        return spec.shape().start().stepsTo(period);
    }

    private int last(Plant plant, List<Adoption> kept, int last) {
        return plant.practice()
                .flatMap(practice -> kept.stream()
                        .filter(one -> one.practice().equals(practice)
                                && one.unit().equals(plant.unit())
                                && one.since().map(this::index).orElse(0) == plant.first())
                        .findFirst())
                .map(one -> last(one, last))
                .orElse(last);
    }

    private int last(Adoption adoption, int last) {
        return adoption.until().map(until -> Math.min(last, index(until))).orElse(last);
    }

    private static Plant until(Plant plant, int last) {
        return new Plant(
                plant.unit(), plant.metric(), plant.why(), plant.lead(), plant.first(), last, plant.practice());
    }

    /** What a practice does that is taken up after the history. */
    private List<Plant> planted(Adoption adoption, int last) {
        int first = adoption.since().map(this::index).orElse(0);
        if (first <= end) {
            throw new IllegalArgumentException("The history of this world goes to "
                    + spec.shape().start().plus(end) + "; nobody takes up " + adoption.practice() + " in "
                    + adoption.since().map(Period::toString).orElse("all of it") + " any more");
        }
        Cast.Team team = cast.teams().stream()
                .filter(one -> one.unit().id().equals(adoption.unit()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no team " + adoption.unit()));
        return cast.effects().stream()
                .filter(effect -> effect.practice().id().equals(adoption.practice())
                        && effect.segment().equals(team.segment())
                        && effect.lead() != 0)
                .map(effect -> new Plant(
                        adoption.unit(),
                        effect.quantity().metric(),
                        Plant.Why.PRACTICE,
                        effect.lead() * adoption.fidelity(),
                        first,
                        last(adoption, last),
                        Optional.of(adoption.practice())))
                .toList();
    }

    private Cast.Team staying(Cast.Team team, int last) {
        return new Cast.Team(
                team.unit(),
                team.segment(),
                team.reps().stream()
                        .map(rep -> rep.last() < end
                                ? rep
                                : new Cast.Rep(rep.unit(), rep.own(), rep.first(), last, rep.fullTime()))
                        .toList(),
                team.mix(),
                team.own(),
                team.first());
    }
}

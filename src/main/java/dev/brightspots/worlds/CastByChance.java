package dev.brightspots.worlds;

import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.Unit;
import dev.brightspots.sales.UnitId;
import dev.brightspots.worlds.Truth.Plant.Why;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Decides by chance who is special and who does what. */
final class CastByChance {
    private static final int TEAMS_PER_REGION = 6;
    private static final double ADOPTERS = 1 / 8.0;
    private static final double HARMED = 1 / 12.0;
    private static final double STAR_LIMIT = 3;
    private static final double COST_OF_GAMING = 2;
    /** From how many teams on one can be left without deals. */
    private static final int SPARES_ONE = 8;

    private static final double THIN_TIME = 0.1;
    private static final UnitId COMPANY = new UnitId("company");

    private final WorldSpec spec;
    private final int teams;
    private final Chance chance;
    private final Planting planting;
    private final List<Integer> fresh;
    private final Set<Integer> used = new LinkedHashSet<>();
    private final Set<Integer> easy = new LinkedHashSet<>();
    private final Set<Integer> thin = new LinkedHashSet<>();
    private final Set<Integer> starred = new LinkedHashSet<>();

    private CastByChance(WorldSpec spec) {
        this.spec = spec;
        this.teams = spec.shape().teams();
        this.chance = Chance.of(spec.seed(), "who is special");
        this.planting = new Planting(spec);
        this.fresh = new ArrayList<>(
                chance.shuffled(IntStream.range(0, teams).boxed().toList()));
    }

    static Cast of(WorldSpec spec) {
        return new CastByChance(spec).cast();
    }

    private Cast cast() {
        if (teams >= SPARES_ONE) {
            repeat(1 / 48.0, () -> thin.add(fresh.remove(0)));
        }
        practices();
        causes();
        placebo();
        planting.alwaysDid(COMPANY, Library.REVIEW);
        List<Cast.Team> staffed = staff();
        List<Unit> above = new ArrayList<>();
        above.add(unit(COMPANY.value(), "The company", "company", Optional.empty()));
        for (int region = 0; region < regions(); region++) {
            above.add(unit(region(region), "Region " + (region + 1), "region", Optional.of(COMPANY)));
        }
        return new Cast(
                above,
                staffed,
                planting.plants(),
                planting.library().practices(),
                planting.library().effects(),
                planting.adoptions(),
                Capacity.DEFAULT);
    }

    private void practices() {
        adopt(Library.CHECKLIST, Quantity.WIN, ADOPTERS);
        adopt(Library.SPONSOR, Quantity.SIZE, ADOPTERS);
        adopt(Library.QUOTE, Quantity.CYCLE, ADOPTERS);
        adopt(Library.DISCOUNT, Quantity.WIN, HARMED);
        if (spec.effects().single() > 0) {
            planting.adopts(adopter(draw()), Library.CUSTOMER, adoptedAt());
        }
    }

    /** Adopters in both segments, each from a period of its own; with a head start, the first adopters had most of it. */
    private void adopt(PracticeId practice, Quantity quantity, double share) {
        int perSegment = Math.max(1, (int) Math.rint(share * teams / 2));
        for (String segment : List.of(Quantity.ENTERPRISE, Quantity.MIDMARKET)) {
            int[] since = IntStream.range(0, perSegment)
                    .map(i -> adoptedAt())
                    .sorted()
                    .toArray();
            for (int i = 0; i < perSegment; i++) {
                int team = draw(segment);
                double headStart = spec.uptake().headStart() * (1.5 - (i + 0.5) / perSegment);
                if (headStart != 0) {
                    planting.always(id(team), quantity, Why.HEAD_START, headStart);
                }
                planting.adopts(adopter(team), practice, since[i]);
            }
        }
    }

    private void causes() {
        WorldSpec.Effects strength = spec.effects();
        repeat(1 / 24.0, () -> starred.add(draw()));
        repeat(1 / 24.0, () -> easy.add(draw()));
        repeat(1 / 24.0, () -> {
            UnitId unit = id(draw());
            planting.always(unit, Quantity.CALLS, Why.EFFORT, strength.effort());
            planting.always(unit, Quantity.DEALS, Why.EFFORT, strength.effort());
        });
        repeat(1 / 24.0, () -> planting.windfall(id(draw()), Quantity.WIN, strength.win()));
        repeat(1 / 48.0, () -> planting.always(id(draw()), Quantity.WIN, Why.UNEXPLAINED, strength.win()));
        repeat(1 / 48.0, () -> planting.always(id(draw()), Quantity.SIZE, Why.UNEXPLAINED, strength.size()));
        repeat(1 / 48.0, () -> planting.always(id(draw()), Quantity.CYCLE, Why.UNEXPLAINED, strength.cycle()));
        repeat(1 / 48.0, () -> {
            UnitId unit = id(draw());
            planting.always(unit, Quantity.WIN, Why.GAMING, strength.win());
            planting.always(unit, Quantity.CANCEL, Why.GAMING, -COST_OF_GAMING * strength.win());
        });
        repeat(1 / 24.0, () -> planting.always(id(draw()), Quantity.WIN, Why.BEHIND, -strength.win()));
    }

    /** Teams that are good for another reason happen to do it too. */
    private void placebo() {
        List<Integer> good = chance.shuffled(List.copyOf(used));
        int adopters = Math.min(good.size(), Math.max(2, (int) Math.rint(HARMED * teams)));
        good.subList(0, adopters).forEach(team -> planting.adopts(adopter(team), Library.HUDDLE, adoptedAt()));
    }

    private List<Cast.Team> staff() {
        Staff staff = new Staff(spec, hired -> "Rep " + (hired + 1));
        List<Cast.Team> staffed = new ArrayList<>();
        for (int team = 0; team < teams; team++) {
            Cast.Team made = staff.team(frame(team));
            staffed.add(made);
            if (starred.contains(team)) {
                double lead =
                        Math.min(STAR_LIMIT, spec.effects().win() * spec.shape().members());
                planting.always(star(made).unit().id(), Quantity.WIN, Why.TALENT, lead);
            }
        }
        easy.forEach(team -> planting.always(id(team), Quantity.WIN, Why.MIX, 0));
        thin.forEach(team -> planting.always(id(team), Quantity.WIN, Why.THIN, 0));
        return staffed;
    }

    private Staff.Frame frame(int team) {
        boolean planted = spec.plot() != WorldSpec.Plot.NOTHING;
        boolean few = planted && thin.contains(team);
        double vary = (2 * Chance.of(spec.seed(), "size " + team).even() - 1)
                * spec.volume().uneven()
                / 2;
        return new Staff.Frame(
                id(team).value(),
                "Team " + (team + 1),
                new UnitId(region(team / TEAMS_PER_REGION % regions())),
                segment(team),
                (int) Math.max(1, Math.rint(spec.shape().members() * (1 + vary))),
                planted && easy.contains(team) ? Staff.EASY_MIX : Staff.EVEN_MIX,
                few ? spec.shape().periods() - 1 : 0,
                few ? THIN_TIME : 1,
                0);
    }

    /** The rep who was there longest, the first of equals. */
    private static Cast.Rep star(Cast.Team team) {
        Cast.Rep star = team.reps().get(0);
        for (Cast.Rep rep : team.reps()) {
            if (rep.last() - rep.first() > star.last() - star.first()) {
                star = rep;
            }
        }
        return star;
    }

    private void repeat(double rate, Runnable cause) {
        int times = chance.rounded(rate * teams);
        for (int i = 0; i < times; i++) {
            cause.run();
        }
    }

    private int draw() {
        return draw(chance.happens(0.5) ? Quantity.ENTERPRISE : Quantity.MIDMARKET);
    }

    /** A team of the segment that has no part yet, if there is one left; now and then one that has. */
    private int draw(String segment) {
        List<Integer> taken =
                used.stream().filter(team -> segment(team).equals(segment)).toList();
        List<Integer> free =
                fresh.stream().filter(team -> segment(team).equals(segment)).toList();
        boolean again = !taken.isEmpty() && chance.happens(spec.uptake().overlap());
        int team = again || free.isEmpty() ? taken.get(chance.below(taken.size())) : free.get(0);
        fresh.remove(Integer.valueOf(team));
        used.add(team);
        return team;
    }

    /** Late enough for a before, early enough for an after. */
    private int adoptedAt() {
        int periods = spec.shape().periods();
        int from = Math.max(1, (int) Math.ceil(0.3 * periods));
        int to = Math.max(from, (int) Math.floor(0.7 * periods));
        return Math.min(periods - 1, from + chance.below(to - from + 1));
    }

    private Planting.Adopter adopter(int team) {
        double least = spec.uptake().fidelity();
        double fidelity = Math.rint(100 * (least + (1 - least) * chance.even())) / 100;
        return new Planting.Adopter(id(team), segment(team), fidelity);
    }

    private int regions() {
        return Math.max(2, teams / TEAMS_PER_REGION);
    }

    private static String region(int region) {
        return String.format(Locale.ROOT, "region-%02d", region + 1);
    }

    private static UnitId id(int team) {
        return new UnitId(String.format(Locale.ROOT, "team-%03d", team + 1));
    }

    private static String segment(int team) {
        return team % 2 == 0 ? Quantity.ENTERPRISE : Quantity.MIDMARKET;
    }

    private static Unit unit(String id, String name, String kind, Optional<UnitId> parent) {
        return new Unit(new UnitId(id), name, kind, parent, Map.of(), Optional.empty(), Optional.empty());
    }
}

package dev.brightspots.worlds;

import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.Unit;
import dev.brightspots.sales.UnitId;
import dev.brightspots.worlds.Truth.Plant.Why;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Quillhaven Software, an invented company in which every team has a written part. */
final class SampleCast {
    static final int TEAMS = 25;

    private static final UnitId COMPANY = new UnitId("quillhaven");
    private static final String BIG = Quantity.ENTERPRISE;
    private static final String MID = Quantity.MIDMARKET;
    private static final double GAMED_WINS = 0.2;
    private static final double GAMED_CANCELLATIONS = -1.3;
    private static final double UNKNOWN_SECRET = 0.95;
    private static final double WINDFALL = 0.6;
    private static final double NEWCOMERS = 1.1;
    private static final double HIDDEN_WEAKNESS = -0.35;
    private static final double IDLE = 0.3;
    private static final double STAR = 3;
    private static final List<Double> EASIEST_MIX = List.of(0.88, 0.08, 0.04);
    private static final double THIN_TIME = 0.1;

    /**
     * A team before it plays its part.
     *
     * @param discount its own habit in discounts: every team has another, so nobody can be compared on them
     */
    private record Role(String name, String region, String segment, int seats, double discount) {
        UnitId id() {
            return SampleCast.id(name);
        }
    }

    private static final List<Role> ROLES = List.of(
            new Role("Amberwick", "harbour", BIG, 5, 0.5),
            new Role("Brindlow", "harbour", BIG, 5, -0.6),
            new Role("Caldermere", "harbour", MID, 5, 0.6),
            new Role("Dunhollow", "harbour", MID, 5, -0.9),
            new Role("Elmsreach", "harbour", MID, 5, 0.4),
            new Role("Vinterfold", "harbour", BIG, 5, 0.3),
            new Role("Fernmarch", "lakes", BIG, 5, 0.7),
            new Role("Gullhaven", "lakes", BIG, 5, -0.4),
            new Role("Hartwold", "lakes", MID, 5, 0.8),
            new Role("Islebrook", "lakes", MID, 5, -0.5),
            new Role("Jarrowfen", "lakes", MID, 8, -0.4),
            new Role("Kelderby", "hills", BIG, 5, -0.8),
            new Role("Lintmoor", "hills", BIG, 5, 0.4),
            new Role("Marrowdale", "hills", MID, 5, 0.7),
            new Role("Nettlecombe", "hills", MID, 5, -0.8),
            new Role("Orrinvale", "hills", MID, 5, 0.5),
            new Role("Wexcombe", "hills", BIG, 5, -0.7),
            new Role("Pikestone", "plains", BIG, 5, 0.9),
            new Role("Quarrendell", "plains", BIG, 5, -0.5),
            new Role("Yarrowgate", "plains", BIG, 5, 0.6),
            new Role("Rushby", "plains", MID, 5, 0.9),
            new Role("Saltwharf", "plains", MID, 5, -0.6),
            new Role("Thornlea", "plains", MID, 5, -0.7),
            new Role("Ulverwick", "lakes", BIG, 3, 0),
            new Role("Zennorwick", "plains", "public", 5, 0.1));

    private static final List<String> GIVEN = List.of(
            "Amara", "Bao", "Chiara", "Dmitri", "Elif", "Farid", "Grete", "Hiro", "Ines", "Jomo", "Katya", "Lars",
            "Mei", "Nadia", "Oluwa", "Priya", "Quentin", "Rosa", "Sanjay", "Tove", "Uma", "Viktor", "Wanjiru", "Ximena",
            "Yusuf", "Zofia", "Anselm", "Brigid", "Cheng", "Dalia", "Emeka", "Freya", "Goran", "Halima", "Ivo",
            "Jacinta", "Kofi");
    private static final List<String> FAMILY = List.of(
            "Okonjo",
            "Lindqvist",
            "Tanaka",
            "Marchetti",
            "Haddad",
            "Novak",
            "Pereira",
            "Achterberg",
            "Singh",
            "Mbeki",
            "Kowalska",
            "Ferreira",
            "Nguyen",
            "Demir",
            "Olsen",
            "Rahman",
            "Castillo",
            "Ivanova",
            "Brennan",
            "Suzuki",
            "Diallo",
            "Vargas",
            "Hoffmann",
            "Chowdhury",
            "Eriksen",
            "Moreau",
            "Kimani",
            "Petrov",
            "Alvarado",
            "Yilmaz",
            "Banerjee",
            "Costa",
            "Dupont",
            "Eze",
            "Fischer",
            "Gupta",
            "Horvat",
            "Ito",
            "Jansen",
            "Kaya",
            "Larsen");

    private static final Map<String, String> REGIONS = new LinkedHashMap<>();

    static {
        REGIONS.put("harbour", "Harbour");
        REGIONS.put("hills", "Hills");
        REGIONS.put("lakes", "Lakes");
        REGIONS.put("plains", "Plains");
    }

    private final WorldSpec spec;
    private final Planting planting;

    private SampleCast(WorldSpec spec) {
        if (spec.shape().teams() != TEAMS || spec.shape().periods() < 6) {
            throw new IllegalArgumentException("The sample company has " + TEAMS + " teams and at least 6 periods, not "
                    + spec.shape().teams() + " and " + spec.shape().periods());
        }
        this.spec = spec;
        this.planting = new Planting(spec);
    }

    static Cast of(WorldSpec spec) {
        return new SampleCast(spec).cast();
    }

    private Cast cast() {
        practices();
        causes();
        Staff staff = new Staff(spec, SampleCast::person);
        List<Cast.Team> teams =
                ROLES.stream().map(role -> staff.team(frame(role))).toList();
        UnitId star = teams.stream()
                .filter(team -> team.unit().id().equals(id("Orrinvale")))
                .map(team -> team.reps().get(0).unit().id())
                .findFirst()
                .orElseThrow();
        planting.always(star, Quantity.WIN, Why.TALENT, STAR);
        List<Unit> above = new ArrayList<>();
        above.add(unit(COMPANY.value(), "Quillhaven Software", "company", Optional.empty()));
        REGIONS.forEach((id, name) -> above.add(unit(id, name, "region", Optional.of(COMPANY))));
        return new Cast(
                above,
                teams,
                planting.plants(),
                planting.library().practices(),
                planting.library().effects(),
                planting.adoptions(),
                capacity());
    }

    private void practices() {
        planting.alwaysDid(COMPANY, Library.REVIEW);
        adopts("Amberwick", Library.CHECKLIST, 2);
        adopts("Kelderby", Library.CHECKLIST, 4);
        adopts("Caldermere", Library.CHECKLIST, 3);
        adopts("Marrowdale", Library.CHECKLIST, 4);
        adopts("Lintmoor", Library.SPONSOR, 3);
        adopts("Pikestone", Library.SPONSOR, 4);
        adopts("Hartwold", Library.SPONSOR, 3);
        adopts("Islebrook", Library.SPONSOR, 4);
        adopts("Hartwold", Library.QUOTE, 2);
        adopts("Islebrook", Library.QUOTE, 3);
        adopts("Dunhollow", Library.DISCOUNT, 3);
        adopts("Nettlecombe", Library.DISCOUNT, 4);
        adopts("Rushby", Library.CUSTOMER, 3);
        adopts("Fernmarch", Library.HUDDLE, 3);
        adopts("Jarrowfen", Library.HUDDLE, 4);
        adopts("Orrinvale", Library.HUDDLE, 2);
    }

    private void causes() {
        planting.always(id("Fernmarch"), Quantity.WIN, Why.UNEXPLAINED, UNKNOWN_SECRET);
        planting.always(
                id("Jarrowfen"), Quantity.CALLS, Why.EFFORT, spec.effects().effort());
        planting.always(
                id("Jarrowfen"), Quantity.DEALS, Why.EFFORT, spec.effects().effort());
        planting.always(id("Gullhaven"), Quantity.CALLS, Why.BEHIND, -IDLE);
        planting.always(id("Gullhaven"), Quantity.DEALS, Why.BEHIND, -IDLE);
        planting.windfall(id("Elmsreach"), Quantity.SIZE, WINDFALL);
        planting.always(id("Marrowdale"), Quantity.WIN, Why.GAMING, GAMED_WINS);
        planting.always(id("Marrowdale"), Quantity.CANCEL, Why.GAMING, GAMED_CANCELLATIONS);
        planting.always(id("Saltwharf"), Quantity.WIN, Why.MIX, 0);
        planting.always(id("Brindlow"), Quantity.WIN, Why.MIX, 0);
        planting.always(id("Brindlow"), Quantity.WIN, Why.BEHIND, HIDDEN_WEAKNESS);
        planting.always(id("Thornlea"), Quantity.WIN, Why.UNEXPLAINED, NEWCOMERS);
        planting.always(id("Ulverwick"), Quantity.WIN, Why.THIN, 0);
    }

    private void adopts(String team, PracticeId practice, int since) {
        Role role = ROLES.stream()
                .filter(one -> one.name().equals(team))
                .findFirst()
                .orElseThrow();
        planting.adopts(new Planting.Adopter(role.id(), role.segment(), 1), practice, since);
    }

    private Staff.Frame frame(Role role) {
        boolean easy = role.name().equals("Saltwharf") || role.name().equals("Brindlow");
        boolean few = role.name().equals("Ulverwick");
        boolean fresh = few || role.name().equals("Thornlea");
        return new Staff.Frame(
                role.id().value(),
                role.name(),
                new UnitId(role.region()),
                role.segment(),
                role.seats(),
                easy ? EASIEST_MIX : Staff.EVEN_MIX,
                fresh ? spec.shape().periods() - 1 : 0,
                few ? THIN_TIME : 1,
                role.discount());
    }

    private static Capacity capacity() {
        Capacity usual = Capacity.DEFAULT;
        Capacity.Own learnsOne =
                new Capacity.Own(OptionalInt.of(1), OptionalInt.empty(), OptionalDouble.empty(), Set.of(), Set.of());
        Capacity.Own teachesOne =
                new Capacity.Own(OptionalInt.empty(), OptionalInt.of(1), OptionalDouble.empty(), Set.of(), Set.of());
        Capacity.Own busy = new Capacity.Own(
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                Set.of(Library.CHECKLIST),
                Set.of(Library.EXCHANGE));
        return new Capacity(
                usual.learns(),
                usual.teaches(),
                usual.hoursPerWeek(),
                usual.inquiries(),
                Map.of(id("Thornlea"), learnsOne, id("Kelderby"), teachesOne, id("Wexcombe"), busy));
    }

    /** An invented person, put together by counting from names of many places; no two alike among the first 1,517. */
    private static String person(int hired) {
        return GIVEN.get(hired % GIVEN.size()) + " " + FAMILY.get(hired % FAMILY.size());
    }

    private static UnitId id(String name) {
        return new UnitId(name.toLowerCase(Locale.ROOT));
    }

    private static Unit unit(String id, String name, String kind, Optional<UnitId> parent) {
        return new Unit(new UnitId(id), name, kind, parent, Map.of(), Optional.empty(), Optional.empty());
    }
}

package dev.brightspots.load;

import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import dev.brightspots.text.Decimal;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Reads who does which practice since when. */
final class AdoptionRows {
    private static final Comparator<Adoption> ORDER = Comparator.comparing(Adoption::unit)
            .thenComparing(Adoption::practice)
            .thenComparing(adoption -> adoption.since().orElse(Period.ALL));

    private final Sheet sheet;
    private final Lookup<UnitId> units;
    private final Lookup<PracticeId> practices;
    private final int unit;
    private final int practice;
    private final int since;
    private final int until;
    private final int fidelity;
    private final int assigned;
    private final TreeMap<Adoption, List<Draft>> drafts = new TreeMap<>(ORDER);
    private long repeated;

    private record Draft(Adoption adoption, int line) {}

    AdoptionRows(Sheet sheet, Lookup<UnitId> units, Lookup<PracticeId> practices) {
        this.sheet = sheet;
        this.units = units;
        this.practices = practices;
        unit = sheet.column("unit");
        practice = sheet.column("practice");
        since = sheet.column("since");
        until = sheet.column("until");
        fidelity = sheet.column("fidelity");
        assigned = sheet.column("assigned");
    }

    /** Reads all rows; the good ones in the order of unit, practice and since. */
    List<Adoption> read(List<Problem> problems) {
        sheet.each(() -> {
            Draft draft = new Draft(adoption(), sheet.line());
            drafts.computeIfAbsent(draft.adoption(), fresh -> new ArrayList<>()).add(draft);
        });
        drafts.values().removeIf(this::refuseClash);
        Sheet.tellRepeated(Place.of(sheet.file()), repeated, problems);
        tellOverlaps(problems);
        return List.copyOf(
                drafts.values().stream().map(rows -> rows.get(0).adoption()).toList());
    }

    private Adoption adoption() {
        UnitId who = units.find(unit, sheet.needed(unit));
        PracticeId what = practices.find(practice, sheet.needed(practice));
        Optional<Period> start = start();
        Optional<Period> end = sheet.period(until);
        if (start.isPresent()
                && end.isPresent()
                && end.get().last().isBefore(start.get().first())) {
            throw new BadCell(
                    until, "'until' (" + end.get() + ") lies before 'since' (" + start.get() + ")", "swap them.");
        }
        double how = sheet.number(fidelity).orElse(1);
        if (!(how >= 0 && how <= 1)) {
            throw new BadCell(
                    fidelity,
                    "'fidelity' lies between 0 and 1, and is " + Decimal.show(how),
                    how > 1 && how <= 100
                            ? "write " + Decimal.show(how / 100) + " for " + Decimal.show(how) + " %."
                            : "leave it empty if it is not known.");
        }
        String lot = sheet.text(assigned);
        if (!lot.isEmpty() && !lot.equals("random")) {
            throw new BadCell(
                    assigned,
                    "'assigned' is 'random' or empty, not " + Quote.of(lot),
                    "leave it empty unless units were drawn by lot.");
        }
        return new Adoption(who, what, start, end, how, !lot.isEmpty());
    }

    /** Always having done it is written as no start. */
    private Optional<Period> start() {
        return sheet.period(since).filter(start -> !start.equals(Period.ALL));
    }

    private boolean refuseClash(List<Draft> rows) {
        Draft first = rows.get(0);
        if (rows.stream().allMatch(row -> row.adoption().equals(first.adoption()))) {
            repeated += rows.size() - 1;
            return false;
        }
        for (Draft row : rows) {
            int other = row.line() == first.line() ? rows.get(1).line() : first.line();
            String what = "another row of the same unit, practice and since (line " + other + ") says otherwise";
            sheet.refuse(row.line(), -1, describe(row.adoption()), new BadCell(-1, what, "keep one of them."));
        }
        return true;
    }

    private static String describe(Adoption adoption) {
        return adoption.unit() + "," + adoption.practice() + ","
                + adoption.since().map(Period::toString).orElse("");
    }

    /** A unit does a practice or does not; two rows for one time would count it twice. */
    private void tellOverlaps(List<Problem> problems) {
        Draft before = null;
        for (List<Draft> rows : drafts.values()) {
            Draft next = rows.get(0);
            if (before != null && overlap(before.adoption(), next.adoption())) {
                problems.add(Problem.warning(
                        Place.of(sheet.file(), next.line()),
                        "the use of " + Quote.of(next.adoption().practice().value()) + " by "
                                + Quote.of(next.adoption().unit().value()) + " overlaps with line " + before.line(),
                        "the earlier row lacks its 'until'."));
            }
            before = next;
        }
    }

    private static boolean overlap(Adoption earlier, Adoption later) {
        return earlier.unit().equals(later.unit())
                && earlier.practice().equals(later.practice())
                && later.since().map(earlier::touches).orElse(true);
    }
}

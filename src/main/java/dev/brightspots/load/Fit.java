package dev.brightspots.load;

import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.PeerRule;
import dev.brightspots.sales.SalesData;
import dev.brightspots.text.Decimal;
import dev.brightspots.text.Nearest;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Quote;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Says where documents name kinds or attributes that no unit has: most likely a slip of the pen. */
final class Fit {
    private static final Place METRICS = Place.of("metrics.yaml");

    private final Organisation organisation;
    private final SortedSet<String> attributes = new TreeSet<>();
    private final List<Problem> problems;

    private Fit(SalesData data, List<Problem> problems) {
        this.organisation = data.organisation();
        this.problems = problems;
        organisation.units().forEach(unit -> attributes.addAll(unit.attributes().keySet()));
    }

    /** Notes them all. */
    static void tell(SalesData data, List<Problem> problems) {
        Fit fit = new Fit(data, problems);
        data.metrics().coach().ifPresent(kind -> fit.kind("coach", kind));
        for (PeerRule peers : data.metrics().peers()) {
            fit.kind("peers", peers.kind());
            peers.by().forEach(by -> fit.by(peers.kind(), by));
        }
        data.practices()
                .values()
                .forEach(practice -> practice.fits().keySet().stream()
                        .filter(name -> !fit.attributes.contains(name))
                        .forEach(name -> problems.add(Problem.warning(
                                Place.of("practices.yaml"),
                                "'fits' of practice " + Quote.of(practice.id().value()) + " names " + Quote.of(name)
                                        + ", an attribute that no unit has",
                                Nearest.advice(name, fit.attributes)))));
    }

    private void kind(String key, String kind) {
        if (!organisation.kinds().contains(kind)) {
            problems.add(Problem.warning(
                    METRICS,
                    "'" + key + "' names the kind " + Quote.of(kind) + ", which no unit has",
                    Nearest.advice(kind, organisation.kinds())));
        }
    }

    private void by(String kind, PeerRule.By by) {
        if (!attributes.contains(by.attribute())) {
            problems.add(Problem.warning(
                    METRICS,
                    "'peers' of " + Quote.of(kind) + " names " + Quote.of(by.attribute())
                            + ", an attribute that no unit has",
                    Nearest.advice(by.attribute(), attributes)));
        }
        if (by.cuts().isEmpty()) {
            return;
        }
        SortedSet<String> odd = new TreeSet<>();
        for (int rank = 0; rank < organisation.units().size(); rank++) {
            String value = organisation.attributes(rank).getOrDefault(by.attribute(), "");
            if (organisation.unit(rank).kind().equals(kind)
                    && !value.isEmpty()
                    && Decimal.parse(value).isEmpty()) {
                odd.add(value);
            }
        }
        if (!odd.isEmpty()) {
            problems.add(Problem.warning(
                    METRICS,
                    "'peers' of " + Quote.of(kind) + " cuts " + Quote.of(by.attribute())
                            + ", which is not always a number (" + Quote.of(odd.first()) + ")",
                    Decimal.advice(odd.first())));
        }
    }
}

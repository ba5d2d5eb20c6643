package dev.brightspots.worlds;

import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.Practice.Origin;
import dev.brightspots.sales.Practice.Prior;
import dev.brightspots.sales.PracticeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The practices of a world, and what each of them truly does. */
final class Library {
    static final PracticeId CHECKLIST = new PracticeId("discovery-checklist");
    static final PracticeId SPONSOR = new PracticeId("executive-sponsor");
    static final PracticeId QUOTE = new PracticeId("same-day-quote");
    static final PracticeId DISCOUNT = new PracticeId("early-discount");
    static final PracticeId HUDDLE = new PracticeId("morning-huddle");
    static final PracticeId CUSTOMER = new PracticeId("customer-day");
    static final PracticeId EXCHANGE = new PracticeId("peer-exchange");
    static final PracticeId REVIEW = new PracticeId("pipeline-review");

    private static final double HARM = 0.8;
    private static final List<String> SEGMENTS = List.of(Quantity.ENTERPRISE, Quantity.MIDMARKET);

    private final List<Practice> practices = new ArrayList<>();
    private final List<Cast.Effect> effects = new ArrayList<>();
    private final WorldSpec spec;

    private Library(WorldSpec spec) {
        this.spec = spec;
        WorldSpec.Effects strength = spec.effects();
        does(checklist(), Quantity.WIN, strength.win(), SEGMENTS);
        does(sponsor(), Quantity.SIZE, strength.size(), List.of(Quantity.ENTERPRISE));
        Practice quote = quote();
        does(quote, Quantity.CYCLE, strength.cycle(), SEGMENTS);
        does(quote, Quantity.CANCEL, -strength.side(), SEGMENTS);
        Practice discount =
                earlyDiscount(strength.side() > 0 ? List.of(Quantity.WIN, Quantity.CYCLE) : List.of(Quantity.WIN));
        does(discount, Quantity.WIN, -HARM * strength.win(), SEGMENTS);
        if (strength.side() > 0) {
            does(discount, Quantity.CYCLE, strength.cycle(), SEGMENTS);
        }
        does(huddle(), Quantity.WIN, 0, SEGMENTS);
        does(review(), Quantity.WIN, 0, SEGMENTS);
        if (strength.single() > 0) {
            does(customerDay(), Quantity.SIZE, strength.single(), SEGMENTS);
        }
        if (spec.plot() == WorldSpec.Plot.SAMPLE) {
            practices.add(exchange());
        }
    }

    static Library of(WorldSpec spec) {
        return new Library(spec);
    }

    List<Practice> practices() {
        return List.copyOf(practices);
    }

    /** What each practice does, also where that is nothing; a practice that nobody does has no effect to speak of. */
    List<Cast.Effect> effects() {
        return List.copyOf(effects);
    }

    /** One practice of this library. */
    Practice get(PracticeId id) {
        return practices.stream()
                .filter(practice -> practice.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no practice " + id));
    }

    private void does(Practice practice, Quantity quantity, double lead, List<String> where) {
        if (!practices.contains(practice)) {
            practices.add(practice);
        }
        for (String segment : SEGMENTS) {
            boolean acts = where.contains(segment) && spec.plot() != WorldSpec.Plot.NOTHING;
            effects.add(new Cast.Effect(practice, quantity, segment, acts ? lead + 0.0 : 0));
        }
    }

    private static Practice checklist() {
        return practice(
                CHECKLIST,
                "Discovery checklist",
                "Seven questions to answer before a deal gets a quote: who decides, what it costs them today, what must happen by when.",
                List.of(Quantity.WIN),
                List.of(
                        "Print the seven questions on one card",
                        "Answer them together after the first call",
                        "No quote while more than two are open"));
    }

    private static Practice sponsor() {
        return practice(
                SPONSOR,
                "Executive sponsor",
                "Each large deal gets a named manager of ours who talks to a named manager of theirs.",
                List.of(Quantity.SIZE),
                List.of("Name both managers in the first month", "They talk once before the offer"));
    }

    private static Practice quote() {
        return practice(
                QUOTE,
                "Same-day quote",
                "A standard quote leaves the house on the day it is asked for.",
                List.of(Quantity.CYCLE),
                List.of("Agree on three standard packages", "Quote them without asking anybody"));
    }

    private static Practice earlyDiscount(List<Quantity> improves) {
        return practice(
                DISCOUNT,
                "Early discount",
                "Offer the best price in the first meeting, to save time.",
                improves,
                List.of("Name the lowest price first"));
    }

    private static Practice huddle() {
        return practice(
                HUDDLE,
                "Morning huddle",
                "Ten minutes standing, every morning: what is planned, who needs help.",
                List.of(Quantity.WIN),
                List.of("Every day at nine", "Ten minutes, standing"));
    }

    private static Practice customerDay() {
        return practice(
                CUSTOMER,
                "Customer day",
                "Once a month a customer tells prospects at our office what the product changed.",
                List.of(Quantity.SIZE),
                List.of("Ask one happy customer", "Invite six open deals", "Stay out of the talk"));
    }

    private static Practice review() {
        return practice(
                REVIEW,
                "Pipeline review",
                "The whole company goes through its open deals every second Monday.",
                List.of(Quantity.WIN),
                List.of("Every second Monday"));
    }

    private static Practice exchange() {
        return new Practice(
                EXCHANGE,
                "Structured peer exchange",
                "Two reps meet weekly over questions prepared in advance and write down what each of them will try.",
                List.of(new MetricId("revenue")),
                Map.of(),
                Origin.EXTERNAL,
                List.of(
                        "Pair reps who do not compete",
                        "Forty minutes a week, for four weeks",
                        "Write down one thing to try"),
                List.of(),
                OptionalDouble.of(3),
                List.of(),
                List.of(),
                Optional.of(new Prior(
                        0.08,
                        -0.08,
                        0.24,
                        "Sandvik, Saouma, Seegert and Stanton, Quarterly Journal of Economics 135(3), 2020:"
                                + " over 15 % in one company; halved here for a new setting")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Practice practice(
            PracticeId id, String title, String description, List<Quantity> improves, List<String> steps) {
        return new Practice(
                id,
                title,
                description,
                improves.stream().map(Quantity::metric).toList(),
                Map.of(),
                Origin.INTERNAL,
                steps,
                List.of(),
                OptionalDouble.of(2),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

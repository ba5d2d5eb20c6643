package dev.brightspots.pipeline;

import dev.brightspots.facts.Assessment;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a trainer asks where nobody knows why a unit excels: about the metric, the work and the people at hand. */
final class Questions {
    private final SalesData data;
    private final Metric metric;
    private final Assessment found;
    private final String name;
    private final String others;

    /**
     * Questions about one bright spot.
     *
     * @param name of the unit
     * @param others the names of those it is compared with
     */
    Questions(SalesData data, Metric metric, Assessment found, String name, String others) {
        this.data = data;
        this.metric = metric;
        this.found = found;
        this.name = name;
        this.others = others;
    }

    List<String> all(List<UnitId> compareWith) {
        List<String> questions = new ArrayList<>();
        questions.add(aboutTheWork());
        questions.add("What does " + name + " do that " + others + " do not? Ask both, with the same questions.");
        sameEverywhere().ifPresent(questions::add);
        differences(compareWith).ifPresent(questions::add);
        questions.add(
                found.periods() < 2
                        ? "Was it so before? Only one period is known."
                        : "When did it begin, and what changed then: people, customers, tools, a routine?");
        questions.add("Could another " + found.kind() + " do it next month? What would it need?");
        return questions;
    }

    private String aboutTheWork() {
        String what = Wording.lower(metric.name());
        if (metric.role() == Metric.Role.ACTIVITY) {
            return "What makes room for so much of " + what + ", and what was dropped for it?";
        }
        return switch (metric.type()) {
            case RATE ->
                "Take the last five cases that went well and the last five that did not, for " + what
                        + ": at which step did they part, and what was done there?";
            case COUNT -> "Where do the " + what + " come from, and who does what before each of them?";
            case MEAN, RATIO ->
                switch (metric.format().kind()) {
                    case DAYS ->
                        "Where does a case lie still at " + others + ", and what happens instead at " + name + "?";
                    case MONEY ->
                        "What is in a typical case of " + name
                                + " that is missing elsewhere: more items, a higher price, other"
                                + " customers, another moment to ask?";
                    case PERCENT, NUMBER ->
                        "What is done before, during and after that " + (up() ? "lifts " : "keeps down ") + what + "?";
                };
        };
    }

    private boolean up() {
        return metric.better() == Metric.Better.HIGHER;
    }

    /** Like for like was allowed for; where in the work it shows is still worth asking. */
    private Optional<String> sameEverywhere() {
        List<String> strata = data.observations().strataNames();
        return strata.isEmpty()
                ? Optional.empty()
                : Optional.of("Is it so for every " + String.join(" and every ", strata)
                        + ", or for one above all? (The mix itself is already allowed for.)");
    }

    private Optional<String> differences(List<UnitId> compareWith) {
        List<String> differing = compareWith.stream()
                .flatMap(other -> Differences.between(data, other, new UnitId(found.who())).stream())
                .map(one -> one.attribute().replace('_', ' '))
                .distinct()
                .sorted()
                .toList();
        return differing.isEmpty()
                ? Optional.empty()
                : Optional.of("They also differ in " + String.join(", ", differing)
                        + ": does that help, or would it work without?");
    }
}

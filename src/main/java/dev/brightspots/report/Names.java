package dev.brightspots.report;

import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.Persons;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.Unit;
import dev.brightspots.sales.UnitId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What readers call things: names for ids, and no name where a person would be meant and persons are only counted. */
final class Names {
    private final SalesData data;
    private final Set<String> persons = new HashSet<>();
    private final Map<String, Integer> uses = new HashMap<>();

    /** Persons who must not be named, by name and by id. */
    private final Map<String, UnitId> called = new HashMap<>();

    private final Pattern anybody;

    Names(SalesData data, People people) {
        this.data = data;
        Organisation organisation = data.organisation();
        if (people == People.COUNTED) {
            persons.addAll(Persons.kinds(organisation));
        }
        organisation.units().forEach(unit -> uses.merge(unit.name(), 1, Integer::sum));
        organisation.units().stream()
                .filter(unit -> persons.contains(unit.kind()))
                .forEach(unit -> {
                    called.putIfAbsent(unit.name(), unit.id());
                    called.putIfAbsent(unit.id().value(), unit.id());
                });
        anybody = anyOf(called.keySet());
    }

    /** Whether a unit is one that must not be named. */
    boolean isPerson(UnitId id) {
        return data.organisation()
                .find(id)
                .map(unit -> persons.contains(unit.kind()))
                .orElse(false);
    }

    /** A unit's name, with the one above where two share it; a person who must not be named is "one rep of Team North". */
    String unit(UnitId id) {
        Optional<Unit> found = data.organisation().find(id);
        if (found.isEmpty()) {
            return id.value();
        }
        Unit unit = found.get();
        if (persons.contains(unit.kind())) {
            return "one " + unit.kind() + " of " + team(id);
        }
        boolean shared = uses.getOrDefault(unit.name(), 0) > 1;
        return unit.parent()
                .filter(parent -> shared)
                .flatMap(parent -> data.organisation().find(parent))
                .map(parent -> unit.name() + " (" + parent.name() + ")")
                .orElse(unit.name());
    }

    /** A text in which no person is named who must not be: by name or id they are "one rep of Team North". */
    String unnamed(String text) {
        return anybody.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(unit(Objects.requireNonNull(called.get(found.group())))));
    }

    /** The longest first: one name may begin another. Where all may be named, nothing is found. */
    private static Pattern anyOf(Set<String> names) {
        return Pattern.compile(names.stream()
                        .sorted(Comparator.comparing(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", names.isEmpty() ? "(?!))" : ")"))
                + "(?![\\p{L}\\p{N}])");
    }

    /** The nearest unit that may be named: itself, or the one above a person. */
    String team(UnitId id) {
        return data.organisation().pathUp(id).stream()
                .filter(unit -> !persons.contains(unit.kind()))
                .findFirst()
                .map(unit -> unit(unit.id()))
                .orElse("the organisation");
    }

    String kind(UnitId id) {
        return data.organisation().find(id).map(Unit::kind).orElse("unit");
    }

    /** The organisation's own name: that of its root, if it has one root only. */
    Optional<String> organisation() {
        var roots = data.organisation().units().stream()
                .filter(unit -> unit.parent().isEmpty())
                .toList();
        return roots.size() == 1 ? Optional.of(roots.get(0).name()) : Optional.empty();
    }

    Metric metric(MetricId id) {
        return data.metrics().get(id);
    }

    String metricName(MetricId id) {
        return Optional.ofNullable(data.metrics().byId().get(id))
                .map(Metric::name)
                .orElse(id.value());
    }

    String practice(PracticeId id) {
        return Optional.ofNullable(data.practices().get(id))
                .map(practice -> practice.title())
                .orElse(id.value());
    }

    /** {@code team | segment = enterprise} as "teams, segment enterprise". */
    String context(String key) {
        String[] parts = key.split(" \\| ", -1);
        StringBuilder words = new StringBuilder(Figures.plural(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i];
            words.append(", ")
                    .append(
                            part.endsWith(" = -")
                                    ? part.replace(" = -", " unknown")
                                    : part.replace(" = ", " ").replace('_', ' '));
        }
        return words.toString();
    }

    /** The kind of unit a context compares. */
    static String kindOf(String context) {
        int end = context.indexOf(" | ");
        return end < 0 ? context : context.substring(0, end);
    }

    boolean comparesPersons(String context) {
        return persons.contains(kindOf(context));
    }
}

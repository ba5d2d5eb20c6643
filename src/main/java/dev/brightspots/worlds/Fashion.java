package dev.brightspots.worlds;

import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.Practice.Origin;
import dev.brightspots.sales.Practice.Prior;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A practice that comes from outside with a good name, which it does not deserve.
 *
 * @param metric what it is meant to improve
 * @param effect what it truly does to that metric, in every segment, on the analysis scale, positive = better
 * @param pilots the teams that will try it whatever anybody says, in the order of their ids
 */
public record Fashion(Practice practice, MetricId metric, double effect, List<UnitId> pilots) {
    private static final int PILOTS_PER_SEGMENT = 4;
    private static final double HARM = 0.8;
    private static final Prior GOOD_NAME = new Prior(0.10, -0.06, 0.26, "A talk at a conference");

    public Fashion {
        pilots = List.copyOf(pilots);
    }

    /** One that does nothing, then one that does harm: four teams of each segment pilot the one, four others the other. */
    public static List<Fashion> of(World world) {
        Chance chance = Chance.of(world.spec().seed(), "who follows fashions");
        List<UnitId> first = new ArrayList<>();
        List<UnitId> second = new ArrayList<>();
        for (String segment : List.of(Quantity.ENTERPRISE, Quantity.MIDMARKET)) {
            List<UnitId> drawn = chance.shuffled(teams(world, segment));
            int half = Math.min(PILOTS_PER_SEGMENT, drawn.size() / 2);
            first.addAll(drawn.subList(0, half));
            second.addAll(drawn.subList(half, 2 * half));
        }
        double strength = world.spec().effects().win();
        return List.of(
                fashion("victory-bell", "Victory bell", "A bell is rung for every deal that is won.", 0, first),
                fashion(
                        "friday-deadline",
                        "Friday deadline",
                        "Every offer ends on the Friday of its week.",
                        -HARM * strength,
                        second));
    }

    private static List<UnitId> teams(World world, String segment) {
        return world.truth().leads().stream()
                .filter(lead -> lead.context().equals(Catalogue.context(segment)))
                .map(Truth.Lead::unit)
                .distinct()
                .toList();
    }

    private static Fashion fashion(String id, String title, String description, double effect, List<UnitId> pilots) {
        Practice practice = new Practice(
                new PracticeId(id),
                title,
                description,
                List.of(Quantity.WIN.metric()),
                Map.of(),
                Origin.EXTERNAL,
                List.of(description),
                List.of(),
                OptionalDouble.of(2),
                List.of(),
                List.of(),
                Optional.of(GOOD_NAME),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Fashion(
                practice,
                Quantity.WIN.metric(),
                effect,
                pilots.stream().sorted().toList());
    }

    Cast.Effect in(String segment) {
        Quantity moved = Quantity.of(metric);
        return new Cast.Effect(practice, moved, segment, effect);
    }
}

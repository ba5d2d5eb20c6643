package dev.brightspots.rulepack.wall;

import dev.brightspots.rulepack.wall.ClassScan.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;

/**
 * The second wall: rules in their compiled form, held against lists before any of their classes comes to life. It trusts nothing
 * of the first.
 *
 * @param classes what may run, by its inner name; every call and every turn of a loop in it is counted
 * @param breaches why it may not; empty if it may
 */
public record SecondWall(Map<String, byte[]> classes, List<Breach> breaches) {
    private static final Comparator<Breach> ORDER =
            Comparator.comparing(Breach::rule).thenComparing(Breach::what);

    /**
     * Something that is not on the lists.
     *
     * @param rule the name of the rule that refers to it; empty if no rule could be told
     * @param what it is
     */
    public record Breach(String rule, String what) {}

    public SecondWall {
        classes = Map.copyOf(classes);
        breaches = breaches.stream().distinct().sorted(ORDER).toList();
    }

    /** Looks at compiled rules; nothing of them is run. */
    public static SecondWall of(Map<String, byte[]> compiled) {
        List<Found> found = new ArrayList<>();
        Map<String, Set<String>> users = new TreeMap<>();
        Map<String, byte[]> counted = new TreeMap<>();
        new TreeMap<>(compiled).forEach((name, bytes) -> {
            Optional<Shape> shape = Shape.of(name);
            if (shape.isEmpty()) {
                found.add(new Found("", name, "a class of its own"));
                return;
            }
            ClassScan scan = new ClassScan(name, shape.get());
            new ClassReader(bytes).accept(scan, ClassReader.SKIP_DEBUG);
            found.addAll(scan.breaches());
            scan.uses()
                    .forEach((used, rules) ->
                            users.computeIfAbsent(used, any -> new TreeSet<>()).addAll(rules));
            counted.put(name, shape.get() == Shape.LAMBDA ? Ticks.into(shape.get(), bytes) : bytes);
        });
        List<Breach> breaches = found.stream()
                .flatMap(one -> (one.rule().isEmpty()
                                ? users.getOrDefault(one.where(), Set.of(""))
                                : Set.of(one.rule()))
                        .stream().map(rule -> new Breach(rule, one.what())))
                .toList();
        return new SecondWall(breaches.isEmpty() ? counted : Map.of(), breaches);
    }
}

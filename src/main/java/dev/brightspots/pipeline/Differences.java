package dev.brightspots.pipeline;

import dev.brightspots.pipeline.RunResult.Difference;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** In what two units of one peer group differ: what works here may need more there. */
final class Differences {
    /** Numbers nearer to one another than this are called alike. */
    private static final double ALIKE = 1.25;

    private Differences() {}

    /** The attributes that differ, by name; a number that is nearly the other's is left out. */
    static List<Difference> between(SalesData data, UnitId target, UnitId source) {
        Organisation organisation = data.organisation();
        Map<String, String> here = organisation.attributes(target);
        Map<String, String> there = organisation.attributes(source);
        List<Difference> found = new ArrayList<>();
        new TreeMap<>(here).forEach((name, value) -> {
            String other = there.getOrDefault(name, "");
            if (!other.isEmpty() && !alike(value, other)) {
                found.add(new Difference(name, value, other));
            }
        });
        return found;
    }

    private static boolean alike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        try {
            double left = Double.parseDouble(one);
            double right = Double.parseDouble(other);
            return left > 0 && right > 0 && Math.max(left / right, right / left) < ALIKE;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}

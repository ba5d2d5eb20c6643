package dev.brightspots.sales;

import java.util.List;
import java.util.Map;

/**
 * Which units of a kind are compared with one another: those that agree in every attribute named.
 *
 * @param kind the kind of unit
 * @param by the attributes, in the order written
 */
public record PeerRule(String kind, List<By> by) {
    /**
     * One attribute of a peer rule.
     *
     * @param cuts rising limits that cut a numeric attribute into classes; empty: its values are the classes
     */
    public record By(String attribute, List<Double> cuts) {
        public By {
            cuts = List.copyOf(cuts);
        }

        /** The class of a value: itself, or the stretch between two cuts it falls into; "-" if there is no value. */
        public String classOf(String value) {
            if (value.isEmpty()) {
                return "-";
            }
            if (cuts.isEmpty()) {
                return value;
            }
            double number;
            try {
                number = Double.parseDouble(value);
            } catch (NumberFormatException e) {
                return "-";
            }
            int at = 0;
            while (at < cuts.size() && number >= cuts.get(at)) {
                at++;
            }
            String low = at == 0 ? "" : plain(cuts.get(at - 1));
            String high = at == cuts.size() ? "" : plain(cuts.get(at));
            return low.isEmpty() ? "under " + high : high.isEmpty() ? low + " and over" : low + " to " + high;
        }

        private static String plain(double number) {
            return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
        }
    }

    public PeerRule {
        by = List.copyOf(by);
    }

    /** The context of a unit with these attributes: the key of its peer group. */
    public String context(Map<String, String> attributes) {
        StringBuilder key = new StringBuilder(kind);
        for (By one : by) {
            key.append(" | ")
                    .append(one.attribute())
                    .append(" = ")
                    .append(one.classOf(attributes.getOrDefault(one.attribute(), "")));
        }
        return key.toString();
    }

    /** All units of a kind are peers. */
    public static PeerRule all(String kind) {
        return new PeerRule(kind, List.of());
    }
}

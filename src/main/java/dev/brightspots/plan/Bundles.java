package dev.brightspots.plan;

import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** All that one unit could work on: the sets of its offers that it has room for and that go together. */
final class Bundles {
    private final Room room;
    private final List<Offer> offers;
    private final int places;

    /** @param offers of one unit, none of which has an obstacle of its own */
    Bundles(Room room, List<Offer> offers) {
        this.room = room;
        this.offers = List.copyOf(offers);
        this.places = room.places(unit());
    }

    UnitId unit() {
        return offers.get(0).target();
    }

    List<Offer> offers() {
        return offers;
    }

    /** The bundle that is worth most, if one is worth more than this. */
    Optional<List<Offer>> best(ToDoubleFunction<Offer> worth, double than) {
        Search search = new Search(worth, than, true);
        search.extend(List.of(), 0, 0);
        return search.found.stream().findFirst();
    }

    /** Every bundle that is worth more than this. */
    List<List<Offer>> above(ToDoubleFunction<Offer> worth, double than) {
        Search search = new Search(worth, than, false);
        search.extend(List.of(), 0, 0);
        return search.found;
    }

    /** Branch and bound over the offers, the most worthy first. */
    private final class Search {
        private final boolean onlyBest;
        private final List<Offer> order;
        private final double[] worths;
        private final List<List<Offer>> found = new ArrayList<>();
        private double floor;

        Search(ToDoubleFunction<Offer> worth, double floor, boolean onlyBest) {
            this.onlyBest = onlyBest;
            this.floor = floor;
            this.order = offers.stream()
                    .sorted(Comparator.comparingDouble(worth).reversed().thenComparing(Offer::id))
                    .toList();
            this.worths = order.stream().mapToDouble(worth).toArray();
        }

        void extend(List<Offer> chosen, int from, double sum) {
            if (sum > floor) {
                if (onlyBest) {
                    found.clear();
                    floor = sum;
                }
                found.add(chosen);
            }
            for (int i = from; i < worths.length && sum + most(i, places - chosen.size()) > floor; i++) {
                Offer offer = order.get(i);
                if (room.obstacle(chosen, offer).isEmpty()) {
                    List<Offer> more = new ArrayList<>(chosen);
                    more.add(offer);
                    extend(more, i + 1, sum + worths[i]);
                }
            }
        }

        /** What as many offers from here on are worth together at most. */
        private double most(int from, int count) {
            double most = 0;
            for (int i = from; i < worths.length && i < from + count && worths[i] > 0; i++) {
                most += worths[i];
            }
            return most;
        }
    }
}

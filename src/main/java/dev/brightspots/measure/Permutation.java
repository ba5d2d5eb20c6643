package dev.brightspots.measure;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/**
 * How often adoptions dealt out at random would have shown as great an effect as those that happened: with few adopters no
 * formula for an error can be trusted (Conley and Taber 2011; Phipson and Smyth 2010 for the added one).
 */
final class Permutation {
    private static final int DEALS = 9_999;

    /** From how many adopters on a formula serves as well. */
    static final int MANY = 30;

    private static final int PATIENCE = 20;

    private Permutation() {}

    /**
     * The share of random deals, one adopter's periods to one unit that had not begun, that show as much as was seen. With one
     * adopter all of them are tried, else 9,999.
     *
     * @param contexts the sites of each context
     * @param name from which the deals follow, so that they are the same in every run
     * @return at least one over the number of ways to deal; 1 if there are no sites, 0 if there are so many that nobody need ask
     */
    static double of(List<List<Site>> contexts, String name) {
        List<Site> all = contexts.stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return 1;
        }
        if (all.size() >= MANY) {
            return 0;
        }
        double seen =
                all.stream().mapToDouble(site -> site.gain() / site.variance()).sum();
        if (all.size() == 1) {
            Site only = all.get(0);
            long asMuch = only.standIns().stream()
                    .filter(other -> other.gain() >= only.gain())
                    .count();
            return (1.0 + asMuch) / (1 + only.standIns().size());
        }
        CRC32 seed = new CRC32();
        seed.update(name.getBytes(StandardCharsets.UTF_8));
        SplittableRandom chance = new SplittableRandom(seed.getValue());
        int asMuch = 0;
        for (int deal = 0; deal < DEALS; deal++) {
            double sum = 0;
            for (List<Site> context : contexts) {
                sum += dealt(context, chance);
            }
            asMuch += sum >= seen ? 1 : 0;
        }
        double ways =
                all.stream().mapToDouble(site -> 1.0 + site.standIns().size()).reduce(1, (a, b) -> a * b);
        return Math.max(1 / ways, (1.0 + asMuch) / (1 + DEALS));
    }

    /** Every adoption of a context dealt to a unit that had not begun, no unit twice as long as there are enough. */
    private static double dealt(List<Site> sites, SplittableRandom chance) {
        Set<Integer> taken = new HashSet<>();
        double sum = 0;
        for (Site site : sites) {
            Site.StandIn picked =
                    site.standIns().get(chance.nextInt(site.standIns().size()));
            for (int tries = 0; tries < PATIENCE && taken.contains(picked.unit()); tries++) {
                picked = site.standIns().get(chance.nextInt(site.standIns().size()));
            }
            taken.add(picked.unit());
            sum += picked.gain() / site.variance();
        }
        return sum;
    }
}

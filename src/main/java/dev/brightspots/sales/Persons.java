package dev.brightspots.sales;

import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which kinds of unit are single persons, whose figures are personal data. */
public final class Persons {
    /** Lowest levels that are no persons; anything else at the lowest level may be one, and is treated so. */
    private static final Set<String> GROUPS = Set.of(
            "account",
            "area",
            "branch",
            "channel",
            "company",
            "country",
            "department",
            "district",
            "division",
            "group",
            "location",
            "market",
            "office",
            "outlet",
            "pocket",
            "product",
            "region",
            "segment",
            "shop",
            "site",
            "squad",
            "store",
            "team",
            "territory",
            "unit");

    private Persons() {}

    /** The kinds whose units have nobody below them and whose name is not that of a group. */
    public static SortedSet<String> kinds(Organisation organisation) {
        SortedSet<String> kinds = new TreeSet<>(organisation.kinds());
        kinds.removeIf(kind -> GROUPS.contains(kind.toLowerCase(Locale.ROOT)));
        for (int rank = 0; rank < organisation.units().size(); rank++) {
            if (!organisation.children(rank).isEmpty()) {
                kinds.remove(organisation.unit(rank).kind());
            }
        }
        return kinds;
    }
}

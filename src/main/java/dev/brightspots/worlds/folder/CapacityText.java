package dev.brightspots.worlds.folder;

import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.PracticeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes {@code capacity.yaml}. */
final class CapacityText {
    private CapacityText() {}

    static String of(Capacity capacity) {
        StringBuilder text = new StringBuilder("# How much can be taken on at once.\n");
        text.append("learns: ").append(capacity.learns()).append('\n');
        text.append("teaches: ").append(capacity.teaches()).append('\n');
        text.append("hours_per_week: ")
                .append(NumberText.of(capacity.hoursPerWeek()))
                .append('\n');
        text.append("inquiries: ").append(capacity.inquiries()).append('\n');
        if (!capacity.byUnit().isEmpty()) {
            text.append("by_unit:\n");
            capacity.byUnit()
                    .forEach((unit, own) -> text.append("  ")
                            .append(unit)
                            .append(": ")
                            .append(own(own))
                            .append('\n'));
        }
        return text.toString();
    }

    private static String own(Capacity.Own own) {
        List<String> parts = new ArrayList<>();
        own.learns().ifPresent(number -> parts.add("learns: " + number));
        own.teaches().ifPresent(number -> parts.add("teaches: " + number));
        own.hoursPerWeek().ifPresent(number -> parts.add("hours_per_week: " + NumberText.of(number)));
        if (!own.running().isEmpty()) {
            parts.add("running: " + ids(own.running()));
        }
        if (!own.declined().isEmpty()) {
            parts.add("declined: " + ids(own.declined()));
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private static String ids(Set<PracticeId> practices) {
        return YamlText.list(practices.stream().map(PracticeId::value).toList());
    }
}

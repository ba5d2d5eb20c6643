package dev.brightspots.rulepack.author;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The conclusions that a new rule can begin with; the others each have a rule of their own, which one changes instead. */
enum Start {
    PATTERN("Pattern", "standing", "Assessment.lead"),
    WARNING("Warning", "guard", "Members.behind"),
    VETO("Veto", "guard", "Assessment.lead"),
    NOT_A_SOURCE("NotASource", "guard", "Members.bestShare"),
    EXPLANATION("Explanation", "cause", "Assessment.reliability <="),
    SUGGESTION("Suggestion", "spread", "Prospect.gain"),
    INQUIRY("Inquiry", "inquire", "Members.behind");

    private final String concludes;
    private final String stage;
    private final String given;

    Start(String concludes, String stage, String given) {
        this.concludes = concludes;
        this.stage = stage;
        this.given = given;
    }

    static Optional<Start> of(String conclusion) {
        return Arrays.stream(values())
                .filter(one -> one.concludes.equals(conclusion))
                .findFirst();
    }

    static List<String> conclusions() {
        return Arrays.stream(values()).map(one -> one.concludes).toList();
    }

    String concludes() {
        return concludes;
    }

    /** Where a rule of this kind usually belongs. */
    String stage() {
        return stage;
    }

    /** What such a rule usually looks at. */
    String given() {
        return given;
    }

    /** The types it asks for whatever else it looks at. */
    List<String> frame() {
        return switch (this) {
            case VETO -> List.of("Suggestion");
            case EXPLANATION -> List.of("BrightSpot");
            case SUGGESTION -> List.of("PracticeEffect", "Prospect");
            case PATTERN, WARNING, NOT_A_SOURCE, INQUIRY -> List.of();
        };
    }

    /** What the unit is called that it is about. */
    String unit() {
        return this == VETO || this == SUGGESTION ? "$target" : "$who";
    }
}

package dev.brightspots.rulepack.author;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The conclusions that a new rule can begin with; the others each have a rule of their own, which one changes instead. */
enum Start {
    PATTERN("Pattern", "standing", "Assessment.lead", List.of()),
    WARNING("Warning", "guard", "Members.behind", List.of()),
    VETO("Veto", "guard", "Assessment.lead", List.of("Suggestion")),
    NOT_A_SOURCE("NotASource", "guard", "Members.bestShare", List.of()),
    EXPLANATION("Explanation", "cause", "Assessment.reliability <=", List.of("BrightSpot")),
    SUGGESTION("Suggestion", "spread", "Prospect.gain", List.of("PracticeEffect", "Prospect")),
    INQUIRY("Inquiry", "inquire", "Members.behind", List.of());

    private final String concludes;
    private final String stage;
    private final String given;
    private final List<String> frame;

    Start(String concludes, String stage, String given, List<String> frame) {
        this.concludes = concludes;
        this.stage = stage;
        this.given = given;
        this.frame = frame;
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
        return frame;
    }

    /** What the unit is called that it is about. */
    String unit() {
        return this == VETO || this == SUGGESTION ? "$target" : "$who";
    }
}

package dev.brightspots.bench;

/** What is figured out of a world; each is a share of something that is counted (gain: of a sum of effects). */
public enum Measure {
    POWER("power", "planted bright spots that are named"),
    FOLLOWED("power, followed", "bright spots that follow from what is planted on another metric, and are named"),
    FALSE_SHARE(
            "false share", "named bright spots where no lead of 0.1 or more is true, and no star where one is named"),
    RIGHT_CAUSE("right cause", "named planted bright spots with the true cause"),
    RIGHT_CAUSE_FOLLOWED("right cause, followed", "the same of those that follow"),
    PRECISION("precision", "recommendations of a practice that truly helps there and harms nothing"),
    GAIN("gain", "true effects of the two best recommended per unit, of those an oracle would choose"),
    ALARM("alarm", "worlds in which any such false bright spot is named, of any cause"),
    NAMED("any named", "worlds of nothing in which any bright spot is named, true by chance or not, of any cause"),
    LEAD_COVERAGE("cover, leads", "95 % intervals of leads that hold the true lead; without units with a star"),
    LEAD_COVERAGE_SELECTED("cover, leads of spots", "the same of units named as bright spots on that metric"),
    EFFECT_COVERAGE("cover, effects", "95 % intervals of practice effects that hold the true effect"),
    GAIN_COVERAGE("cover, gains", "95 % intervals of recommended gains that hold the true effect in that target");

    private final String text;
    private final String meaning;

    Measure(String text, String meaning) {
        this.text = text;
        this.meaning = meaning;
    }

    /** Its name in tables. */
    public String text() {
        return text;
    }

    /** What is a share of what. */
    public String meaning() {
        return meaning;
    }
}

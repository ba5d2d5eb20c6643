package dev.brightspots.advise;

import dev.brightspots.facts.Conclusion;
import java.util.List;

/**
 * Why something was concluded, down to what was measured.
 *
 * @param grounds every match of a rule that concluded it, each enough by itself; none if it was not concluded
 */
public record Because(Conclusion conclusion, List<Ground> grounds) {
    /**
     * One match of a rule.
     *
     * @param below why those of its facts are there that were concluded themselves
     */
    public record Ground(Reason reason, List<Because> below) {
        public Ground {
            below = List.copyOf(below);
        }
    }

    public Because {
        grounds = List.copyOf(grounds);
    }
}

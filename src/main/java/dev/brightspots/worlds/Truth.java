package dev.brightspots.worlds;

import dev.brightspots.facts.CauseKind;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is true in a world, whatever its deals happen to show. Leads and effects are on the analysis scale, positive = better;
 * all lists are in the order of unit, metric and practice unless said otherwise.
 *
 * @param plants what was planted
 * @param spots the units that truly stand out at the last period, or did and no longer do
 * @param behind the units that are truly behind at the last period, with what makes it so
 * @param leads how far every team is ahead, on every metric
 * @param odd members who are far ahead of the others by nature: chance made them so, nobody planted it
 * @param effects what each practice truly does, by metric and peer group
 * @param choices for each unit, the practices it lacks that would truly help it and harm nothing, best first
 */
public record Truth(
        List<Plant> plants,
        List<Spot> spots,
        List<Spot> behind,
        List<Lead> leads,
        List<Odd> odd,
        List<Effect> effects,
        List<Choice> choices) {
    /**
     * One thing put into a world: from its first to its last period this unit leads on this metric by this much, for this reason.
     *
     * @param unit a team, or the rep of a {@link Why#TALENT}
     * @param lead on the analysis scale, positive = better; what is planted on one unit and metric adds up
     * @param first first period, counted from 0
     * @param last last period, inclusive
     * @param practice what is done, where the reason is a practice
     */
    public record Plant(
            UnitId unit, MetricId metric, Why why, double lead, int first, int last, Optional<PracticeId> practice) {
        /** Why it is there. */
        public enum Why {
            /** The team does something that can be taught; or, with a negative lead, that does harm. */
            PRACTICE,
            /** The team works more. */
            EFFORT,
            /** One rep is far better than the rest. */
            TALENT,
            /** The team sells what is easy to sell. Its lead is 0: the mix of its deals differs, not the chance of one. */
            MIX,
            /** A windfall that has ended. */
            LUCK,
            /** The team is simply better, and nobody knows why. */
            UNEXPLAINED,
            /** The team is better on one metric (positive) and pays for it on another (negative). */
            GAMING,
            /** The team is behind. */
            BEHIND,
            /** There is too little to say anything. Its lead is 0: the team has few deals. */
            THIN,
            /** What adopters had before they adopted. */
            HEAD_START
        }

        public Plant {
            if (Double.isNaN(lead) || Double.isInfinite(lead)) {
                throw new IllegalArgumentException("A planted lead is a number, not " + lead);
            }
        }

        /** Whether it acts in that period. */
        public boolean acts(int period) {
            return first <= period && period <= last;
        }
    }

    /**
     * How far a team is truly ahead of its peers on a metric at the last period.
     *
     * @param context the peer group
     * @param lead of its typical member, like for like, in the additive terms of the plants
     * @param pooled the same as a difference between whole units doing the same work: what comparing sums can find; for a
     *     rate a little nearer to 0 than the lead, else equal
     * @param plain the same with a star among its members
     * @param crude the same before adjusting for its mix of work
     * @param byPeriod its additive lead in every period since it exists
     */
    public record Lead(
            UnitId unit,
            MetricId metric,
            String context,
            double lead,
            double pooled,
            double plain,
            double crude,
            Map<Period, Double> byPeriod) {
        public Lead {
            byPeriod = Collections.unmodifiableMap(new TreeMap<>(byPeriod));
        }
    }

    /**
     * A unit that stands out on a metric, and why.
     *
     * @param before its mean lead while a windfall lasted; else its crude lead
     * @param parts what its crude lead is made of; they add up to it
     */
    public record Spot(UnitId unit, MetricId metric, CauseKind cause, double before, Map<CauseKind, Double> parts) {
        public Spot {
            parts = Collections.unmodifiableMap(new TreeMap<>(parts));
        }
    }

    /**
     * A member whose own ability lies three times the usual spread of members or more above its team's.
     *
     * @param unit the member
     */
    public record Odd(UnitId unit, MetricId metric, double lead) {}

    /**
     * What a practice truly does.
     *
     * @param adopters how many teams of this peer group do it at the last period
     */
    public record Effect(PracticeId practice, MetricId metric, String context, double effect, int adopters) {}

    /** A practice that a unit lacks and that would truly help it. */
    public record Choice(UnitId unit, PracticeId practice, MetricId metric, double effect, int adopters) {}

    public Truth {
        plants = List.copyOf(plants);
        spots = List.copyOf(spots);
        behind = List.copyOf(behind);
        leads = List.copyOf(leads);
        odd = List.copyOf(odd);
        effects = List.copyOf(effects);
        choices = List.copyOf(choices);
    }

    /** The true lead of a unit on a metric, if it is a team. */
    public Optional<Lead> lead(UnitId unit, MetricId metric) {
        return leads.stream()
                .filter(lead -> lead.unit().equals(unit) && lead.metric().equals(metric))
                .findFirst();
    }

    /** What a practice truly does to a metric in a peer group; 0 if nothing is known of it. */
    public double effect(PracticeId practice, MetricId metric, String context) {
        return effects.stream()
                .filter(effect -> effect.practice().equals(practice)
                        && effect.metric().equals(metric)
                        && effect.context().equals(context))
                .mapToDouble(Effect::effect)
                .sum();
    }
}

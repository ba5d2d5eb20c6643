package dev.brightspots.worlds;

import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What each practice truly does, and whom it would help. */
final class TrueEffects {
    private final Cast cast;
    private final Organisation organisation;
    private final Period now;

    /** @param now the last period */
    TrueEffects(Cast cast, Organisation organisation, Period now) {
        this.cast = cast;
        this.organisation = organisation;
        this.now = now;
    }

    List<Truth.Effect> effects() {
        return cast.effects().stream()
                .map(effect -> new Truth.Effect(
                        effect.practice().id(),
                        effect.quantity().metric(),
                        Catalogue.context(effect.segment()),
                        effect.lead(),
                        adopters(effect)))
                .sorted(Comparator.comparing(Truth.Effect::practice)
                        .thenComparing(Truth.Effect::metric)
                        .thenComparing(Truth.Effect::context))
                .toList();
    }

    /** What an oracle would tell each team, best first: what helps and harms nothing. */
    List<Truth.Choice> choices() {
        List<Truth.Choice> found = new ArrayList<>();
        for (Cast.Effect effect : cast.effects()) {
            int adopters = adopters(effect);
            for (Cast.Team team : cast.teams()) {
                if (effect.lead() > 0
                        && effect.segment().equals(team.segment())
                        && !harms(effect)
                        && !does(team, effect.practice().id())) {
                    found.add(new Truth.Choice(
                            team.unit().id(),
                            effect.practice().id(),
                            effect.quantity().metric(),
                            effect.lead(),
                            adopters));
                }
            }
        }
        found.sort(Comparator.comparing(Truth.Choice::unit)
                .thenComparing(Truth.Choice::effect, Comparator.reverseOrder())
                .thenComparing(Truth.Choice::practice)
                .thenComparing(Truth.Choice::metric));
        return found;
    }

    /** Whether the practice makes anything worse where this effect holds. */
    private boolean harms(Cast.Effect effect) {
        return cast.effects().stream()
                .anyMatch(other -> other.lead() < 0
                        && other.segment().equals(effect.segment())
                        && other.practice().id().equals(effect.practice().id()));
    }

    private int adopters(Cast.Effect effect) {
        return (int) cast.teams().stream()
                .filter(team -> team.segment().equals(effect.segment()))
                .filter(team -> does(team, effect.practice().id()))
                .count();
    }

    private boolean does(Cast.Team team, PracticeId practice) {
        List<Unit> path = organisation.pathUp(team.unit().id());
        return cast.adoptions().stream()
                .filter(adoption -> adoption.practice().equals(practice) && adoption.touches(now))
                .map(Adoption::unit)
                .anyMatch(unit -> path.stream().anyMatch(above -> above.id().equals(unit)));
    }
}

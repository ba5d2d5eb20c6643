package dev.brightspots.worlds;

import java.util.List;

/** What a team's metrics come to in the long run, computed from the predictors instead of drawn. */
final class TrueValues {
    private final Predictor predictor;

    TrueValues(Predictor predictor) {
        this.predictor = predictor;
    }

    /** Who is counted: the typical member throughout, or the star as well. */
    enum Members {
        TYPICAL,
        ALL
    }

    /**
     * The team's long-run value on the analysis scale, signed so that more is better, if on this quantity it led by this much
     * and did all else as it does.
     */
    double value(Quantity quantity, Cast.Team team, int period, double lead, Members members) {
        return switch (quantity) {
            case WIN -> Predictor.logit(winRate(team, period, lead, members));
            case CANCEL -> quantity.sign() * Predictor.logit(perWin(quantity, team, period, lead));
            case SIZE -> quantity.sign() * StrictMath.log(perWin(quantity, team, period, lead));
            case CYCLE -> quantity.sign() * StrictMath.log(meanCycle(team, period, lead));
            case CALLS, DEALS, DISCOUNT -> quantity.sign() * predictor.value(quantity, 0, team.segment(), period, lead);
        };
    }

    /** The logarithm of the revenue per rep and period, in the long run. */
    double revenue(Cast.Team team, int period, Members members) {
        double deals = predictor.value(
                Quantity.DEALS, 0, team.segment(), period, predictor.lead(team, Quantity.DEALS, period));
        double win = winRate(team, period, predictor.lead(team, Quantity.WIN, period), members);
        double size = perWin(Quantity.SIZE, team, period, predictor.lead(team, Quantity.SIZE, period));
        return deals + StrictMath.log(win) + StrictMath.log(size);
    }

    private double winRate(Cast.Team team, int period, double lead, Members members) {
        if (members == Members.TYPICAL) {
            return winRate(team, period, lead);
        }
        double sum = 0;
        double time = 0;
        for (Cast.Rep rep : team.reps()) {
            if (rep.first() <= period && period <= rep.last()) {
                double own = predictor.planted(rep.unit().id(), Quantity.WIN, period);
                sum += rep.fullTime() * winRate(team, period, lead + own);
                time += rep.fullTime();
            }
        }
        return sum / time;
    }

    private double winRate(Cast.Team team, int period, double lead) {
        double sum = 0;
        for (int product = 0; product < team.mix().size(); product++) {
            sum += team.mix().get(product)
                    * Predictor.chance(predictor.value(Quantity.WIN, product, team.segment(), period, lead));
        }
        return sum;
    }

    /** The mean over won deals of the cancellations or the sizes. */
    private double perWin(Quantity quantity, Cast.Team team, int period, double lead) {
        List<Double> mix = team.mix();
        double winLead = predictor.lead(team, Quantity.WIN, period);
        double sum = 0;
        double wins = 0;
        for (int product = 0; product < mix.size(); product++) {
            double value = predictor.value(quantity, product, team.segment(), period, lead);
            double won = mix.get(product)
                    * Predictor.chance(predictor.value(Quantity.WIN, product, team.segment(), period, winLead));
            sum += won * (quantity == Quantity.CANCEL ? Predictor.chance(value) : StrictMath.exp(value));
            wins += won;
        }
        return sum / wins;
    }

    private double meanCycle(Cast.Team team, int period, double lead) {
        double sum = 0;
        for (int product = 0; product < team.mix().size(); product++) {
            sum += team.mix().get(product)
                    * StrictMath.exp(predictor.value(Quantity.CYCLE, product, team.segment(), period, lead));
        }
        return sum;
    }
}

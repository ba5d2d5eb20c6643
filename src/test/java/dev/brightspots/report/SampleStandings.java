package dev.brightspots.report;

import static dev.brightspots.report.RunResults.PERIOD;
import static dev.brightspots.report.RunResults.TEAMS;
import static dev.brightspots.report.SampleCompany.CYCLE;
import static dev.brightspots.report.SampleCompany.WIN_RATE;
import static dev.brightspots.report.SampleCompany.rep;
import static dev.brightspots.report.SampleCompany.team;

import dev.brightspots.facts.Verdict;
import dev.brightspots.pipeline.RunResult.Outlook;
import dev.brightspots.pipeline.RunResult.StandingLine;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** How the units of the sample company stand. */
final class SampleStandings {
    private SampleStandings() {}

    static List<Outlook> outlook() {
        return List.of(
                new Outlook(
                        WIN_RATE,
                        TEAMS,
                        10,
                        1,
                        OptionalDouble.of(0.31),
                        "Win rate, 10 teams: a difference of 24 % against 31 % would have been seen four times in five."),
                new Outlook(
                        CYCLE, TEAMS, 9, 0, OptionalDouble.empty(), "Days to close, 9 teams: too little is known."));
    }

    static List<StandingLine> standings() {
        List<StandingLine> lines = new ArrayList<>();
        double[] leads = {0.42, -0.31, 0.05, 0.11, -0.02, -0.2, 0.01, 0.3, -0.12};
        for (int team = 1; team <= leads.length; team++) {
            double lead = leads[team - 1];
            lines.add(standing(team(team), WIN_RATE, 0.24 + lead / 5, 0.24, lead));
            lines.add(standing(team(team), CYCLE, 40 - 20 * lead, 40, team == 5 ? 0.5 : lead / 2));
        }
        lines.add(standing(rep(1, 2), WIN_RATE, 0.5, 0.24, 1.1));
        lines.add(new StandingLine(
                "st-none",
                team(10),
                WIN_RATE,
                PERIOD,
                TEAMS,
                Verdict.INSUFFICIENT,
                OptionalDouble.of(0.5),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(6),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                "Team Juno has 6 cases, too few to say.",
                List.of()));
        return lines;
    }

    private static StandingLine standing(UnitId unit, MetricId metric, double value, double expected, double lead) {
        Verdict verdict = lead > 0.35 ? Verdict.EXCELLING : lead < -0.25 ? Verdict.NOT_WORKING : Verdict.WORKING;
        return new StandingLine(
                "st-" + unit + "-" + metric,
                unit,
                metric,
                PERIOD,
                unit.value().startsWith("rep") ? "rep" : TEAMS,
                verdict,
                OptionalDouble.of(value),
                OptionalDouble.of(expected),
                OptionalDouble.of(lead + 1 / 3.0),
                OptionalDouble.of(lead),
                OptionalDouble.of(lead - 0.2),
                OptionalDouble.of(lead + 0.2),
                OptionalDouble.of(verdict == Verdict.EXCELLING ? 1.23456789012e-9 : 0.4),
                OptionalDouble.of(0.8),
                OptionalDouble.of(420),
                OptionalDouble.of(0.28),
                OptionalInt.of(2),
                "It stands as the rule says.",
                List.of());
    }
}

package dev.brightspots.report;

import static dev.brightspots.report.SampleCompany.CHECKLIST;
import static dev.brightspots.report.SampleCompany.CYCLE;
import static dev.brightspots.report.SampleCompany.DEAL_SIZE;
import static dev.brightspots.report.SampleCompany.PEER_TALKS;
import static dev.brightspots.report.SampleCompany.WIN_RATE;
import static dev.brightspots.report.SampleCompany.rep;
import static dev.brightspots.report.SampleCompany.team;

import dev.brightspots.advise.Margin;
import dev.brightspots.advise.Reason;
import dev.brightspots.facts.Basis;
import dev.brightspots.facts.BrightSpot;
import dev.brightspots.facts.CauseKind;
import dev.brightspots.facts.Design;
import dev.brightspots.facts.Explanation;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Grade;
import dev.brightspots.facts.HaltKind;
import dev.brightspots.facts.PracticeEffect;
import dev.brightspots.facts.SourceFit;
import dev.brightspots.facts.Threshold;
import dev.brightspots.facts.WarningKind;
import dev.brightspots.pipeline.Run;
import dev.brightspots.pipeline.RunResult;
import dev.brightspots.pipeline.RunResult.Advised;
import dev.brightspots.pipeline.RunResult.Ask;
import dev.brightspots.pipeline.RunResult.Bright;
import dev.brightspots.pipeline.RunResult.Caution;
import dev.brightspots.pipeline.RunResult.Difference;
import dev.brightspots.pipeline.RunResult.Effect;
import dev.brightspots.pipeline.RunResult.Gain;
import dev.brightspots.pipeline.RunResult.Halted;
import dev.brightspots.pipeline.RunResult.Interval;
import dev.brightspots.pipeline.RunResult.Named;
import dev.brightspots.pipeline.RunResult.OwnVolume;
import dev.brightspots.plan.Planned;
import dev.brightspots.sales.Metric.Scale;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Results of runs as the pipeline hands them over. */
final class RunResults {
    static final Period PERIOD = Period.parse("2026-Q2").orElseThrow();
    private static final String PACK = "5c0ffee5c0ffee55";
    static final String TEAMS = "team";

    private RunResults() {}

    /** Every kind of item, names with markup in them, a person among the bright spots. */
    static RunResult sample() {
        return new RunResult(
                new Run("a1b2c3d4e5f60718", PERIOD, PACK, "0123456789abcdef", 12_480, 3),
                SampleCompany.data(),
                SampleStandings.standings(),
                brightSpots(),
                recommendations(),
                effects(),
                List.of(new Ask(
                        "ask-1",
                        team(5),
                        CYCLE,
                        List.of(team(6), team(7)),
                        List.of(CauseKind.LUCK, CauseKind.MIX, CauseKind.TALENT),
                        List.of(
                                "What do you do in the first week of a deal that Team Foehn does not?",
                                "Who approves the offer, and when?"),
                        "Nobody knows yet why Team Eos closes in 31 days where its peers need 40.",
                        List.of(reason("ask-why", "No known cause explains the lead of Team Eos.", List.of())))),
                warnings(),
                patterns(),
                halts(),
                List.of(),
                new Planned(SamplePlans.plans(), Map.of(), 0.62, 0.62),
                SamplePlans.courses(),
                SampleStandings.outlook(),
                List.of(
                        Problem.warning(
                                new Place("observations.csv", 17, 3), "'2026-Q9' is no period", "you meant 2026-Q4."),
                        Problem.warning(Place.of("notes.txt"), "2 files are not part of a data folder", "")),
                List.of());
    }

    private static List<Named> patterns() {
        return List.of(
                new Named(
                        "pattern-1",
                        team(1),
                        WIN_RATE,
                        "shared lead",
                        "5 of 8 members of Team Aurora are ahead on win rate.",
                        List.of(reason("shared-lead", "5 of 8 members of Team Aurora are ahead.", List.of()))),
                new Named(
                        "pattern-2",
                        rep(1, 2),
                        WIN_RATE,
                        "steady climber",
                        "Person 1-2 climbs on win rate.",
                        List.of(reason("climbs", "Person 1-2 climbs.", List.of()))));
    }

    private static List<Halted> halts() {
        return List.of(new Halted(
                "halt-1",
                new PracticeId("early-discount"),
                WIN_RATE,
                "team | segment = midmarket",
                HaltKind.PAUSE,
                "Early discount likely makes win rate worse (98% sure, by 2 adopters).",
                List.of(reason("pause", "Early discount likely makes win rate worse.", List.of()))));
    }

    /** A quiet organisation. */
    static RunResult nothing() {
        return new RunResult(
                new Run("0000111122223333", PERIOD, PACK, "fedcba9876543210", 320, 0),
                SampleCompany.data(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Planned(List.of(), Map.of(), 0, 0),
                List.of(),
                SampleStandings.outlook(),
                List.of(),
                List.of());
    }

    private static List<Bright> brightSpots() {
        return List.of(
                bright(team(1), WIN_RATE, CauseKind.PRACTICE, "Team Aurora wins 32 % where its peers would win 24 %."),
                bright(team(5), CYCLE, CauseKind.UNEXPLAINED, "Team Eos closes in 31 days where its peers need 40."),
                bright(team(9), DEAL_SIZE, CauseKind.MIX, "Team <b>Ikarus</b> sells the large product & little else."),
                bright(rep(1, 2), WIN_RATE, CauseKind.UNEXPLAINED, "One member of Team Aurora wins 50 %."),
                bright(rep(1, 3), WIN_RATE, CauseKind.UNEXPLAINED, "One member of Team Aurora wins 48 %."));
    }

    private static Bright bright(UnitId unit, MetricId metric, CauseKind cause, String text) {
        boolean practice = cause == CauseKind.PRACTICE;
        CauseKind rest = cause == CauseKind.UNEXPLAINED ? CauseKind.LUCK : CauseKind.UNEXPLAINED;
        return new Bright(
                "br-" + unit + "-" + metric,
                unit,
                metric,
                PERIOD,
                cause,
                text,
                Map.of(cause, 0.7, rest, 0.2, CauseKind.DRIVER, 0.1),
                Map.of(cause, new Interval(0.5, 0.9)),
                Map.of(cause, 0.7 / 3, rest, 0.2 / 3, CauseKind.DRIVER, 0.1 / 3, CauseKind.EFFORT, -0.05),
                practice ? Optional.of(CHECKLIST) : Optional.empty(),
                practice ? Period.parse("2025-Q1") : Optional.empty(),
                List.of(reason("excels", text, List.of(new Threshold("standing.fdr", metric.value(), 0.1)))));
    }

    private static List<Advised> recommendations() {
        List<Advised> all = new ArrayList<>();
        for (int team : new int[] {2, 3, 4, 6, 7, 9}) {
            all.add(advised(team, CHECKLIST, Optional.of(team(1)), Grade.B, 0.9 - team / 10.0));
        }
        all.add(advised(9, PEER_TALKS, Optional.empty(), Grade.C, 0.05));
        return all;
    }

    private static Advised advised(int team, PracticeId practice, Optional<UnitId> from, Grade grade, double priority) {
        String text = "Team " + SampleCompany.TEAMS[team - 1] + " could gain by " + practice + ".";
        return new Advised(
                "rec-" + team + "-" + practice,
                team(team),
                WIN_RATE,
                practice,
                from,
                new Gain(0.38, 0.2, 0.56, Scale.LOGIT),
                Optional.of(new OwnVolume(9.1, 4.6, 13.8, "cases", Period.Kind.QUARTER)),
                from.map(source -> List.of(new Difference("headcount", "5", "8")))
                        .orElse(List.of()),
                grade,
                priority,
                text,
                List.of(reason(
                        "recommend", "Five teams that took it up gained, and none lost.", recommendFacts(practice))));
    }

    private static List<Fact> recommendFacts(PracticeId practice) {
        return List.of(
                new PracticeEffect(
                        practice.value(),
                        "win_rate",
                        TEAMS,
                        Design.BEFORE_AFTER,
                        Grade.B,
                        5,
                        0.4,
                        0.1,
                        0.38,
                        0.2,
                        0.56,
                        0.995,
                        0.0001),
                new SourceFit(practice.value(), "win_rate", TEAMS, "team-01", 1, 0.45),
                new Explanation("team-01", "win_rate", CauseKind.PRACTICE, practice.value(), 0.7));
    }

    private static Reason reason(String rule, String text, List<Fact> facts) {
        return new Reason(
                rule,
                rule.replace('-', ' '),
                PACK,
                new Place("spread/" + rule + "/rule.drl", 12, 1),
                text,
                facts,
                List.of("a veto of the suggestion"),
                List.of(new Margin("practice.chance", "chance", 0.95, 0.995, 0.045, "below")),
                List.of(new BrightSpot("team-01", "win_rate", Basis.ROBUST)));
    }

    private static List<Effect> effects() {
        return List.of(
                effect(CHECKLIST, Design.BEFORE_AFTER, 5, Grade.B, OptionalDouble.of(0.38)),
                effect(PEER_TALKS, Design.PRIOR, 0, Grade.C, OptionalDouble.of(0.1)),
                new Effect(
                        PEER_TALKS,
                        CYCLE,
                        TEAMS,
                        Design.NONE,
                        0,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Grade.D,
                        "Nobody has measured weekly peer talks on days to close."));
    }

    private static Effect effect(PracticeId practice, Design design, int sites, Grade grade, OptionalDouble effect) {
        return new Effect(
                practice,
                WIN_RATE,
                TEAMS,
                design,
                sites,
                effect,
                OptionalDouble.of(effect.orElse(0) - 0.18),
                OptionalDouble.of(effect.orElse(0) + 0.18),
                OptionalDouble.of(0.99),
                grade,
                practice + " was looked at in " + sites + " teams.");
    }

    private static List<Caution> warnings() {
        return List.of(
                new Caution(
                        "wa-1",
                        Optional.empty(),
                        TEAMS,
                        CYCLE,
                        WarningKind.PEERS_TOO_DIFFERENT,
                        "Most of these teams differ from one another in days to close; compare them in smaller groups.",
                        List.of()),
                new Caution(
                        "wa-2",
                        Optional.of(team(9)),
                        TEAMS,
                        DEAL_SIZE,
                        WarningKind.GAMING,
                        "Team <b>Ikarus</b> pays for its deal size with cancellations.",
                        List.of(reason("gaming", "It is behind on what it may pay with.", List.of()))));
    }
}

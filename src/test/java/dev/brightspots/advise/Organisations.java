package dev.brightspots.advise;

import dev.brightspots.facts.Adoption;
import dev.brightspots.facts.Assessment;
import dev.brightspots.facts.Coaching;
import dev.brightspots.facts.Design;
import dev.brightspots.facts.DriverPart;
import dev.brightspots.facts.EffortPart;
import dev.brightspots.facts.Evidence;
import dev.brightspots.facts.FellBack;
import dev.brightspots.facts.Grade;
import dev.brightspots.facts.GroupSpread;
import dev.brightspots.facts.Improves;
import dev.brightspots.facts.Lesson;
import dev.brightspots.facts.Members;
import dev.brightspots.facts.MetricRole;
import dev.brightspots.facts.MixPart;
import dev.brightspots.facts.PracticeEffect;
import dev.brightspots.facts.PracticePart;
import dev.brightspots.facts.Prospect;
import dev.brightspots.facts.SourceFit;
import dev.brightspots.facts.TargetSize;
import dev.brightspots.facts.TargetTrend;
import dev.brightspots.facts.WatchPair;
import dev.brightspots.facts.Watches;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Evidence drawn at random, in which every rule finds something now and then. */
final class Organisations {
    private static final List<String> METRICS = List.of("win_rate", "calls", "cancellations");
    private static final List<String> PRACTICES = List.of("checklist", "reviews");

    private final Random random;
    private final String context;
    private final List<Evidence> evidence = new ArrayList<>();

    private Organisations(long seed, String context) {
        this.random = new Random(seed);
        this.context = context;
    }

    static List<Partition> of(int partitions, int units) {
        return IntStream.range(0, partitions)
                .mapToObj(i -> new Organisations(i, "group " + i).partition(units))
                .toList();
    }

    private Partition partition(int units) {
        for (int i = 0; i < units; i++) {
            for (String metric : METRICS) {
                unit(context + " unit " + i, metric);
            }
        }
        for (String practice : PRACTICES) {
            practice(practice, units);
        }
        evidence.add(new Watches("win_rate", "cancellations"));
        evidence.add(new TargetTrend(context, "cancellations", units, -0.7, 0.001));
        evidence.add(new GroupSpread(context, "calls", units, random.nextDouble(), "assortment"));
        return new Partition(context, evidence);
    }

    private void unit(String who, String metric) {
        double q = random.nextInt(3) == 0 ? 0.02 : 0.6;
        double lead = random.nextGaussian();
        evidence.add(new Assessment(
                who,
                metric,
                context,
                "team",
                metric.equals("calls") ? MetricRole.ACTIVITY : MetricRole.OUTCOME,
                true,
                0.3,
                0.2,
                random.nextGaussian(),
                lead,
                lead,
                lead - 0.2,
                lead + 0.2,
                q,
                random.nextBoolean() ? q : 0.03,
                q < 0.1 ? 1 : random.nextDouble(),
                0.8,
                random.nextInt(12) == 0 ? 3 : 100,
                50,
                0.3,
                0.05,
                1 + random.nextInt(8),
                random.nextInt(2) + 1,
                1));
        parts(who, metric);
        if (metric.equals("cancellations") && random.nextInt(4) == 0) {
            evidence.add(new TargetSize(who, metric, 2 * random.nextDouble()));
        }
    }

    private void parts(String who, String metric) {
        switch (random.nextInt(6)) {
            case 0 -> evidence.add(new MixPart(who, metric, "product", 0.2, random.nextDouble()));
            case 1 -> evidence.add(new EffortPart(who, metric, "calls", 0.2, random.nextDouble(), -0.1));
            case 2 ->
                evidence.add(new DriverPart(who, metric, "calls", 0.2, 0.4 * random.nextDouble(), random.nextDouble()));
            case 3 -> evidence.add(new FellBack(who, metric, 0.5, random.nextDouble(), 0.01, 0.001));
            case 4 -> evidence.add(new WatchPair(who, metric, "cancellations", -0.4, random.nextDouble() / 5));
            default -> evidence.add(new PracticePart(who, metric, "checklist", 0.2, random.nextDouble()));
        }
        if (random.nextInt(4) == 0) {
            evidence.add(new Members(
                    who,
                    metric,
                    8,
                    6,
                    0.1,
                    0.3,
                    who + " rep",
                    4,
                    random.nextDouble(),
                    random.nextBoolean() ? 0.001 : 0.5,
                    1));
        }
    }

    private void lesson(String practice, String metric, Random own) {
        boolean fails = own.nextInt(30) == 0;
        boolean harms = own.nextInt(30) == 0;
        evidence.add(new Lesson(
                practice,
                metric,
                context,
                own.nextInt(9),
                own.nextInt(6) == 0 ? 52 : 0,
                0.4,
                0.2,
                0.6,
                fails || harms ? 0.1 : own.nextInt(5) == 0 ? 0.9 : 0.97,
                harms ? 0.85 : 0.01));
    }

    private void practice(String practice, int units) {
        for (String metric : METRICS) {
            evidence.add(new Improves(practice, metric));
            evidence.add(new PracticeEffect(
                    practice,
                    metric,
                    context,
                    Design.BEFORE_AFTER,
                    random.nextBoolean() ? Grade.B : Grade.C,
                    3,
                    0.1,
                    0,
                    0.4,
                    0.2,
                    0.6,
                    random.nextInt(4) == 0 ? 0.5 : 0.97,
                    random.nextInt(8) == 0 ? 0.97 : 0.01));
            lesson(practice, metric, new Random((context + practice + metric).hashCode()));
            for (int i = 0; i < units; i++) {
                String who = context + " unit " + i;
                if (i < 4) {
                    evidence.add(new SourceFit(practice, metric, context, who, i + 1, 0.4 - i * 0.05));
                } else {
                    evidence.add(new Prospect(who, practice, metric, context, 0.38, 0.2, 0.56));
                }
            }
        }
        evidence.add(new Adoption(context + " unit " + (units - 1), practice, 0.8, "2025-Q3"));
        evidence.add(new Coaching(context + " unit " + (units - 2), practice, METRICS.get(0)));
    }
}

package dev.brightspots.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * False discovery control jointly over all units of a kind and all metrics, once for each question asked of them: ahead like for
 * like, with a star among its members, ahead as a league table counts, behind, and ahead earlier.
 */
final class JointTests {
    /** The questions. */
    enum Question {
        ROBUST,
        STAR,
        CRUDE,
        BEHIND,
        EARLIER
    }

    private final Map<Question, Map<Contrast, double[]>> q = new EnumMap<>(Question.class);
    private final double rate;
    private final Map<String, Double> cutOffs = new TreeMap<>();

    /**
     * Tests all contrasts.
     *
     * @param rate the false discovery rate one accepts, for the cut-off of single tests
     */
    JointTests(List<Contrast> contrasts, double rate) {
        this.rate = rate;
        Map<String, List<Contrast>> byKind = new TreeMap<>();
        contrasts.forEach(
                contrast -> byKind.computeIfAbsent(contrast.panel().group().kind(), fresh -> new ArrayList<>())
                        .add(contrast));
        for (Question question : Question.values()) {
            // By identity: two contrasts are never equal, and to hash all their numbers would cost more than the tests.
            q.put(question, new IdentityHashMap<>());
            byKind.forEach((kind, some) -> test(question, kind, some, rate));
        }
    }

    private void test(Question question, String kind, List<Contrast> contrasts, double rate) {
        double[] p = contrasts.stream()
                .flatMapToDouble(contrast -> Arrays.stream(all(question, contrast)))
                .filter(one -> !Double.isNaN(one))
                .toArray();
        double[] adjusted = FalseDiscovery.adjust(p);
        int next = 0;
        for (Contrast contrast : contrasts) {
            double[] answers = all(question, contrast);
            for (int unit = 0; unit < answers.length; unit++) {
                answers[unit] = Double.isNaN(answers[unit]) ? 1 : adjusted[next++];
            }
            q.computeIfAbsent(question, fresh -> new IdentityHashMap<>()).put(contrast, answers);
        }
        if (question == Question.ROBUST) {
            cutOffs.put(kind, FalseDiscovery.cutOff(p, rate));
        }
    }

    private static double[] all(Question question, Contrast contrast) {
        return IntStream.range(0, contrast.panel().units().size())
                .mapToDouble(unit -> p(question, contrast, unit))
                .toArray();
    }

    private static double p(Question question, Contrast contrast, int unit) {
        Comparison whole = contrast.whole();
        Comparison early = contrast.early();
        if (whole.blank(unit) || (question == Question.EARLIER && early.blank(unit))) {
            return Double.NaN;
        }
        return switch (question) {
            case ROBUST -> contrast.ahead(whole.robust(), whole.robustErrors(), unit);
            case STAR -> contrast.odd(unit);
            case CRUDE -> contrast.ahead(whole.crude(), whole.crudeErrors(), unit);
            case BEHIND -> contrast.behind(unit);
            case EARLIER -> contrast.ahead(early.robust(), early.robustErrors(), unit);
        };
    }

    /** The q-value of a unit (by its place in the contrast); 1 if the question could not be asked. */
    double q(Question question, Contrast contrast, int unit) {
        double[] answers = q.getOrDefault(question, Map.of()).get(contrast);
        return answers == null ? 1 : answers[unit];
    }

    /** Whether a unit passes any of the tests that a bright spot can rest on. */
    boolean passes(Contrast contrast, int unit) {
        return Arrays.stream(Question.values())
                .filter(question -> question != Question.BEHIND)
                .anyMatch(question -> q(question, contrast, unit) <= rate);
    }

    /** The p-value that a unit of this kind has to reach to be called ahead. */
    double cutOff(String kind) {
        return cutOffs.getOrDefault(kind, 0.05);
    }
}

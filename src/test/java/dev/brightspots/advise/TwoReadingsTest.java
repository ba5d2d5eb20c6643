package dev.brightspots.advise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.advise.Session.Outcome;
import dev.brightspots.advise.evaluate.Binding;
import dev.brightspots.advise.evaluate.Evaluation;
import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Evidence;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.rulepack.wall.Limits;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The engine and our own reading of the rules, on the same facts: they have to agree on every conclusion and every reason. */
class TwoReadingsTest {
    @Test
    void theyAgreeOnTheShippedRulesOverThousandsOfRandomFactSets() {
        assertThat(agree(RulePack.compile(RulePackFolder.read(Path.of("rules"))), 50))
                .as("conclusions compared")
                .isGreaterThan(50_000);
    }

    @Test
    void theyAgreeOnEveryFormOfTheLanguageToo() throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("thresholds.yaml", Files.readString(Path.of("rules", "thresholds.yaml")));
        try (Stream<Path> all = Files.list(Path.of("src", "test", "resources", "rules-corpus", "benign"))) {
            for (Path file : all.toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        assertThat(agree(RulePack.compile(new RulePackFolder("benign", files)), 10))
                .as("conclusions compared")
                .isGreaterThan(5_000);
    }

    private static int agree(RulePack pack, int draws) {
        int conclusions = 0;
        Random random = new Random(7);
        for (Partition whole : Organisations.of(40, 8)) {
            for (int draw = 0; draw < draws; draw++) {
                List<Evidence> some = new ArrayList<>(whole.evidence());
                Collections.shuffle(some, random);
                Partition partition = new Partition("drawn", some.subList(0, 20 + random.nextInt(some.size() - 20)));
                conclusions += agree(pack, partition);
            }
        }
        return conclusions;
    }

    private static int agree(RulePack pack, Partition partition) {
        Outcome outcome = new Session(pack, pack.thresholds(), Limits.USUAL).run(partition, Function.identity());
        Evaluation ours = Evaluation.of(pack.rules(), Given.of(partition.evidence(), pack.thresholds()));
        Map<String, List<String>> theirs = new TreeMap<>();
        outcome.matches()
                .forEach((conclusion, matches) -> theirs.put(
                        conclusion.toString(),
                        matches.stream()
                                .map(match -> match.rule().id() + " " + plain(match.bindings()))
                                .sorted()
                                .distinct()
                                .toList()));
        Map<String, List<String>> found = new TreeMap<>();
        ours.firings()
                .forEach((Conclusion conclusion, List<Evaluation.Firing> firings) -> found.put(
                        conclusion.toString(),
                        firings.stream()
                                .map(firing -> firing.rule().id() + " " + values(firing))
                                .sorted()
                                .distinct()
                                .toList()));
        assertThat(found).isEqualTo(theirs);
        return found.size();
    }

    private static String values(Evaluation.Firing firing) {
        Map<String, Object> values = new TreeMap<>();
        firing.way().names().forEach((String name, Binding binding) -> values.put(name, binding.value()));
        return plain(values);
    }

    private static String plain(Map<String, Object> values) {
        TreeSet<String> plain = new TreeSet<>();
        values.forEach((name, value) ->
                plain.add(name + "=" + (value instanceof Number number ? rounded(number.doubleValue()) : value)));
        return plain.toString();
    }

    /** A sum in another order may differ in its last digit. */
    /** Sums in another order differ in their last digits, which is much of a mean near 0. */
    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number)
                .setScale(15, RoundingMode.HALF_EVEN)
                .round(new MathContext(12))
                .stripTrailingZeros();
    }
}

package dev.brightspots.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.advise.Adviser;
import dev.brightspots.advise.Phrasing;
import dev.brightspots.load.DataFolder;
import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.sales.SalesData;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A rule that says nothing on the sample data is one that nobody has seen at work. */
class SampleFiresTest {
    /** What needs a history of plans, or of practices tried and given up: no sample of eight quarters has that. */
    private static final Set<String> LATER = Set.of("faded", "paused-where-coached", "retire");

    @Test
    void everyShippedRuleFiresOnTheSampleDataButThoseOfALongerHistory() {
        RulePack pack = RulePack.compile(RulePackFolder.read(Path.of("rules")));
        SalesData data = DataFolder.read(Path.of("sample-data"), refused -> {}).data();
        Request request = new Request(data, 0, List.of(), Optional.empty(), 2);
        Set<String> fired = new TreeSet<>();
        new Adviser(pack, Phrasing.PLAIN)
                .advise(
                        Prepared.of(request, pack, Progress.SILENT).partitions(),
                        2,
                        dev.brightspots.advise.Progress.NONE)
                .conclusions()
                .forEach(one -> one.reasons().forEach(reason -> fired.add(reason.ruleId())));
        Set<String> wanted = new TreeSet<>(pack.rules().stream().map(Rule::id).toList());
        wanted.removeAll(LATER);
        assertThat(fired).isEqualTo(wanted);
    }
}

package dev.brightspots.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.advise.Adviser;
import dev.brightspots.advise.Partition;
import dev.brightspots.advise.Phrasing;
import dev.brightspots.load.DataFolder;
import dev.brightspots.measure.AssessedPeriod;
import dev.brightspots.measure.Measured;
import dev.brightspots.measure.Measuring;
import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.sales.SalesData;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A rule that says nothing on the sample data is one that nobody has seen at work. */
class SampleFiresTest {
    @Test
    void everyShippedRuleFiresOnTheSampleData() {
        RulePack pack = RulePack.compile(RulePackFolder.read(Path.of("rules")));
        SalesData data = DataFolder.read(Path.of("sample-data"), refused -> {}).data();
        Measured measured = Measuring.measure(data, AssessedPeriod.latest(data).orElseThrow(), pack.thresholds());
        List<Partition> groups = measured.evidence().entrySet().stream()
                .map(group -> new Partition(group.getKey(), group.getValue()))
                .toList();
        Set<String> fired = new TreeSet<>();
        new Adviser(pack, Phrasing.PLAIN)
                .advise(groups, 2, dev.brightspots.advise.Progress.NONE)
                .conclusions()
                .forEach(one -> one.reasons().forEach(reason -> fired.add(reason.ruleId())));
        assertThat(fired).containsAll(pack.rules().stream().map(Rule::id).toList());
    }
}

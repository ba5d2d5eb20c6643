package dev.brightspots.rulepack;

import dev.brightspots.facts.Thresholds;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Node;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Yaml;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the cases of a folder of rules. */
public final class RuleCases {
    private final CaseReader reader;
    private final List<RuleCase> cases = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private RuleCases(Set<String> ids, Thresholds thresholds) {
        this.reader = new CaseReader(ids, thresholds, problems);
    }

    /**
     * Every case of every cases.yaml, by path and in the order written.
     *
     * @throws BadInput with everything that cannot be read
     */
    public static List<RuleCase> read(RulePackFolder folder) {
        RulePack.Checked checked = RulePack.check(folder);
        return read(
                folder,
                checked.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new)),
                checked.thresholds());
    }

    /**
     * The same, of rules that are known.
     *
     * @param ids of the rules that a case may name
     * @throws BadInput with everything that cannot be read
     */
    static List<RuleCase> read(RulePackFolder folder, Set<String> ids, Thresholds thresholds) {
        RuleCases reading = new RuleCases(ids, thresholds);
        folder.files().forEach((path, text) -> {
            if (isCases(path)) {
                reading.file(path, text);
            }
        });
        if (!reading.problems.isEmpty()) {
            // What is wrong in the template of a table is found once for each of its rows.
            throw new BadInput(reading.problems.stream().sorted().distinct().toList());
        }
        return List.copyOf(reading.cases);
    }

    /** Whether a file of a folder of rules holds cases. */
    static boolean isCases(String path) {
        return path.equals("cases.yaml") || path.endsWith("/cases.yaml");
    }

    private void file(String path, String text) {
        try {
            cases(path, Yaml.read(path, new StringReader(text)));
        } catch (BadInput unreadable) {
            problems.addAll(unreadable.problems());
        }
    }

    private void cases(String path, Node root) {
        if (root instanceof Node.Nothing
                || (root instanceof Node.Items none && none.items().isEmpty())) {
            add(Place.of(path), "the file holds no case", "begin one with - name: ..., or remove the file.");
            return;
        }
        if (!(root instanceof Node.Items items)) {
            add(root.place(), "the file is not a list of cases", "begin each case with - name: ...");
            return;
        }
        for (Node one : items.items()) {
            if (one instanceof Node.Fields fields) {
                new CaseTable(fields, problems).rows().forEach(row -> cases.add(reader.read(row)));
            } else {
                add(one.place(), "a case has a name, given and expect", "begin it with - name: ...");
            }
        }
    }

    private void add(Place place, String what, String maybe) {
        problems.add(Problem.error(place, what, maybe));
    }
}

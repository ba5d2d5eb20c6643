package dev.brightspots.rulepack.language;

import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.Collection;
import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Refuses everything in a rule file that is not a rule: the language has nothing else. */
final class PackageCheck {
    static final String PACKAGE = "rules";
    static final String IMPORT = "dev.brightspots.facts.*";

    private final DrlFile file;
    private final List<Problem> problems;

    PackageCheck(DrlFile file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    void check(PackageDescr parsed) {
        int before = problems.size();
        refuse(parsed.getGlobals(), "a global");
        refuse(parsed.getFunctions(), "a function");
        refuse(parsed.getFunctionImports(), "the import of a function");
        refuse(parsed.getAccumulateImports(), "the import of an accumulate function");
        refuse(parsed.getTypeDeclarations(), "a declared type");
        refuse(parsed.getEnumDeclarations(), "a declared type");
        refuse(parsed.getEntryPointDeclarations(), "an entry point");
        refuse(parsed.getWindowDeclarations(), "a window");
        refuse(parsed.getAttributes(), "an attribute of the whole file");
        if (!PACKAGE.equals(parsed.getName()) && !file.text().isBlank()) {
            problems.add(Problem.error(
                    new Place(file.path(), 1, 1),
                    parsed.getName().isEmpty()
                            ? "the file names no package"
                            : "the package is '" + parsed.getName() + "'",
                    "begin the file with the line: package " + PACKAGE + "."));
        }
        parsed.getImports().forEach(this::check);
        parsed.getRules().forEach(this::check);
        // The engine would take the import of another file of the pack; each file has to stand alone.
        if (problems.size() == before
                && parsed.getImports().isEmpty()
                && !parsed.getRules().isEmpty()) {
            problems.add(Problem.error(
                    file.place(0),
                    "the file does not import the facts",
                    "add the line 'import " + IMPORT + "' below the package."));
        }
        if (parsed.getRules().isEmpty()) {
            problems.add(Problem.error(
                    Place.of(file.path()),
                    "the file holds no rule",
                    "its text was lost in saving; to do without the rule, delete the file."));
        }
    }

    private void check(ImportDescr descr) {
        if (!IMPORT.equals(descr.getTarget())) {
            refuse(descr, "the import of '" + descr.getTarget() + "'", "import " + IMPORT + " and nothing else.");
        }
    }

    private void check(RuleDescr rule) {
        if (rule.isQuery()) {
            refuse(rule, "the query '" + rule.getName() + "'", "write a rule that concludes a Pattern.");
        }
        if (rule.getParentName() != null) {
            refuse(rule, "the extension of another rule", "repeat its conditions.");
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            refuse(rule, "a second then", "write two rules.");
        }
        rule.getAttributes().values().stream()
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .forEach(one -> refuse(
                        one,
                        "the attribute '" + one.getName() + "'",
                        "delete it: the order of rules follows from what they conclude and ask for."));
    }

    private void refuse(Collection<? extends BaseDescr> found, String what) {
        found.forEach(one -> refuse(one, what, "say it with rules over the facts."));
    }

    private void refuse(BaseDescr at, String what, String maybe) {
        Place place = at.getStartCharacter() < 0
                ? Place.of(file.path(), Math.max(0, at.getLine()))
                : file.place(file.index(at.getStartCharacter()));
        problems.add(Problem.error(place, what + " is not part of the rule language", maybe));
    }
}

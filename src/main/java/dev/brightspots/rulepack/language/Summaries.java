package dev.brightspots.rulepack.language;

import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Condition.Function;
import dev.brightspots.rulepack.language.TermParser.Side;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;

/** Takes an accumulate apart. */
final class Summaries {
    static final Set<String> FUNCTIONS = new TreeSet<>(Set.of("count", "sum", "average", "min", "max"));

    private final DrlFile file;

    Summaries(DrlFile file) {
        this.file = file;
    }

    Condition.Summary summary(AccumulateDescr accumulate, Condition.Match over, List<Constraint> results) {
        int start = file.index(accumulate.getStartCharacter());
        int end = file.index(accumulate.getEndCharacter() + 1);
        Place place = file.place(start);
        List<Function> functions = accumulate.getFunctions().stream()
                .map(one -> function(one, start, end))
                .toList();
        Condition.Summary summary = new Condition.Summary(place, over, functions, results);
        if (summary.goesOnOverNothing()) {
            // The engine then runs the rule with an average, min or max that is no value at all.
            throw new BadInput(Problem.error(
                            place,
                            "over no fact at all there is no average, min or max, and the rule would run all the same",
                            "count too, and ask for $n >= 1 first behind the functions.")
                    .by("empty-summary"));
        }
        return summary;
    }

    private Function function(AccumulateFunctionCallDescr call, int start, int end) {
        Place place = file.place(start);
        if (!FUNCTIONS.contains(call.getFunction())) {
            throw TermParser.refused(
                    place,
                    "accumulate has no function '" + call.getFunction() + "'",
                    "use one of: " + String.join(", ", FUNCTIONS) + ".");
        }
        if (call.getBind() == null || call.isUnification()) {
            throw TermParser.refused(
                    place,
                    "what " + call.getFunction() + " finds has no name",
                    "write $n : " + call.getFunction() + "( ... ).");
        }
        long given =
                Arrays.stream(call.getParams()).filter(text -> !text.isBlank()).count();
        if (given > 1 || (given == 0 && !call.getFunction().equals("count"))) {
            throw TermParser.refused(
                    place,
                    call.getFunction() + " takes one value, not " + given,
                    "write " + call.getBind() + " : " + call.getFunction()
                            + "( $x ), where $x is bound in the pattern.");
        }
        Optional<Term> argument = Optional.empty();
        if (call.getParams().length > 0 && !call.getParams()[0].isBlank()) {
            String text = call.getParams()[0];
            int at = Math.max(start, file.text().indexOf(text, file.text().indexOf(call.getBind(), start)));
            TermParser parser = new TermParser(Tokens.of(file, at, Math.min(end, at + text.length())), Side.WHEN);
            argument = Optional.of(parser.term());
            parser.end();
        }
        return new Function(place, call.getBind(), call.getFunction(), argument);
    }
}

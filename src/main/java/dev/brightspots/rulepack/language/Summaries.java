package dev.brightspots.rulepack.language;

import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Condition.Function;
import dev.brightspots.rulepack.language.TermParser.Side;
import dev.brightspots.text.Place;
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
        boolean mayBeEmpty = functions.stream()
                .anyMatch(one -> !one.name().equals("count") && !one.name().equals("sum"));
        boolean counts = functions.stream().anyMatch(one -> one.name().equals("count"));
        if (mayBeEmpty && counts && results.isEmpty()) {
            throw TermParser.refused(
                    place,
                    "over no fact at all there is no average, min or max",
                    "ask for $n >= 1 behind the functions.");
        }
        return new Condition.Summary(place, over, functions, results);
    }

    private Function function(AccumulateFunctionCallDescr call, int start, int end) {
        Place place = file.place(start);
        if (call.getBind() == null || call.isUnification() || !FUNCTIONS.contains(call.getFunction())) {
            throw TermParser.refused(
                    place,
                    "accumulate cannot use '" + call.getFunction() + "' here",
                    "write $n : one of " + String.join(", ", FUNCTIONS) + ".");
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

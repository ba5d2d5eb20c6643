package dev.brightspots.rulepack.language;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.antlr4.DRL10Parser;
import org.drools.drl.parser.antlr4.DRL10ParserHelper;
import org.jspecify.annotations.Nullable;

/** Reads the syntax of a rule file with the engine's own parser, and says in our words where it stops. */
final class DrlSyntax {
    private final DrlFile file;

    /** In the order reported: the first is where the author slipped, the others follow from it. */
    private final List<Problem> stops = new ArrayList<>();

    private DrlSyntax(DrlFile file) {
        this.file = file;
    }

    /**
     * The file taken apart by the engine's parser.
     *
     * @throws BadInput for every slip that is plain, or else at the first place that cannot be read
     */
    static PackageDescr read(DrlFile file) {
        DrlSyntax syntax = new DrlSyntax(file);
        Optional<PackageDescr> whole = syntax.parse(file.text());
        boolean swallows = whole.stream().flatMap(it -> it.getRules().stream()).anyMatch(syntax::swallows);
        if (whole.isPresent() && !swallows) {
            return whole.get();
        }
        // An annotation may hold anything, so the parser takes a slip further down for a part of one: read without
        // them.
        List<Problem> first = List.copyOf(syntax.stops);
        syntax.stops.clear();
        if (syntax.parse(file.withoutNotes()).isPresent()) {
            if (whole.isPresent()) {
                return whole.get();
            }
            syntax.stops.addAll(first);
        }
        List<Problem> slips = Slips.of(file);
        if (!slips.isEmpty()) {
            throw new BadInput(slips);
        }
        throw new BadInput(
                syntax.stops.isEmpty() ? syntax.stop(Place.of(file.path()), "the file") : syntax.stops.get(0));
    }

    private Problem stop(Place place, String what) {
        return Problem.error(
                place,
                what + " cannot be read here",
                "something is missing or too much just before: a rule is rule \"name\", its annotations, when, patterns"
                        + " such as Size( who == $who ), then, insertLogical( new ... ); and end.");
    }

    /**
     * First by looking ahead as little as possible, which is several times as fast and finds the same tree; where that finds
     * none, with all the lookahead there is, which may still find one, and knows best where it stopped.
     */
    private Optional<PackageDescr> parse(String text) {
        Optional<PackageDescr> quick = parse(text, PredictionMode.SLL);
        if (quick.isPresent()) {
            return quick;
        }
        stops.clear();
        return parse(text, PredictionMode.LL);
    }

    private Optional<PackageDescr> parse(String text, PredictionMode lookahead) {
        DRL10Parser parser = DRL10ParserHelper.createDrlParser(text);
        Stops listener = new Stops();
        // The parser's own listeners write to the console.
        parser.removeErrorListeners();
        parser.addErrorListener(listener);
        parser.getInterpreter().setPredictionMode(lookahead);
        if (parser.getTokenStream().getTokenSource() instanceof Lexer lexer) {
            lexer.removeErrorListeners();
            lexer.addErrorListener(listener);
        }
        try {
            PackageDescr parsed = DRL10ParserHelper.compilationUnitContext2PackageDescr(
                    parser.compilationUnit(), parser.getTokenStream(), null);
            return stops.isEmpty() ? Optional.of(parsed) : Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            // What the parser cannot make a tree of it has reported as a stop, or the file as a whole is meant.
            return Optional.empty();
        }
    }

    private boolean swallows(RuleDescr rule) {
        return rule.getAnnotations().stream()
                .map(note -> file.slice(file.index(note.getStartCharacter()), file.index(note.getEndCharacter() + 1)))
                .anyMatch(text -> text.indexOf('\n') >= 0);
    }

    private final class Stops extends BaseErrorListener {
        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                @Nullable Object offending,
                int line,
                int column,
                String message,
                @Nullable RecognitionException e) {
            boolean atEnd = offending instanceof org.antlr.v4.runtime.Token token
                    && token.getType() == org.antlr.v4.runtime.Token.EOF;
            String word = offending instanceof org.antlr.v4.runtime.Token token ? token.getText() : "this";
            stops.add(stop(new Place(file.path(), line, column + 1), atEnd ? "the end of the file" : "'" + word + "'"));
        }
    }
}

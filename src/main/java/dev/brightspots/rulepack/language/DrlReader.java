package dev.brightspots.rulepack.language;

import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.ParsedRule.Conclude;
import dev.brightspots.rulepack.language.ParsedRule.Note;
import dev.brightspots.rulepack.language.TermParser.Side;
import dev.brightspots.rulepack.language.Tokens.Kind;
import dev.brightspots.rulepack.language.Tokens.Token;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Takes a rule file apart; what is not part of the rule language, it refuses at its place. */
public final class DrlReader {
    private static final String ALLOWED =
            "ask with patterns, not, exists, or, and accumulate( Pattern( ... ); $n : count( $x ) ).";

    private final DrlFile file;
    private final List<Problem> problems;
    private final List<ParsedRule> parts;

    private DrlReader(DrlFile file, List<Problem> problems, List<ParsedRule> parts) {
        this.file = file;
        this.problems = problems;
        this.parts = parts;
    }

    /** The rules of a file; what cannot be read is added to the problems. */
    public static List<ParsedRule> read(DrlFile file, List<Problem> problems) {
        return read(file, problems, new ArrayList<>());
    }

    /**
     * The rules of a file; what cannot be read is added to the problems.
     *
     * @param parts receives what could be read of the other rules
     */
    public static List<ParsedRule> read(DrlFile file, List<Problem> problems, List<ParsedRule> parts) {
        try {
            TextLimits.check(file);
            return new DrlReader(file, problems, parts).rules(DrlSyntax.read(file));
        } catch (BadInput unreadable) {
            problems.addAll(unreadable.problems());
            return List.of();
        }
    }

    private List<ParsedRule> rules(PackageDescr parsed) {
        new PackageCheck(file, problems).check(parsed);
        List<ParsedRule> rules = new ArrayList<>();
        for (RuleDescr one : parsed.getRules()) {
            if (one.isQuery()) {
                continue;
            }
            int before = problems.size();
            try {
                ParsedRule rule = rule(one);
                TextLimits.check(rule);
                (problems.size() == before ? rules : parts).add(rule);
            } catch (BadInput refused) {
                problems.addAll(refused.problems());
            }
        }
        return rules;
    }

    private ParsedRule rule(RuleDescr rule) {
        int start = file.index(rule.getStartCharacter());
        int end = file.index(rule.getEndCharacter() + 1);
        List<Token> tokens = Tokens.of(file, start, end);
        int when = word(tokens, "when", 0);
        if (when < 0) {
            throw TermParser.refused(
                    file.place(start), "the rule '" + rule.getName() + "' asks for nothing", "add when and a pattern.");
        }
        int then = word(tokens, "then", when);
        Notes.eachOnce(tokens.subList(0, when));
        Map<String, Note> notes = new TreeMap<>();
        for (AnnotationDescr note : rule.getAnnotations()) {
            notes.put(note.getName(), Notes.of(file, note));
        }
        if (rule.getLhs().getDescrs().isEmpty()) {
            throw TermParser.refused(
                    tokens.get(when).place(),
                    "the rule '" + rule.getName() + "' asks for nothing",
                    "add a pattern behind when.");
        }
        List<Condition> conditions = conditions(rule.getLhs());
        return new ParsedRule(
                rule.getName(),
                file.place(start),
                notes,
                conditions,
                conclusions(tokens.subList(then + 1, tokens.size())),
                tokens.get(when).start(),
                end);
    }

    private static int word(List<Token> tokens, String word, int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == Kind.NAME && tokens.get(i).text().equals(word)) {
                return i;
            }
        }
        return -1;
    }

    private List<Condition> conditions(AndDescr all) {
        List<Condition> found = new ArrayList<>();
        for (BaseDescr one : all.getDescrs()) {
            try {
                found.add(condition(one));
            } catch (BadInput refused) {
                problems.addAll(refused.problems());
            }
        }
        return found;
    }

    private Condition condition(BaseDescr descr) {
        if (descr instanceof AnnotatedBaseDescr annotated
                && !annotated.getAnnotations().isEmpty()) {
            throw TermParser.refused(
                    place(descr),
                    "an annotation of a condition is not part of the rule language",
                    "annotate the rule, below its name.");
        }
        if (descr instanceof PatternDescr pattern) {
            return pattern.getSource() == null ? match(pattern) : summary(pattern);
        } else if (descr instanceof NotDescr not) {
            return new Condition.None(place(not), only(not.getDescrs(), not));
        } else if (descr instanceof ExistsDescr exists) {
            return new Condition.Some(place(exists), only(exists.getDescrs(), exists));
        } else if (descr instanceof AndDescr and) {
            return new Condition.All(
                    place(and), and.getDescrs().stream().map(this::condition).toList());
        } else if (descr instanceof OrDescr or) {
            return new Condition.Any(
                    place(or), or.getDescrs().stream().map(this::condition).toList());
        }
        String kind = descr.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT);
        throw TermParser.refused(
                place(descr),
                "'" + kind + "' is not part of the rule language",
                switch (kind) {
                    case "eval" -> "write the comparison into a pattern.";
                    case "forall" -> "write not and the opposite: not Size( who == $who, members < 1 ).";
                    default -> ALLOWED;
                });
    }

    private Condition only(List<?> inside, BaseDescr around) {
        if (inside.size() != 1 || !(inside.get(0) instanceof BaseDescr one)) {
            throw TermParser.refused(
                    place(around), "exactly one condition stands behind not or exists", "add a pattern.");
        }
        return condition(one);
    }

    private Condition.Match match(PatternDescr pattern) {
        PatternForm.check(pattern, place(pattern));
        return new Condition.Match(
                place(pattern),
                file.slice(file.index(pattern.getStartCharacter()), file.index(pattern.getEndCharacter() + 1)),
                Optional.ofNullable(pattern.getIdentifier()),
                pattern.getObjectType(),
                constraints(pattern));
    }

    private List<Constraint> constraints(PatternDescr pattern) {
        List<Constraint> constraints = new ArrayList<>();
        for (BaseDescr one : pattern.getDescrs()) {
            if (!(one instanceof ExprConstraintDescr)) {
                throw TermParser.refused(
                        place(one), "this form of constraint is not part of the rule language", ALLOWED);
            }
            int start = file.index(one.getStartCharacter());
            int end = file.index(one.getEndCharacter() + 1);
            try {
                constraints.add(
                        new TermParser(Tokens.of(file, start, end), Side.WHEN).constraint(file.slice(start, end)));
            } catch (BadInput refused) {
                problems.addAll(refused.problems());
            }
        }
        return constraints;
    }

    private Condition summary(PatternDescr pattern) {
        if (!(pattern.getSource() instanceof AccumulateDescr accumulate)
                || accumulate.getFunctions().isEmpty()) {
            throw TermParser.refused(
                    pattern.getSource() == null ? place(pattern) : place((BaseDescr) pattern.getSource()),
                    "a pattern takes its facts from the session only",
                    ALLOWED);
        }
        return new Summaries(file).summary(accumulate, over(accumulate), constraints(pattern));
    }

    private Condition.Match over(AccumulateDescr accumulate) {
        BaseDescr input = accumulate.getInput();
        if (input instanceof AndDescr and && and.getDescrs().size() == 1) {
            input = and.getDescrs().get(0);
        }
        if (input instanceof PatternDescr pattern && pattern.getSource() == null) {
            return match(pattern);
        }
        throw TermParser.refused(place(accumulate), "accumulate runs over one pattern", ALLOWED);
    }

    private List<Conclude> conclusions(List<Token> tokens) {
        TermParser parser = new TermParser(tokens, Side.THEN);
        List<Conclude> found = new ArrayList<>();
        int before = problems.size();
        while (!parser.peek().is("end")) {
            boolean concludes = parser.peek().is("insertLogical");
            try {
                found.add(conclude(parser));
            } catch (BadInput refused) {
                problems.addAll(refused.problems());
                if (!concludes || !parser.skipBehind(";")) {
                    break;
                }
            }
        }
        if (found.isEmpty() && before == problems.size()) {
            throw TermParser.refused(
                    parser.peek().place(),
                    "the rule concludes nothing",
                    "add insertLogical( new Standing( ... ) ); behind then.");
        }
        return found;
    }

    private static Conclude conclude(TermParser parser) {
        parser.expect("insertLogical");
        parser.expect("(");
        Token created = parser.peek();
        parser.expect("new");
        String type = parser.name("a conclusion").text();
        parser.expect("(");
        List<Term> arguments = new ArrayList<>();
        if (!parser.peek().is(")")) {
            do {
                arguments.add(parser.term());
            } while (parser.accept(","));
        }
        parser.expect(")");
        parser.expect(")");
        parser.expect(";");
        return new Conclude(created.place(), type, arguments);
    }

    private Place place(BaseDescr descr) {
        return descr.getStartCharacter() < 0
                ? Place.of(file.path())
                : file.place(file.index(descr.getStartCharacter()));
    }
}

package dev.brightspots.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.brightspots.rulepack.format.RuleFormat;
import dev.brightspots.rulepack.language.DrlFile;
import dev.brightspots.text.BadInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.junit.jupiter.api.Test;

/** Laying out keeps what a rule says: the engine's own lexer is the judge. */
class RuleFormatTest {
    private static final Pattern PART = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|//[^\n]*|\\s+|[^\\s\"]");
    private static final List<String> SPACES = List.of(" ", "  ", "\t", "\n", "\n\n\n", "\n        ", " \r\n");
    private static final List<String> COMMENTS = List.of(
            " // why\n", "\n// why not\n", " /* here */ ", "\n  /* two\n     lines */\n", "\n\n  // far off\n\n");
    private static final int VARIANTS = 8;

    private static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        RulePackFolder.read(Path.of("rules")).files().forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                texts.put(path, text);
            }
        });
        for (String form : RuleLanguageTest.FORMS) {
            texts.put(form, Folders.rule("tried", form, "insertLogical( new Pattern( $who, $metric, \"p\" ) );"));
        }
        String second = Folders.rule("b", "Size( members >= -1 )", """
                insertLogical( new Pattern( "a", "b, c", "p" ) ); insertLogical( new Pattern( "", "//", "" ) );""");
        texts.put("two in one", texts.get("standing/excels/rule.drl") + second.substring(second.indexOf("rule \"b\"")));
        return texts;
    }

    @Test
    void theShippedRulesAreLaidOutAlready() {
        RulePackFolder.read(Path.of("rules")).files().forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                assertThat(format(text)).as(path).isEqualTo(text);
            }
        });
    }

    @Test
    void whateverTheSpacesEveryWordAndCommentStaysAndASecondTimeChangesNothing() {
        Random random = new Random(1);
        texts().forEach((name, text) -> {
            for (int i = 0; i < VARIANTS; i++) {
                String variant = i == 0 ? text : respaced(text, random, i % 3 == 0 ? COMMENTS : List.of());
                String once = format(variant);
                assertThat(words(once)).as(name).isEqualTo(words(variant));
                assertThat(comments(once)).as(name).isEqualTo(comments(variant));
                assertThat(format(once)).as(variant).isEqualTo(once);
                assertThat(once).endsWith("\n").doesNotContain("\r\r", "\n\n\n", " \n", "\t");
            }
        });
    }

    @Test
    void aRuleOnOneLineComesBackAsItIsShipped() {
        for (String path : List.of("standing/shines/rule.drl", "guard/gaming/rule.drl", "spread/recommend/rule.drl")) {
            String text = texts().get(path);
            assertThat(format(text.replaceAll("\\s+", " "))).isEqualTo(text);
        }
    }

    @Test
    void longPatternsAreWrappedAndCommentsStayWhereTheyStood() {
        assertThat(format(Folders.rule("tried", """
                // first
                Assessment($who:who,$metric:metric, // the unit
                  lead>=1||(crude>0&&crude!=1),!coached, -lead<0, $a:( expected-value ), who!="a lengthy name", kind=="a kind")
                // then
                not(Size(who==$who)and Attribute(who==$who,name=="some attribute of considerable length",value=="v"))
                accumulate(Adoption(who==$who,$f:fidelity);$n:count($f),$s:sum($f);$n>=1)  // counted
                """, "insertLogical(new Pattern($who,$metric,\"p\"));")))
                .isEqualTo("""
                package rules

                import dev.brightspots.facts.*;

                rule "tried"
                    @id("tried") @since("1") @owner("me")
                    @says("something")
                when
                    // first
                    Assessment( $who : who, $metric : metric, // the unit
                        lead >= 1 || ( crude > 0 && crude != 1 ), !coached, -lead < 0, $a : ( expected - value ),
                        who != "a lengthy name", kind == "a kind" )
                    // then
                    not ( Size( who == $who )
                        and Attribute( who == $who, name == "some attribute of considerable length", value == "v" ) )
                    accumulate( Adoption( who == $who, $f : fidelity ); $n : count( $f ), $s : sum( $f ); $n >= 1 ) // counted
                then
                    insertLogical( new Pattern( $who, $metric, "p" ) );
                end
                """);
    }

    @Test
    void whatIsNoRuleIsLeftAloneWithItsProblem() {
        BadInput refused =
                catchThrowableOfType(BadInput.class, () -> format("package rules\nrule \"a\"\nwhen\n  A(\nend\n"));
        assertThat(refused.problems()).isNotEmpty();
        assertThat(refused.problems().get(0).place().line()).isEqualTo(4);
        assertThat(catchThrowableOfType(
                        BadInput.class, () -> format(Folders.rule("a", "eval( 'a  b' == 1 )", "System.exit( 0 );"))))
                .isNotNull();
    }

    @Test
    void linesEndAsTheyEndedAndAByteOrderMarkGoes() {
        String text = texts().get("standing/shines/rule.drl");
        assertThat(format("\uFEFF" + text.replace("\n", "\r\n"))).isEqualTo(text.replace("\n", "\r\n"));
    }

    private static String format(String text) {
        return RuleFormat.of(new DrlFile("tried.drl", text));
    }

    /** Other white space wherever there is some, and beside signs that need none. */
    private static String respaced(String text, Random random, List<String> more) {
        List<String> spaces = new ArrayList<>(SPACES);
        spaces.addAll(more);
        StringBuilder result = new StringBuilder();
        Matcher parts = PART.matcher(text);
        while (parts.find()) {
            boolean space = parts.group().isBlank() || "(),".contains(parts.group());
            boolean free = random.nextInt(4) > 0 && !inAnnotation(text, parts.start());
            if (space && free) {
                result.append(parts.group().strip()).append(spaces.get(random.nextInt(spaces.size())));
            } else {
                result.append(parts.group());
            }
        }
        return result.toString();
    }

    private static boolean inAnnotation(String text, int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        int end = text.indexOf('\n', at);
        return text.substring(start, Math.max(start, end)).contains("@") && text.charAt(at) != '\n';
    }

    private static List<String> words(String text) {
        return tokens(text).filter(word -> !isComment(word)).toList();
    }

    private static List<String> comments(String text) {
        return tokens(text).filter(RuleFormatTest::isComment).toList();
    }

    private static boolean isComment(String word) {
        return word.startsWith("//") || word.startsWith("/*");
    }

    private static Stream<String> tokens(String text) {
        DRL10Lexer lexer = new DRL10Lexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        return lexer.getAllTokens().stream()
                .map(Token::getText)
                .map(word -> word.replace("\r", "").strip())
                .filter(word -> !word.isEmpty());
    }
}

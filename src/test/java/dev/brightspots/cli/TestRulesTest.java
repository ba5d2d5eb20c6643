package dev.brightspots.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.rulepack.NeededLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The command {@code test}, on two small rules. */
class TestRulesTest {
    private static final String THRESHOLDS = NeededLines.in("""
            thresholds:
              - {name: some.limit, value: 0.5, unit: share, meaning: m, source: s, owner: o, used_by: rules}
            order: [LUCK]
            """);
    private static final String RULE = """
            package rules
            import dev.brightspots.facts.*;
            rule "%1$s"
                @id("%1$s") @since("1") @owner("me") @says("something about {$who}")
            when
                Threshold( name == "some.limit", $limit : value )
                Assessment( $who : who, $metric : metric, %2$s <= $limit )
            then
                insertLogical( new Pattern( $who, $metric, "%1$s" ) );
            end
            """;
    private static final String GOOD = """
            - name: at the limit it fires
              given:
                - Assessment: {%1$s: 0.5, %3$s: 0.9}
              fired: [%2$s]
            - name: beyond the limit it is silent
              given:
                - Assessment: {%1$s: 0.501, %3$s: 0.9}
              not_fired: [%2$s]
            """;
    private static final String BAD = """
            - name: "nobody <expects> \\"this\\" & that\\a"
              given:
                - Assessment: {q: 0.75}
              fired: [first]
            """;

    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void twoRules() throws IOException {
        terminal = new Terminal(folder);
        write("rules/thresholds.yaml", THRESHOLDS);
        write("rules/mine/first/rule.drl", RULE.formatted("first", "q"));
        write("rules/mine/first/cases.yaml", GOOD.formatted("q", "first", "crudeQ"));
        write("rules/mine/second/rule.drl", RULE.formatted("second", "crudeQ"));
        write("rules/mine/second/cases.yaml", GOOD.formatted("crudeQ", "second", "q"));
    }

    @Test
    void casesThatComeOutAsExpectedAreCounted() {
        assertThat(terminal.run("test")).isZero();
        assertThat(terminal.out())
                .containsPattern("^Rules: ./rules \\(pack [0-9a-f]{16}\\). 4 cases, 4 as expected, 0 not.\n$");
    }

    @ParameterizedTest
    @CsvSource({
        "--rule first, 2 cases",
        "--only AT, 2 cases",
        "--rule second --only beyond, '1 case,'",
    })
    void filtersChooseCases(String options, String count) {
        assertThat(terminal.run("test " + options)).isZero();
        assertThat(terminal.out()).contains(count);
    }

    @ParameterizedTest
    @CsvSource({
        "--rule frist, there is no rule 'frist', use one of: first",
        "--rule fist, there is no rule 'fist', you meant 'first'.",
        "--only Atlantis, no case has 'Atlantis' in its name, a shorter text",
        "--rule first --only Atlantis, no case of the rule 'first' has 'Atlantis' in its name, a shorter text",
        "--threshold 101, --threshold 101 is no percentage, write 0 to 100.",
        "--junit nowhere/x.xml, there is no folder, make the folder first.",
    })
    void aFilterThatNothingMeetsIsNoPass(String options, String what, String maybe) {
        assertThat(terminal.run("test " + options)).isEqualTo(2);
        assertThat(terminal.err()).contains(what).contains("Maybe " + maybe);
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void aRuleWithoutCasesIsNoPassAndNorIsAFolderWithoutAny() throws IOException {
        Files.delete(folder.resolve("rules/mine/first/cases.yaml"));
        assertThat(terminal.run("test --rule first")).isEqualTo(2);
        assertThat(terminal.err()).contains("no case of the rule 'first' is there");
        Files.delete(folder.resolve("rules/mine/second/cases.yaml"));
        assertThat(terminal.run("test")).isEqualTo(1);
        assertThat(terminal.err()).contains("no rule has a case").contains("Maybe write a cases.yaml");
        write("rules/mine/first/cases.yaml", "");
        assertThat(terminal.run("test")).isEqualTo(1);
        assertThat(terminal.err()).contains("mine/first/cases.yaml error the file holds no case");
    }

    @Test
    void aFailureComesFirstWithTheValueOfEveryCondition() throws IOException {
        write("rules/mine/first/cases.yaml", BAD);
        assertThat(terminal.run("test --threshold 0")).isEqualTo(1);
        assertThat(terminal.out())
                .startsWith("mine/first/cases.yaml:1:3 error 'nobody <expects>")
                .containsPattern("NO +q <= \\$limit +0.75 <= 0.5\n")
                .containsSubsequence("NO ", "Coverage: ", "3 cases");
    }

    @Test
    void aFigureBelowTheThresholdEndsWithOneAndHidesNoFailure() throws IOException {
        assertThat(terminal.run("test --threshold 100")).isZero();
        assertThat(terminal.out()).contains("Coverage: 2 of 2 rules (100 %), 2 of 2 conditions (100 %).");
        write("rules/mine/first/cases.yaml", BAD);
        assertThat(terminal.run("test --coverage --threshold 100")).isEqualTo(1);
        assertThat(terminal.out())
                .contains("1 of 2 rules (50 %)", "mine/first/rule.drl:3:1 first: the rule never fires")
                .contains("2 as expected, 1 not. A figure is below 100 %.");
    }

    @Test
    void mistakesThatNoCaseNoticesAreListed() throws IOException {
        assertThat(terminal.run("test --mutate --threshold 100")).isZero();
        assertThat(terminal.out()).contains("Mistakes: a case notices 10 of 10 mistakes (100 %).\n");
        write(
                "rules/mine/first/cases.yaml",
                GOOD.formatted("q", "first", "crudeQ").replace("0.501", "0.6"));
        assertThat(terminal.run("test --mutate --threshold 90")).isZero();
        assertThat(terminal.run("test --mutate --threshold 91")).isEqualTo(1);
        assertThat(terminal.out())
                .contains("9 of 10 mistakes (90 %)")
                .contains("  mine/first/rule.drl:6:5 first: some.limit is 3 % higher\n");
        assertThat(terminal.run("test --mutate --rule second --threshold 100")).isZero();
    }

    @Test
    void junitXmlCanBeReadAndIsTheSameEachTime() throws IOException, ParserConfigurationException, SAXException {
        write("rules/mine/first/cases.yaml", BAD);
        assertThat(terminal.run("test --junit cases.xml")).isEqualTo(1);
        String once = Files.readString(folder.resolve("cases.xml"));
        terminal.run("test --junit cases.xml");
        assertThat(Files.readString(folder.resolve("cases.xml"))).isEqualTo(once);
        Document xml;
        try (InputStream in = Files.newInputStream(folder.resolve("cases.xml"))) {
            xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
        Element all = xml.getDocumentElement();
        assertThat(all.getTagName()).isEqualTo("testsuites");
        assertThat(all.getAttribute("tests") + all.getAttribute("failures")).isEqualTo("31");
        assertThat(elements(xml, "testsuite"))
                .extracting(it ->
                        it.getAttribute("name") + " " + it.getAttribute("tests") + " " + it.getAttribute("failures"))
                .containsExactly("mine/first 1 1", "mine/second 2 0");
        assertThat(elements(xml, "testcase"))
                .extracting(it -> it.getAttribute("classname") + ": " + it.getAttribute("name"))
                .containsExactly(
                        "mine.first: nobody <expects> \"this\" & that\uFFFD",
                        "mine.second: at the limit it fires",
                        "mine.second: beyond the limit it is silent");
        assertThat(elements(xml, "failure"))
                .singleElement()
                .satisfies(it -> assertThat(it.getAttribute("message")).contains("expects the rule first to fire"))
                .satisfies(it -> assertThat(it.getTextContent()).contains("0.75 <= 0.5"));
        assertThat(once).doesNotContain("timestamp").contains("time=\"0\"");
    }

    @Test
    void jsonHoldsTheConditionsAsATree() throws IOException {
        write("rules/mine/first/cases.yaml", BAD);
        assertThat(terminal.run("test --json --coverage")).isEqualTo(1);
        assertThat(terminal.out().replaceAll("\\s+", " "))
                .startsWith("{ \"pack\" : \"")
                .contains("\"cases\" : 3, \"failed\" : 1,")
                .contains(
                        "\"text\" : \"q <= $limit\", \"values\" : \"0.75 <= 0.5\", \"answer\" : \"NO\", \"parts\" : [ ]")
                .contains("\"rules\" : { \"part\" : 1, \"whole\" : 2, \"percent\" : 50 }")
                .contains("\"mutation\" : null }");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<Element> elements(Document xml, String name) {
        NodeList found = xml.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}

package dev.brightspots.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.pipeline.RunResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AdviceHtmlTest {
    private static final Edition COUNTED = Edition.of("./rules");
    private static final Set<String> EMPTY_TAGS = Set.of("meta", "br", "link", "img", "hr", "input");

    @Test
    void everyTagThatOpensCloses() throws IOException {
        String page = page(RunResults.sample(), COUNTED);
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = Pattern.compile("<(/?)([a-zA-Z0-9:]+)[^>]*?(/?)>").matcher(page);
        while (tag.find()) {
            if (tag.group(1).isEmpty()) {
                if (tag.group(3).isEmpty() && !EMPTY_TAGS.contains(tag.group(2))) {
                    open.push(tag.group(2));
                }
            } else {
                assertThat(open.poll()).isEqualTo(tag.group(2));
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void nothingIsLoadedFromElsewhereAndThereIsNoScript() throws IOException {
        assertThat(page(RunResults.sample(), COUNTED).toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("<script")
                .doesNotContain("http://")
                .doesNotContain("https://")
                .doesNotContain("src=")
                .doesNotContain("@import")
                .doesNotContain("url(")
                .doesNotContain("javascript:")
                .doesNotContain("<link")
                .doesNotContainPattern(" th:[a-z]+=");
    }

    @Test
    void hostileNamesAreTextNotMarkup() throws IOException {
        assertThat(page(RunResults.sample(), COUNTED))
                .contains("Acme &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
                .contains("Team &lt;b&gt;Ikarus&lt;/b&gt;")
                .contains("Team Cirrus &amp; Co")
                .doesNotContain("<b>Ikarus");
    }

    @Test
    void personsAreNotNamedUnlessAskedFor() throws IOException {
        assertThat(page(RunResults.sample(), COUNTED))
                .doesNotContain("Person 1-2")
                .contains("Win rate: 2 reps of Team Aurora".replace("2 reps", "2\u00a0reps"));
        assertThat(page(RunResults.sample(), new Edition(People.NAMED, "./rules")))
                .contains("Person 1-2");
    }

    @Test
    void chartsAreDrawnAndSayInWordsWhatTheyShow() throws IOException {
        assertThat(page(RunResults.sample(), COUNTED))
                .contains("Lead of each of 9 teams on win rate with its 95% interval. Bright spots: Team Aurora. "
                        + "Behind: Team Boreas.")
                .contains("Effect on win rate, teams")
                .containsPattern("<circle class=\"dot d-bright\" r=\"4.5\" cx=\"[0-9.]+\" cy=\"19.0\"");
    }

    @Test
    void aQuietRunSaysSoAndWhatCouldHaveBeenSeen() throws IOException {
        assertThat(page(RunResults.nothing(), COUNTED))
                .contains("Nothing excels")
                .contains("What could have been seen")
                .doesNotContain("id=\"advice\"");
    }

    @Test
    void theSameResultGivesTheSamePage() throws IOException {
        assertThat(page(RunResults.sample(), COUNTED)).isEqualTo(page(RunResults.sample(), COUNTED));
    }

    @Test
    void thePageIsKeptToLookAt() throws IOException {
        Path file = Path.of("target", "report", "sample.html");
        Files.createDirectories(Path.of("target", "report"));
        Files.writeString(file, page(RunResults.sample(), COUNTED));
        Files.writeString(file.resolveSibling("nothing.html"), page(RunResults.nothing(), COUNTED));
        assertThat(file).isNotEmptyFile();
    }

    private static String page(RunResult result, Edition edition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AdviceHtml.write(result, edition, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}

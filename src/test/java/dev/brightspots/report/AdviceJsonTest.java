package dev.brightspots.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brightspots.pipeline.RunResult;
import dev.brightspots.pipeline.RunResult.Answerable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AdviceJsonTest {
    private static final RunResult SAMPLE = RunResults.sample();
    private static final JsonMapper READER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void theWholeDocumentStaysAsItWas() throws IOException {
        Golden.check("sample.json", write(SAMPLE));
    }

    @Test
    void theSameResultGivesTheSameBytes() throws IOException {
        assertThat(write(RunResults.sample())).isEqualTo(write(SAMPLE));
    }

    @Test
    void itIsUtf8WithLineFeedsAndATrailingNewline() throws IOException {
        String text = new String(write(SAMPLE), StandardCharsets.UTF_8);
        assertThat(text).contains("Team Délta").endsWith("}\n").doesNotContain("\r");
        assertThat(text.lines().skip(1).findFirst()).hasValue("  \"run\": {");
    }

    @Test
    void keysStandInTheOrderOfTheContract() throws IOException {
        JsonNode whole = READER.readTree(write(SAMPLE));
        assertThat(whole.propertyNames())
                .containsExactly(
                        "run",
                        "units",
                        "standings",
                        "brightSpots",
                        "recommendations",
                        "practiceEffects",
                        "inquiries",
                        "warnings",
                        "patterns",
                        "halts",
                        "outcomes",
                        "plans",
                        "planning",
                        "problems");
        assertThat(whole.at("/standings/0").propertyNames())
                .containsExactly(
                        ("id,unit,metric,period,standing,value,expected,crude,lead,low,high,q,reliability,sample,"
                                        + "detectable,leagueRank,because")
                                .split(","));
        assertThat(whole.at("/recommendations/0").propertyNames())
                .containsExactly("id,target,metric,practice,source,gain,ownVolume,differs,grade,priority,text,reasons"
                        .split(","));
        assertThat(whole.at("/brightSpots/0/reasons/0").propertyNames())
                .containsExactly("rule,pack,file,line,text,facts,absent,margins,because".split(","));
    }

    @Test
    void whatDoesNotApplyIsNullNeverAbsent() throws IOException {
        JsonNode whole = READER.readTree(write(SAMPLE));
        JsonNode unmeasured = last(whole.get("standings"));
        assertThat(unmeasured.get("lead").isNull()).isTrue();
        assertThat(unmeasured.get("leagueRank").isNull()).isTrue();
        assertThat(last(whole.get("recommendations")).get("source").isNull()).isTrue();
        assertThat(whole.at("/warnings/0/unit").isNull()).isTrue();
        assertThat(whole.at("/warnings/0/context").asString()).isEqualTo("team");
        assertThat(last(whole.get("problems")).get("line").isNull()).isTrue();
        assertThat(whole.at("/units/acme/parent").isNull()).isTrue();
    }

    @Test
    void numbersHaveNineSignificantDigits() throws IOException {
        String text = new String(write(SAMPLE), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("\"crude\": 0.753333333,")
                .contains("\"q\": 1.23456789E-9,")
                .contains("\"sample\": 420,")
                .contains("\"PRACTICE\": 0.233333333");
    }

    @Test
    void factsInReasonsAreFlatWithTheirTypeFirst() throws IOException {
        JsonNode fact = READER.readTree(write(SAMPLE)).at("/recommendations/0/reasons/0/facts/1");
        assertThat(fact.propertyNames())
                .containsExactly("type", "practice", "metric", "context", "who", "rank", "gain");
        assertThat(fact.get("type").asString()).isEqualTo("SourceFit");
    }

    @Test
    void anItemAloneReadsAsInTheWholeDocument() throws IOException {
        JsonNode whole = READER.readTree(write(SAMPLE));
        List<Answerable> all = new ArrayList<>(SAMPLE.standings());
        all.addAll(SAMPLE.brightSpots());
        all.addAll(SAMPLE.recommendations());
        all.addAll(SAMPLE.inquiries());
        all.addAll(SAMPLE.warnings());
        all.addAll(SAMPLE.patterns());
        List<String> written = new ArrayList<>();
        for (String list :
                List.of("standings", "brightSpots", "recommendations", "inquiries", "warnings", "patterns")) {
            whole.get(list).forEach(item -> written.add(item.toString()));
        }
        assertThat(all).extracting(item -> AdviceJson.item(item).toString()).containsExactlyElementsOf(written);
    }

    @Test
    void aFullDiskIsAnOrdinaryInputOutputError() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        assertThatThrownBy(() -> AdviceJson.write(SAMPLE, full))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
    }

    private static JsonNode last(JsonNode list) {
        return list.get(list.size() - 1);
    }

    private static byte[] write(RunResult result) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AdviceJson.write(result, out);
        return out.toByteArray();
    }
}

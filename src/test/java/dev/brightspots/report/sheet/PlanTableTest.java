package dev.brightspots.report.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.brightspots.report.PlanSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a spreadsheet gets, read back. */
class PlanTableTest {
    private static final int TEAM = PlanTable.COLUMNS.indexOf("team");
    private static final int WHAT = PlanTable.COLUMNS.indexOf("what");
    private static final int WEEK = PlanTable.COLUMNS.indexOf("week");
    private static final int DATE = PlanTable.COLUMNS.indexOf("date");
    private static final int HOURS = PlanTable.COLUMNS.indexOf("hours");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "=HYPERLINK(\"http://x\")|'=HYPERLINK(\"http://x\")",
                "+1|'+1",
                "-1|'-1",
                "@x|'@x",
                " =1+1| '=1+1",
                "＝1|'＝1",
                "a;=1|a;'=1",
                "a, -1|a, '-1",
                "e-mail + co = fine|e-mail + co = fine"
            })
    void whatBeginsLikeAFormulaStaysText(String given, String kept) throws IOException {
        PlanSheet sheet = Sheets.of(given, Optional.empty(), List.of("Ask"));
        assertThat(csv(sheet).get(1).getField(TEAM)).isEqualTo(kept);
        assertThat(xlsx(sheet).get(1).getCell(TEAM).getType()).isEqualTo(CellType.STRING);
        assertThat(xlsx(sheet).get(1).getCellText(TEAM)).isEqualTo(kept);
    }

    @Test
    void tabsAndLinesInFrontAreDefusedAsWell() throws IOException {
        for (String given : List.of("\t=1", "\r=1", "\tx", "\nx")) {
            assertThat(csv(Sheets.of(given, Optional.empty(), List.of("Ask")))
                            .get(1)
                            .getField(TEAM))
                    .startsWith("'");
        }
    }

    @Test
    void thereIsARowForEachSessionAndCheck() throws IOException {
        List<CsvRecord> rows = csv(Sheets.lodz());
        assertThat(rows.get(0).getFields()).isEqualTo(PlanTable.COLUMNS);
        assertThat(rows).hasSize(5);
        assertThat(rows.get(1).getField(WHAT)).isEqualTo("'=HYPERLINK(\"http://x\"); Ask; listen, note");
        assertThat(rows.get(1).getField(DATE)).isEqualTo("2026-07-06");
        assertThat(rows.get(2).getField(HOURS)).isEqualTo("1.5");
        assertThat(rows.get(3).getField(HOURS)).isEmpty();
    }

    @Test
    void numbersAndDaysStayWhatTheyAre() throws IOException {
        Row row = xlsx(Sheets.lodz()).get(2);
        assertThat(row.getCell(WEEK).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCellAsNumber(HOURS).orElseThrow()).isEqualByComparingTo("1.5");
        assertThat(row.getCellAsDate(DATE).orElseThrow().toLocalDate()).isEqualTo(Sheets.MONDAY.plusWeeks(1));
        assertThat(row.getCellText(TEAM)).isEqualTo("Team Łódź & Zürich → <b>");
    }

    private static List<CsvRecord> csv(PlanSheet sheet) {
        String text = new String(Sheets.bytes(SheetForm.CSV, sheet), UTF_8);
        assertThat(text).startsWith("\ufeff");
        return CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
    }

    private static List<Row> xlsx(PlanSheet sheet) throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(Sheets.bytes(SheetForm.XLSX, sheet)))) {
            return book.getFirstSheet().read();
        }
    }
}

package dev.brightspots.report.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.brightspots.report.PlanSheet;
import dev.brightspots.report.sheet.PlanTable.Cell;
import dev.brightspots.report.sheet.PlanTable.Day;
import dev.brightspots.report.sheet.PlanTable.Figure;
import dev.brightspots.report.sheet.PlanTable.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Plans as CSV (RFC 4180). */
final class PlanCsv {
    /** Without it Excel takes the file for Latin-1. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private PlanCsv() {}

    static void write(List<PlanSheet> sheets, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.NON_EMPTY)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        csv.writeRecord(PlanTable.COLUMNS);
        PlanTable.rows(sheets)
                .forEach(row -> csv.writeRecord(row.stream().map(PlanCsv::text).toList()));
        csv.flush();
        text.flush();
    }

    private static String text(Cell cell) {
        if (cell instanceof Words words) {
            return words.text();
        }
        if (cell instanceof Figure figure) {
            return BigDecimal.valueOf(figure.number()).stripTrailingZeros().toPlainString();
        }
        return cell instanceof Day day ? day.day().toString() : "";
    }
}

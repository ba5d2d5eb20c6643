package dev.brightspots.report.sheet;

import dev.brightspots.report.PlanSheet;
import dev.brightspots.report.sheet.PlanTable.Cell;
import dev.brightspots.report.sheet.PlanTable.Day;
import dev.brightspots.report.sheet.PlanTable.Figure;
import dev.brightspots.report.sheet.PlanTable.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Plans as a workbook with one sheet. */
final class PlanXlsx {
    private static final List<Integer> WIDTHS = List.of(24, 10, 26, 18, 40, 20, 9, 7, 12, 7, 52, 60, 60, 14, 20);
    /** The earliest that a ZIP file can say. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PlanXlsx() {}

    static void write(List<PlanSheet> sheets, OutputStream out) throws IOException {
        // A file, since Java reads this library's form of ZIP from the index at its end only.
        Path fresh = Files.createTempFile("plans", ".xlsx");
        try {
            // Excel wants a version of the form 00.0000.
            try (OutputStream stream = Files.newOutputStream(fresh);
                    Workbook book = new Workbook(stream, "Brightspots", "01.0000")) {
                fill(book.newWorksheet("Plans"), PlanTable.rows(sheets));
            }
            timeless(fresh, out);
        } finally {
            Files.delete(fresh);
        }
    }

    private static void fill(Worksheet sheet, List<List<Cell>> rows) {
        for (int column = 0; column < PlanTable.COLUMNS.size(); column++) {
            sheet.value(0, column, PlanTable.COLUMNS.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, WIDTHS.get(column));
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < PlanTable.COLUMNS.size(); column++) {
                put(sheet, row + 1, column, rows.get(row).get(column));
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, Cell cell) {
        if (cell instanceof Words words) {
            sheet.value(row, column, words.text());
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        } else if (cell instanceof Figure figure) {
            sheet.value(row, column, figure.number());
            sheet.style(row, column).verticalAlignment("top").set();
        } else if (cell instanceof Day day) {
            sheet.value(row, column, day.day());
            sheet.style(row, column)
                    .format("yyyy-mm-dd")
                    .verticalAlignment("top")
                    .set();
        }
    }

    /** The library writes the time of the clock into the file, which would make equal plans differ. */
    private static void timeless(Path book, OutputStream out) throws IOException {
        ZipOutputStream to = new ZipOutputStream(out);
        try (ZipFile from = new ZipFile(book.toFile())) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("docProps/core.xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceAll("<dcterms:created.*?</dcterms:created>", "")
                            .getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(ALWAYS);
                to.putNextEntry(same);
                to.write(content);
                to.closeEntry();
            }
        }
        to.finish();
        to.flush();
    }
}

package dev.brightspots.report.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.report.PlanSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetFormTest {
    @ParameterizedTest
    @EnumSource(SheetForm.class)
    void theSamePlansGiveTheSameBytes(SheetForm form) {
        assertThat(Sheets.bytes(form, Sheets.lodz())).isEqualTo(Sheets.bytes(form, Sheets.lodz()));
    }

    @Test
    void noFileHoldsTheTimeOfTheClock() throws IOException {
        assertThat(new String(Sheets.bytes(SheetForm.PDF, Sheets.lodz()), ISO_8859_1))
                .contains("D:20000101000000Z", "/BRIGHT+LiberationSans")
                .doesNotContainPattern("\\(D:20[1-9]");
        try (ZipInputStream book =
                new ZipInputStream(new ByteArrayInputStream(Sheets.bytes(SheetForm.XLSX, Sheets.lodz())))) {
            for (ZipEntry entry = book.getNextEntry(); entry != null; entry = book.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).as(entry.getName()).isEqualTo(1980);
                assertThat(new String(book.readAllBytes(), UTF_8)).doesNotContain("dcterms:created>");
            }
        }
    }

    @Test
    void onlyACalendarNeedsDays() {
        assertThat(SheetForm.ICS.fits(List.of(Sheets.timeless()))).isFalse();
        assertThat(SheetForm.ICS.fits(List.of(Sheets.timeless(), Sheets.lodz())))
                .isTrue();
        assertThat(SheetForm.PDF.fits(List.of(Sheets.timeless()))).isTrue();
        assertThat(SheetForm.of("PDF")).hasValue(SheetForm.PDF);
        assertThat(SheetForm.of("docx")).isEmpty();
    }

    @Test
    void thePdfSaysAllThatThePlanHoldsInEveryLetter() throws IOException {
        String text = pdfText(Sheets.lodz(), Sheets.timeless());
        assertThat(text)
                .contains("Team Łódź & Zürich → <b>", "Win rate: 24% to about 38% (33% to 43%) by 4 October 2026")
                .contains("Team Aurora does it since 2025-Q1.", "6 July 2026", "1.5 h", "Practise together")
                .contains("Check: Has win rate moved as hoped?", "Calls", "Win rate, Cancelled deals")
                .contains("We want to raise our win rate", "Weekly peer talks (win rate): another item moves")
                .contains("Coaching plan · Team Boreas", "Page 1 of 2", "Page 2 of 2");
    }

    @Test
    void aLongPlanRunsOverPagesThatAreNumbered() throws IOException {
        PlanSheet one = Sheets.lodz();
        PlanSheet longOne = new PlanSheet(
                one.plan(),
                one.organisation(),
                one.unit(),
                one.team(),
                one.period(),
                one.days(),
                one.start(),
                Collections.nCopies(6, one.items().get(0)),
                one.leftOut());
        assertThat(pdfText(longOne)).contains("Page 3 of 3").containsOnlyOnce("Left out");
    }

    @Test
    void everyPageHasInkAndMargins() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Sheets.bytes(SheetForm.PDF, Sheets.lodz()))) {
            var picture = new PDFRenderer(pdf).renderImage(0);
            assertThat(picture.getWidth()).isEqualTo(595);
            assertThat(inked(picture, 0, 40)).as("left margin").isFalse();
            assertThat(inked(picture, 555, 595)).as("right margin").isFalse();
            assertThat(inked(picture, 48, 300)).isTrue();
        }
    }

    @Test
    void thePageIsSafeAndPrints() {
        assertThat(new String(Sheets.bytes(SheetForm.HTML, Sheets.lodz(), Sheets.timeless()), UTF_8))
                .startsWith("<!DOCTYPE html>")
                .contains("Team Łódź &amp; Zürich → &lt;b&gt;", "@media print", "Practise together", "6 July 2026")
                .doesNotContain("<script", "Zürich → <b>", " th:");
    }

    private static boolean inked(java.awt.image.BufferedImage picture, int from, int to) {
        for (int x = from; x < to; x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                if ((picture.getRGB(x, y) & 0xffffff) != 0xffffff) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String pdfText(PlanSheet... sheets) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Sheets.bytes(SheetForm.PDF, sheets))) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}

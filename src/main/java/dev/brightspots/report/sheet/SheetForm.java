package dev.brightspots.report.sheet;

import dev.brightspots.report.PlanHtml;
import dev.brightspots.report.PlanSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files a coaching plan can be had as; the same plans give the same bytes. */
public enum SheetForm {
    PDF("application/pdf", PlanPdf::write),
    ICS("text/calendar;charset=UTF-8", PlanCalendar::write),
    CSV("text/csv;charset=UTF-8", PlanCsv::write),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", PlanXlsx::write),
    HTML("text/html;charset=UTF-8", PlanHtml::write);

    private final String contentType;

    @SuppressWarnings("ImmutableEnumChecker") // each is a reference to a static method
    private final Writing writing;

    SheetForm(String contentType, Writing writing) {
        this.contentType = contentType;
        this.writing = writing;
    }

    /** What writes plans. */
    @FunctionalInterface
    private interface Writing {
        void write(List<PlanSheet> sheets, OutputStream out) throws IOException;
    }

    /** The form of that ending, such as {@code pdf}. */
    public static Optional<SheetForm> of(String ending) {
        return Arrays.stream(values())
                .filter(form -> form.ending().equals(ending.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All endings, in the order in which they are told. */
    public static List<String> endings() {
        return Arrays.stream(values()).map(SheetForm::ending).toList();
    }

    /** How its files end, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String contentType() {
        return contentType;
    }

    /** Whether these plans hold anything for it: a calendar needs days. */
    public boolean fits(List<PlanSheet> sheets) {
        return this != ICS || sheets.stream().anyMatch(PlanSheet::dated);
    }

    /** Writes the plans, which must fit, one after the other; leaves the stream open. */
    public void write(List<PlanSheet> sheets, OutputStream out) throws IOException {
        writing.write(sheets, out);
    }
}

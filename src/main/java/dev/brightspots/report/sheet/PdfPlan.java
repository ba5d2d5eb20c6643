package dev.brightspots.report.sheet;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import dev.brightspots.report.PlanSheet;
import dev.brightspots.report.PlanSheet.Item;
import dev.brightspots.report.PlanSheet.Item.Entry;
import java.util.List;

/** The content of one plan on paper. */
final class PdfPlan {
    private static final float TEXT = 10;
    private static final float SMALL = 9;
    private static final float INDENT = 4;

    private final Document document;
    private final PdfLook look;

    PdfPlan(Document document, PdfLook look) {
        this.document = document;
        this.look = look;
    }

    void add(PlanSheet sheet) {
        if (!sheet.organisation().isEmpty()) {
            paragraph(sheet.organisation(), look.label(SMALL), 0);
        }
        paragraph(sheet.team(), look.strong(21), 2);
        paragraph(sheet.days(), look.soft(11), 2);
        if (sheet.items().isEmpty()) {
            paragraph("Nothing fits now.", look.text(TEXT), 14);
        }
        sheet.items().forEach(this::item);
        if (!sheet.leftOut().isEmpty()) {
            paragraph("Left out", look.strong(13), 20);
            sheet.leftOut().forEach(left -> paragraph(left.what() + ": " + left.because(), look.soft(SMALL), 2));
        }
    }

    private void item(Item item) {
        document.add(head(item));
        labelled("Why", item.because());
        labelled(
                "Who shows how",
                item.teacher()
                        .map(teacher -> teacher.name() + ". " + teacher.because())
                        .orElse("Nobody does it yet: the team tries it first."));
        document.add(entries(item.entries()));
        if (!item.watch().weekly().isEmpty()) {
            labelled("Look at each week", String.join(", ", item.watch().weekly()));
        }
        labelled("Look at when it ends", String.join(", ", item.watch().atTheEnd()));
    }

    /** Name, aim and the sentence to say stay together on a page. */
    private PdfPTable head(Item item) {
        PdfPTable table = table(1);
        table.setSpacingBefore(20);
        table.setKeepTogether(true);
        table.addCell(bare(new Phrase(item.practice(), look.strong(14)), 3));
        table.addCell(bare(new Phrase(item.metric() + ": " + item.aim(), look.strong(11)), 4));
        PdfPCell say = bare(new Phrase(item.say(), look.text(TEXT)), 8);
        say.setBackgroundColor(PdfLook.WASH);
        say.setBorder(Rectangle.LEFT);
        say.setBorderWidthLeft(3);
        say.setBorderColorLeft(PdfLook.SUN);
        say.setPaddingLeft(10);
        table.addCell(say);
        return table;
    }

    private PdfPTable entries(List<Entry> entries) {
        PdfPTable table = table(7, 19, 9, 57, 8);
        table.setSpacingBefore(8);
        table.setSpacingAfter(2);
        table.setHeaderRows(1);
        table.setSplitLate(true);
        for (String column : List.of("Week", "From", "Time", "What", "Done")) {
            PdfPCell cell = bare(new Phrase(column, look.soft(SMALL)), 3);
            cell.setPaddingLeft(INDENT);
            cell.setBorder(Rectangle.BOTTOM);
            cell.setBorderColor(PdfLook.INK);
            table.addCell(cell);
        }
        entries.forEach(entry -> row(table, entry));
        return table;
    }

    private void row(PdfPTable table, Entry entry) {
        table.addCell(cell(entry, new Phrase(Integer.toString(entry.week()), look.text(SMALL))));
        table.addCell(cell(entry, new Phrase(entry.date(), look.text(SMALL))));
        table.addCell(cell(entry, new Phrase(entry.time(), look.text(SMALL))));
        table.addCell(cell(entry, what(entry)));
        PdfPCell done = cell(entry, new Phrase(""));
        done.addElement(box());
        table.addCell(done);
    }

    private Phrase what(Entry entry) {
        if (entry.check()) {
            Phrase phrase = new Phrase("Check: ", look.strong(SMALL));
            phrase.add(new Chunk(String.join(" ", entry.what()), look.text(SMALL)));
            return phrase;
        }
        if (entry.what().isEmpty()) {
            return new Phrase("Practise together", look.text(SMALL));
        }
        String mark = entry.what().size() > 1 ? "• " : "";
        return new Phrase(mark + String.join("\n" + mark, entry.what()), look.text(SMALL));
    }

    /** A box to tick with a pen. */
    private static PdfPTable box() {
        PdfPTable table = new PdfPTable(1);
        table.setTotalWidth(9);
        table.setLockedWidth(true);
        table.setHorizontalAlignment(Element.ALIGN_LEFT);
        PdfPCell cell = new PdfPCell(new Phrase(""));
        cell.setFixedHeight(9);
        cell.setBorderColor(PdfLook.SOFT);
        table.addCell(cell);
        return table;
    }

    private static PdfPCell cell(Entry entry, Phrase phrase) {
        PdfPCell cell = bare(phrase, 4);
        cell.setPaddingLeft(INDENT);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(PdfLook.LINE);
        if (entry.check()) {
            cell.setBackgroundColor(PdfLook.WASH);
        }
        return cell;
    }

    private static PdfPCell bare(Phrase phrase, float padding) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPaddingLeft(0);
        cell.setPaddingTop(padding);
        cell.setPaddingBottom(padding + 3);
        cell.setUseAscender(true);
        cell.setLeading(0, 1.3f);
        return cell;
    }

    private static PdfPTable table(float... widths) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        return table;
    }

    private void labelled(String label, String words) {
        Paragraph paragraph = new Paragraph(label + ":  ", look.label(SMALL));
        paragraph.add(new Chunk(words, look.text(TEXT)));
        lay(paragraph, 5);
    }

    private void paragraph(String words, Font font, float before) {
        lay(new Paragraph(words, font), before);
    }

    private void lay(Paragraph paragraph, float before) {
        paragraph.setSpacingBefore(before);
        paragraph.setMultipliedLeading(1.3f);
        document.add(paragraph);
    }
}

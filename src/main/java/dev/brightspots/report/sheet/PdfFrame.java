package dev.brightspots.report.sheet;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import dev.brightspots.report.PlanSheet;

/** What stands above and below every page: whose plan, for when, and which page of how many. */
final class PdfFrame extends PdfPageEventHelper {
    private static final float SIZE = 8.5f;
    private static final float ROOM_FOR_A_NUMBER = 30;
    private static final int LONGEST = 70;

    private final PdfLook look;
    private final PdfTemplate total;
    private PlanSheet sheet;

    PdfFrame(PdfLook look, PdfWriter writer, PlanSheet first) {
        this.look = look;
        this.total = writer.getDirectContent().createTemplate(ROOM_FOR_A_NUMBER, SIZE * 2);
        this.sheet = first;
    }

    /** The pages that follow are of this plan. */
    void turnTo(PlanSheet next) {
        this.sheet = next;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte page = writer.getDirectContent();
        float top = document.getPageSize().getHeight() - document.topMargin() + 16;
        put(page, Element.ALIGN_LEFT, cut("Coaching plan · " + sheet.team()), document.left(), top);
        put(page, Element.ALIGN_RIGHT, sheet.period(), document.right(), top);
        page.setColorStroke(PdfLook.SUN);
        page.setLineWidth(1.5f);
        page.moveTo(document.left(), top - 6);
        page.lineTo(document.right(), top - 6);
        page.stroke();
        float bottom = document.bottomMargin() - 22;
        put(page, Element.ALIGN_LEFT, "Nothing is set until a trainer has agreed.", document.left(), bottom);
        String number = "Page " + writer.getPageNumber() + " of ";
        float from = document.right() - 62;
        put(page, Element.ALIGN_LEFT, number, from, bottom);
        // How many pages there are is known at the end only: room is left for it.
        page.addTemplate(total, from + look.plain().getWidthPoint(number, SIZE), bottom);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        put(total, Element.ALIGN_LEFT, Integer.toString(writer.getPageNumber() - 1), 0, 0);
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }

    private void put(PdfContentByte on, int side, String words, float x, float y) {
        ColumnText.showTextAligned(on, side, new Phrase(words, look.soft(SIZE)), x, y, 0);
    }
}

package dev.brightspots.report.sheet;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import dev.brightspots.report.PlanSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/** Plans as a PDF on A4, each beginning on a page of its own. */
final class PlanPdf {
    private static final float SIDE = 48;
    private static final float TOP = 66;
    private static final float BOTTOM = 56;
    private static final int ID_BYTES = 16;

    private PlanPdf() {}

    static void write(List<PlanSheet> sheets, OutputStream out) throws IOException {
        Document document = new Document(PageSize.A4, SIDE, SIDE, TOP, BOTTOM);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        describe(document, writer, sheets);
        PdfLook look = new PdfLook();
        document.open();
        if (sheets.isEmpty()) {
            document.add(new Paragraph("No plans.", look.text(10)));
        } else {
            PdfFrame frame = new PdfFrame(look, writer, sheets.get(0));
            writer.setPageEvent(frame);
            for (PlanSheet sheet : sheets) {
                document.newPage();
                frame.turnTo(sheet);
                new PdfPlan(document, look).add(sheet);
            }
        }
        document.close();
        out.write(sameNames(bytes.toByteArray()));
        out.flush();
    }

    /** The same plans give the same bytes: what a PDF says of its making comes from the plans, not from the clock. */
    private static void describe(Document document, PdfWriter writer, List<PlanSheet> sheets) {
        document.setDocumentLanguage("en");
        document.addTitle(
                sheets.size() == 1
                        ? "Coaching plan of " + sheets.get(0).team() + ", "
                                + sheets.get(0).period()
                        : "Coaching plans");
        document.addCreator("Brightspots");
        PdfString always = new PdfString("D:20000101000000Z");
        writer.getInfo().put(PdfName.CREATIONDATE, always);
        writer.getInfo().put(PdfName.MODDATE, always);
        byte[] id = Arrays.copyOf(hash(sheets), ID_BYTES);
        writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    }

    private static byte[] hash(List<PlanSheet> sheets) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            sheets.forEach(sheet -> digest.update(sheet.json().toString().getBytes(StandardCharsets.UTF_8)));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * An embedded part of a font is named by six letters that the library draws by lot. Any six will do, and since they stay six, no
     * place in the file moves.
     */
    private static byte[] sameNames(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        return text.replaceAll("/[A-Z]{6}\\+LiberationSans", "/BRIGHT+LiberationSans")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}

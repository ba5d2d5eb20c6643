package dev.brightspots.report.sheet;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;

/** Fonts and colours of a printed plan. The fonts are part of the file, so that every name comes out as it is written. */
final class PdfLook {
    static final Color INK = new Color(0x16, 0x20, 0x2b);
    static final Color SOFT = new Color(0x4c, 0x5a, 0x69);
    static final Color LINE = new Color(0xd9, 0xdf, 0xe6);
    static final Color WASH = new Color(0xf5, 0xf7, 0xf9);
    static final Color GOLD = new Color(0xb4, 0x5f, 0x06);
    static final Color SUN = new Color(0xe8, 0xa3, 0x17);

    private final BaseFont regular;
    private final BaseFont bold;

    PdfLook() throws IOException {
        this.regular = font("LiberationSans-Regular.ttf");
        this.bold = font("LiberationSans-Bold.ttf");
    }

    private static BaseFont font(String file) throws IOException {
        try (InputStream in = PdfLook.class.getResourceAsStream("/liberation/" + file)) {
            if (in == null) {
                throw new IOException("The font " + file + " is missing");
            }
            // Not shared between documents: it is read anew, since the library does not say that it may be used by two
            // at once.
            return BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, in.readAllBytes(), null);
        } catch (DocumentException e) {
            throw new IOException("The font " + file + " cannot be read", e);
        }
    }

    BaseFont plain() {
        return regular;
    }

    Font text(float size) {
        return new Font(regular, size, Font.NORMAL, INK);
    }

    Font soft(float size) {
        return new Font(regular, size, Font.NORMAL, SOFT);
    }

    Font strong(float size) {
        return new Font(bold, size, Font.NORMAL, INK);
    }

    Font label(float size) {
        return new Font(bold, size, Font.NORMAL, GOLD);
    }
}

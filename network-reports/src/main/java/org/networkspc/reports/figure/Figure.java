package org.networkspc.reports.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A picture with its words, drawn the same on every output.
 *
 * @param id names the picture within a page, as an XML id
 * @param alt what the picture says, for those who do not see it
 * @param caption way of pooling, chart, convention, data as at, and what pale and hollow mean
 * @param width in px
 * @param height in px
 */
public record Figure(String id, String title, String alt, String caption, int width, int height, Drawing drawing) {
    private static final String OTHER_FONTS = ", system-ui, sans-serif";

    public Figure {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("width and height must be positive, was " + width + " and " + height);
        }
    }

    /** Draws from (0, 0), in the same places whatever the output. The ground is left as it is. */
    public void draw(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.draw(g, width, height);
    }

    /** The same picture drawn anew at another size; letters and points keep theirs. */
    public Figure at(int newWidth, int newHeight) {
        return new Figure(id, title, alt, caption, newWidth, newHeight, drawing);
    }

    /** What it shows as numbers; empty where it is a picture only. */
    public Optional<Plot> plot() {
        return drawing.plot();
    }

    /** An {@code svg} element, to stand in a page or in a file of its own. */
    public String svg() {
        SvgGraphics g = new SvgGraphics();
        draw(g);
        String role = g.content().contains(" tabindex=") ? "group" : "img";
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"" + SvgGraphics.escape(id) + "\" width=\"" + width
                + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"" + role
                + "\" aria-label=\"" + SvgGraphics.escape(alt) + "\" font-family=\"" + Fonts.FAMILY + OTHER_FONTS
                + "\">\n" + g.content() + "</svg>\n";
    }

    /** A PNG on white, {@code scale} times as many pixels as px. */
    public byte[] png(double scale) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        ground(g);
        draw(g);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** With title and caption inside the picture, on white: for a picture that leaves its page. */
    public Figure framed() {
        return Frame.around(this);
    }

    void ground(Graphics2D g) {
        g.setColor(Theme.GROUND);
        g.fill(new Rectangle2D.Double(0, 0, width, height));
    }
}

package org.networkspc.reports.figure;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of a drawing, with every way of drawing brought down to three: {@link #draw(Shape)}, {@link #fill(Shape)} and
 * {@link #drawString(String, float, float)}. Pictures inside pictures are not supported.
 */
abstract class PlainGraphics extends Graphics2D {
    private final RenderingHints hints = new RenderingHints(Map.of());
    private AffineTransform transform = new AffineTransform();
    private @Nullable Shape clip;
    private Color color = Color.BLACK;
    private Color background = Color.WHITE;
    private Composite composite = AlphaComposite.SrcOver;
    private Stroke stroke = new BasicStroke();
    private Font font = Fonts.regular(Theme.LABEL);

    /** Takes over everything but the output. */
    final void copyState(PlainGraphics from) {
        hints.putAll(from.hints);
        transform = new AffineTransform(from.transform);
        clip = from.clip;
        color = from.color;
        background = from.background;
        composite = from.composite;
        stroke = from.stroke;
        font = from.font;
    }

    // Colour, stroke, letters

    @Override
    public final Color getColor() {
        return color;
    }

    @Override
    public final void setColor(@Nullable Color c) {
        if (c != null) {
            color = c;
        }
    }

    @Override
    public final Paint getPaint() {
        return color;
    }

    @Override
    public final void setPaint(@Nullable Paint paint) {
        if (paint instanceof Color c) {
            color = c;
        } else if (paint != null) {
            throw unsupported("paint other than a colour");
        }
    }

    @Override
    public final Stroke getStroke() {
        return stroke;
    }

    @Override
    public final void setStroke(Stroke s) {
        stroke = s;
    }

    @Override
    public final Font getFont() {
        return font;
    }

    @Override
    public final void setFont(@Nullable Font f) {
        if (f != null) {
            font = f;
        }
    }

    @Override
    public final FontMetrics getFontMetrics(Font f) {
        Graphics2D scratch = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
        scratch.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        scratch.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        FontMetrics metrics = scratch.getFontMetrics(f);
        scratch.dispose();
        return metrics;
    }

    @Override
    public final FontRenderContext getFontRenderContext() {
        return new FontRenderContext(new AffineTransform(), true, true);
    }

    @Override
    public final Color getBackground() {
        return background;
    }

    @Override
    public final void setBackground(Color c) {
        background = c;
    }

    @Override
    public final Composite getComposite() {
        return composite;
    }

    @Override
    public final void setComposite(Composite c) {
        composite = c;
    }

    @Override
    public final void setPaintMode() {
        composite = AlphaComposite.SrcOver;
    }

    @Override
    public final void setXORMode(Color c) {
        throw unsupported("XOR");
    }

    // Hints

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
        if (value == null) {
            hints.remove(key);
        } else {
            hints.put(key, value);
        }
    }

    @Override
    public final void setRenderingHints(Map<?, ?> all) {
        hints.clear();
        hints.putAll(all);
    }

    @Override
    public final void addRenderingHints(Map<?, ?> more) {
        hints.putAll(more);
    }

    @Override
    public final RenderingHints getRenderingHints() {
        return (RenderingHints) hints.clone();
    }

    // Places

    @Override
    public final AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public final void setTransform(AffineTransform t) {
        transform = new AffineTransform(t);
    }

    @Override
    public final void transform(AffineTransform t) {
        transform.concatenate(t);
    }

    @Override
    public final void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public final void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public final void rotate(double theta) {
        transform.rotate(theta);
    }

    @Override
    public final void rotate(double theta, double x, double y) {
        transform.rotate(theta, x, y);
    }

    @Override
    public final void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public final void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public final @Nullable Shape getClip() {
        try {
            return clip == null ? null : transform.createInverse().createTransformedShape(clip);
        } catch (NoninvertibleTransformException e) {
            return null;
        }
    }

    @Override
    public final void setClip(@Nullable Shape s) {
        clip = s == null ? null : transform.createTransformedShape(s);
    }

    @Override
    public final void clip(@Nullable Shape s) {
        if (clip == null || s == null) {
            setClip(s);
            return;
        }
        Area both = new Area(clip);
        both.intersect(new Area(transform.createTransformedShape(s)));
        clip = both;
    }

    @Override
    public final @Nullable Rectangle getClipBounds() {
        Shape s = getClip();
        return s == null ? null : s.getBounds();
    }

    @Override
    public final void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public final void setClip(int x, int y, int width, int height) {
        setClip(new Rectangle(x, y, width, height));
    }

    @Override
    public final boolean hit(Rectangle r, Shape s, boolean onStroke) {
        Shape drawn = onStroke ? stroke.createStrokedShape(s) : s;
        return transform.createTransformedShape(drawn).intersects(r);
    }

    @Override
    public final @Nullable GraphicsConfiguration getDeviceConfiguration() {
        return null;
    }

    // Every way of drawing, as one of three

    @Override
    public final void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public final void drawString(AttributedCharacterIterator text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public final void drawString(AttributedCharacterIterator text, float x, float y) {
        StringBuilder plain = new StringBuilder();
        for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
            plain.append(c);
        }
        drawString(plain.toString(), x, y);
    }

    @Override
    public final void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public final void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public final void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public final void clearRect(int x, int y, int width, int height) {
        Color before = color;
        color = background;
        fillRect(x, y, width, height);
        color = before;
    }

    @Override
    public final void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public final void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public final void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public final void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public final void drawArc(int x, int y, int width, int height, int start, int extent) {
        draw(new Arc2D.Double(x, y, width, height, start, extent, Arc2D.OPEN));
    }

    @Override
    public final void fillArc(int x, int y, int width, int height, int start, int extent) {
        fill(new Arc2D.Double(x, y, width, height, start, extent, Arc2D.PIE));
    }

    @Override
    public final void drawPolyline(int[] x, int[] y, int count) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            if (i == 0) {
                path.moveTo(x[i], y[i]);
            } else {
                path.lineTo(x[i], y[i]);
            }
        }
        draw(path);
    }

    @Override
    public final void drawPolygon(int[] x, int[] y, int count) {
        draw(new Polygon(x, y, count));
    }

    @Override
    public final void fillPolygon(int[] x, int[] y, int count) {
        fill(new Polygon(x, y, count));
    }

    /** The shape where the transform puts it, kept as it is while the transform only moves. */
    final Shape placed(Shape s) {
        if (transform.isIdentity()) {
            return s;
        }
        boolean onlyMoves = transform.getType() == AffineTransform.TYPE_TRANSLATION;
        double dx = transform.getTranslateX();
        double dy = transform.getTranslateY();
        if (onlyMoves && s instanceof Rectangle2D r) {
            return new Rectangle2D.Double(r.getX() + dx, r.getY() + dy, r.getWidth(), r.getHeight());
        }
        if (onlyMoves && s instanceof Ellipse2D e) {
            return new Ellipse2D.Double(e.getX() + dx, e.getY() + dy, e.getWidth(), e.getHeight());
        }
        if (s instanceof Line2D l) {
            return new Line2D.Double(transform.transform(l.getP1(), null), transform.transform(l.getP2(), null));
        }
        return transform.createTransformedShape(s);
    }

    // Pictures

    @Override
    public final void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw unsupported("copying an area");
    }

    @Override
    public final boolean drawImage(Image image, AffineTransform t, ImageObserver observer) {
        throw unsupported("image");
    }

    @Override
    public final void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {
        throw unsupported("image");
    }

    @Override
    public final void drawRenderedImage(RenderedImage image, AffineTransform t) {
        throw unsupported("image");
    }

    @Override
    public final void drawRenderableImage(RenderableImage image, AffineTransform t) {
        throw unsupported("image");
    }

    @Override
    public final boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw unsupported("image");
    }

    @Override
    public final boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw unsupported("image");
    }

    @Override
    public final boolean drawImage(Image image, int x, int y, Color background, ImageObserver observer) {
        throw unsupported("image");
    }

    @Override
    public final boolean drawImage(
            Image image, int x, int y, int width, int height, Color background, ImageObserver observer) {
        throw unsupported("image");
    }

    @Override
    public final boolean drawImage(
            Image image, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2, ImageObserver o) {
        throw unsupported("image");
    }

    @Override
    public final boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            Color background,
            ImageObserver o) {
        throw unsupported("image");
    }

    private static UnsupportedOperationException unsupported(String what) {
        return new UnsupportedOperationException(what + " is not drawn by charts");
    }
}

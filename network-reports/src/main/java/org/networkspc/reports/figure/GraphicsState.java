package org.networkspc.reports.figure;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a drawing is done with: colour, stroke, letters, hints, transform and clip. */
abstract class GraphicsState extends ImagelessGraphics {
    private final RenderingHints hints = new RenderingHints(Map.of());
    private AffineTransform transform = new AffineTransform();
    private @Nullable Shape clip;
    private Color color = Color.BLACK;
    private Color background = Color.WHITE;
    private Composite composite = AlphaComposite.SrcOver;
    private Stroke stroke = new BasicStroke();
    private Font font = Fonts.regular(Theme.LABEL);

    /** Takes over everything but the output. */
    final void copyState(GraphicsState from) {
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
}

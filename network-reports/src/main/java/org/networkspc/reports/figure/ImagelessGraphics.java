package org.networkspc.reports.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;

/** A drawing that no picture made of pixels can stand in. */
abstract class ImagelessGraphics extends Graphics2D {
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

    static UnsupportedOperationException unsupported(String what) {
        return new UnsupportedOperationException(what + " is not drawn by charts");
    }
}

package org.networkspc.reports.figure;

import java.awt.image.BufferedImage;

/**
 * How different two pictures look. The difference of each pixel in CIELAB (D65; CIE 15:2004) is averaged over what an eye
 * takes in at once, so that an edge drawn a little softer cancels out, and a line that moved or a colour that changed does
 * not. About 2.3 is the smallest difference of two plain colours that can be seen (Mahy 1994).
 */
final class Seen {
    private static final int RADIUS = 1;

    private Seen() {}

    /** The largest difference at any place; infinite for pictures of different size. */
    static double difference(BufferedImage a, BufferedImage b) {
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            return Double.POSITIVE_INFINITY;
        }
        double[][] sums = new double[a.getWidth() * a.getHeight()][];
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                int p = a.getRGB(x, y);
                int q = b.getRGB(x, y);
                sums[y * a.getWidth() + x] = p == q ? new double[3] : minus(lab(p), lab(q));
            }
        }
        double[][] seen = averaged(averaged(sums, a.getWidth(), a.getHeight()), a.getWidth(), a.getHeight());
        double largest = 0;
        for (double[] d : seen) {
            largest = Math.max(largest, Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]));
        }
        return largest;
    }

    private static double[][] averaged(double[][] of, int width, int height) {
        double[][] mean = new double[of.length][3];
        for (int y = RADIUS; y < height - RADIUS; y++) {
            for (int x = RADIUS; x < width - RADIUS; x++) {
                double[] sum = mean[y * width + x];
                for (int k = 0; k < 9; k++) {
                    double[] d = of[(y + k / 3 - RADIUS) * width + x + k % 3 - RADIUS];
                    for (int c = 0; c < 3; c++) {
                        sum[c] += d[c] / 9;
                    }
                }
            }
        }
        return mean;
    }

    private static double[] minus(double[] a, double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }

    private static double[] lab(int rgb) {
        double r = linear(rgb >> 16 & 0xff);
        double g = linear(rgb >> 8 & 0xff);
        double b = linear(rgb & 0xff);
        double x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
        double y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
        double z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.0890);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double root(double t) {
        double edge = 6.0 / 29;
        return t > edge * edge * edge ? Math.cbrt(t) : t / (3 * edge * edge) + 4.0 / 29;
    }
}

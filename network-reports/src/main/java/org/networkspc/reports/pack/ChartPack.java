package org.networkspc.reports.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.networkspc.reports.pack.slides.ChartStyle;
import org.networkspc.reports.pack.slides.SlidePack;
import org.networkspc.reports.page.ChartNumbers;
import org.networkspc.reports.page.Html;
import org.networkspc.reports.page.Source;

/**
 * A pack, ready to be written: every part of its plan in every format wanted, and its manifest.
 *
 * <p>Parts are made one after another on each processor and let go of as soon as they are written, so that many members
 * need no more memory than few. The files and their order do not depend on how many processors there are.
 *
 * @param charts what charts on slides are
 * @param inputs the files the numbers come from, for the manifest
 */
public record ChartPack(
        PackPlan plan, Set<PackFormat> formats, ChartStyle charts, Manifest.Header header, List<Source> inputs) {
    public static final String MANIFEST = "manifest.json";
    /** More parts at once would take more memory than they save time. */
    private static final int AT_ONCE = 4;

    public ChartPack {
        formats = Set.copyOf(formats);
        inputs = List.copyOf(inputs);
    }

    /** With charts on slides that can be edited. */
    public ChartPack(PackPlan plan, Set<PackFormat> formats, Manifest.Header header, List<Source> inputs) {
        this(plan, formats, ChartStyle.NATIVE, header, inputs);
    }

    /**
     * Writes all files below this folder, which is then this pack and nothing of an earlier one.
     *
     * @param done told after each part how many are finished
     * @return the files in the order of the manifest, which is the last of them
     * @throws PackBeingMadeException when another pack is being written into the same folder
     */
    public List<PackFile> writeTo(Path folder, IntConsumer done) throws IOException {
        try (PackFolder target = PackFolder.open(folder)) {
            List<PackFile> files = parts(target, done);
            byte[] manifest = Manifest.of(plan, header, inputs, files).getBytes(StandardCharsets.UTF_8);
            PackFile last = target.keep(MANIFEST, manifest);
            target.finish(files, last);
            files.add(last);
            return List.copyOf(files);
        }
    }

    private List<PackFile> parts(PackFolder target, IntConsumer done) throws IOException {
        List<Callable<List<PackFile>>> tasks = new ArrayList<>();
        tasks.add(() -> write(plan.network(), target));
        plan.members().forEach(member -> tasks.add(() -> write(plan.member(member), target)));
        int threads = Math.min(AT_ONCE, Runtime.getRuntime().availableProcessors());
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<PackFile>>> made =
                    tasks.stream().map(workers::submit).toList();
            List<PackFile> files = new ArrayList<>();
            for (int i = 0; i < made.size(); i++) {
                files.addAll(finished(made.get(i)));
                done.accept(i + 1);
            }
            return files;
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<PackFile> finished(Future<List<PackFile>> made) throws IOException {
        try {
            return made.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The pack was stopped before it was finished", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException notWritten) {
                throw notWritten;
            }
            if (e.getCause() instanceof UncheckedIOException notWritten) {
                throw notWritten;
            }
            throw new IllegalStateException("A part of the pack could not be made: " + e.getCause(), e.getCause());
        }
    }

    private List<PackFile> write(PackPlan.Part part, PackFolder target) throws IOException {
        List<PackFile> files = new ArrayList<>();
        for (PackFormat format : new TreeSet<>(formats)) {
            files.add(target.keep(part.name() + "." + format.extension(), content(part, format)));
        }
        return files;
    }

    /** One file. */
    byte[] content(PackPlan.Part part, PackFormat format) {
        return switch (format) {
            case HTML -> utf8(Html.singleFile(part.title(), part.pages(), EmbeddedFont.css()));
            case PDF -> PdfPack.write(part);
            case PPTX -> SlidePack.write(part.title(), part.pages(), charts);
            case XLSX -> XlsxPack.write(part, header);
            case CSV -> utf8(ChartNumbers.csv(part.numbers()));
            case TXT -> utf8(Digest.of(part));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package org.networkspc.reports.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.networkspc.reports.page.Html;
import org.networkspc.reports.page.PlottedNumbers;
import org.networkspc.reports.page.Source;

/** The files of a pack, the last of them its manifest. */
public record ChartPack(List<PackFile> files) {
    public static final String MANIFEST = "manifest.json";

    public ChartPack {
        files = List.copyOf(files);
    }

    /**
     * Writes every part of a plan in every format wanted.
     *
     * @param inputs the files the numbers come from, for the manifest
     * @param done told after each part how many are finished
     */
    public static ChartPack of(
            PackPlan plan, Set<PackFormat> formats, Manifest.Header header, List<Source> inputs, IntConsumer done) {
        List<PackFile> files = new ArrayList<>(part(plan.network(), formats));
        done.accept(1);
        int finished = 1;
        for (PackPlan.Part member : plan.members()) {
            files.addAll(part(member, formats));
            finished++;
            done.accept(finished);
        }
        files.add(PackFile.of(MANIFEST, Manifest.of(header, inputs, files)));
        return new ChartPack(files);
    }

    /** Writes all files below this folder; each appears whole or not at all, the manifest last. */
    public void writeTo(Path folder) throws IOException {
        for (PackFile file : files) {
            Path target = folder.resolve(file.name());
            Files.createDirectories(target.toAbsolutePath().getParent());
            Path part = target.resolveSibling(target.getFileName() + ".part");
            Files.write(part, file.content());
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static List<PackFile> part(PackPlan.Part part, Set<PackFormat> formats) {
        return formats.stream()
                .sorted()
                .map(format -> new PackFile(part.name() + "." + format.extension(), content(part, format)))
                .toList();
    }

    private static byte[] content(PackPlan.Part part, PackFormat format) {
        return switch (format) {
            case HTML ->
                PackFile.of("", Html.singleFile(part.title(), part.pages(), EmbeddedFont.css()))
                        .content();
            case PDF -> PdfPack.write(part);
            case CSV -> PackFile.of("", PlottedNumbers.csv(part.plotted())).content();
        };
    }
}

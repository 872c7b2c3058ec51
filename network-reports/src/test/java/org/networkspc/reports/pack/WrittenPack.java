package org.networkspc.reports.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a pack as they were written, by name, in the order of its manifest. */
public record WrittenPack(Map<String, byte[]> files) {

    /** Writes a pack into this folder and reads it back. */
    public static WrittenPack of(ChartPack pack, Path folder) throws IOException {
        List<PackFile> written = pack.writeTo(folder, done -> {});
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (PackFile file : written) {
            files.put(file.name(), Files.readAllBytes(folder.resolve(file.name())));
        }
        return new WrittenPack(files);
    }

    public byte[] file(String name) {
        byte[] content = files.get(name);
        if (content == null) {
            throw new IllegalArgumentException("name must be one of " + files.keySet() + ", was " + name);
        }
        return content;
    }

    public String text(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }
}

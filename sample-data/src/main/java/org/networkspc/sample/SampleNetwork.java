package org.networkspc.sample;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** An example network whose files come with the jar: {@code config/} and {@code uploads/}. */
public enum SampleNetwork {
    /** Twelve hospitals, 36 months. */
    SAFER_WARDS("safer-wards", SaferWards.FILE_NAMES),
    /** A town's nurseries, schools, colleges, charities and employers, 28 quarters. */
    CRADLE_TO_CAREER("cradle-to-career", CradleToCareer.FILE_NAMES);

    private final String id;
    private final List<String> uploads;

    SampleNetwork(String id, List<String> uploads) {
        this.id = id;
        this.uploads = uploads;
    }

    /** The network's id, as in its {@code network.yaml}. */
    public String id() {
        return id;
    }

    /** All files, relative to the network's folder: configuration first, then uploads in the order they arrived. */
    public List<String> files() {
        return Stream.concat(
                        Stream.of("config/network.yaml", "config/ideas.csv", "config/notes.csv"),
                        uploads.stream().map(name -> "uploads/" + name))
                .toList();
    }

    /**
     * Writes the network's files into this folder, which is made when it does not exist; files of the same name are
     * replaced.
     */
    public void writeTo(Path folder) throws IOException {
        for (String file : files()) {
            Path target = folder.resolve(file);
            Files.createDirectories(target.toAbsolutePath().getParent());
            try (InputStream in = open(file)) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private InputStream open(String file) throws IOException {
        String resource = "/networks/" + id + "/" + file;
        InputStream in = SampleNetwork.class.getResourceAsStream(resource);
        if (in == null) {
            throw new FileNotFoundException(resource + " is not on the class path");
        }
        return in;
    }
}

package org.networkspc.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Rewrites the uploads of the sample networks from their seeds. */
public final class Generator {

    private Generator() {}

    /**
     * Rewrites {@code <folder>/<network>/uploads/}.
     *
     * @param args the folder that holds the networks
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("arguments must name the networks folder, was " + List.of(args));
        }
        for (SampleNetwork network : SampleNetwork.values()) {
            Path uploads = Path.of(args[0]).resolve(network.id()).resolve("uploads");
            Files.createDirectories(uploads);
            for (Map.Entry<String, String> file : uploads(network).entrySet()) {
                Files.writeString(uploads.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
            }
        }
    }

    /** Text of each upload by its file name, in the order they arrived. */
    static Map<String, String> uploads(SampleNetwork network) {
        return switch (network) {
            case SAFER_WARDS -> SaferWards.uploads();
            case CRADLE_TO_CAREER -> CradleToCareer.uploads();
        };
    }
}

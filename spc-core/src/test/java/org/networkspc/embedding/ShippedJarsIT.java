package org.networkspc.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a release of the library consists of. */
class ShippedJarsIT {
    private static final String NAME = "target/spc-core-" + System.getProperty("project.version");

    @ParameterizedTest
    @ValueSource(strings = {".jar", "-sources.jar"})
    void aJarCarriesItsLicence(String suffix) throws IOException {
        try (JarFile jar = new JarFile(NAME + suffix)) {
            for (String file : new String[] {"LICENSE", "NOTICE"}) {
                byte[] carried =
                        jar.getInputStream(jar.getEntry("META-INF/" + file)).readAllBytes();
                assertEquals(Files.readString(Path.of("..", file)), new String(carried, "UTF-8"));
            }
        }
    }

    @Test
    void theLibraryHasAModuleNameThatStays() throws IOException {
        try (JarFile jar = new JarFile(NAME + ".jar")) {
            assertEquals(
                    "org.networkspc.core", jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"));
        }
    }

    @Test
    void everyPublicTypeHasItsSourceAndItsPage() throws IOException {
        try (JarFile jar = new JarFile(NAME + ".jar");
                JarFile sources = new JarFile(NAME + "-sources.jar");
                JarFile pages = new JarFile(NAME + "-javadoc.jar")) {
            assertTrue(jar.getEntry("org/networkspc/pool/Pool.class") != null);
            assertTrue(sources.getEntry("org/networkspc/pool/Pool.java") != null);
            assertTrue(pages.getEntry("org/networkspc/pool/Pool.html") != null);
            assertTrue(pages.getEntry("org/networkspc/table/TidyTable.html") != null);
        }
    }

    @Test
    void theBillOfMaterialsNamesEveryLibraryWithItsLicence() throws IOException {
        assumeTrue(
                System.getProperty("maven.mode").equals("offline=false"),
                "an offline build makes no bill of materials");
        JsonNode components = new ObjectMapper()
                .readTree(Files.readString(Path.of(NAME + "-sbom.json")))
                .get("components");
        boolean found = false;
        for (JsonNode component : components) {
            assertTrue(component.get("licenses").size() > 0, component.toString());
            found |= component.get("name").asString().equals("commons-math3");
        }
        assertTrue(found);
    }
}

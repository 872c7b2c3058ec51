package org.networkspc.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The versions that users import are those the library is built and tested with. */
class VersionsTest {

    private static Document pom(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static String text(Document pom, String path) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(path, pom);
    }

    private static Map<String, String> managed(Document pom) {
        String own = child(pom.getDocumentElement(), "version");
        Map<String, String> versions = new TreeMap<>();
        NodeList dependencies = pom.getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            versions.put(
                    child(dependency, "artifactId"),
                    child(dependency, "version").replace("${project.version}", own));
        }
        return versions;
    }

    private static String child(Element parent, String name) {
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeName().equals(name)) {
                return children.item(i).getTextContent();
            }
        }
        return "";
    }

    @Test
    void theImportedVersionsAreThoseOfThisBuild() throws Exception {
        Document bom = pom(Path.of("bom/pom.xml"));
        Document root = pom(Path.of("../pom.xml"));
        assertEquals(text(root, "/project/version"), text(bom, "/project/version"));
        Map<String, String> imported = managed(bom);
        Map<String, String> built = managed(root);
        built.keySet().retainAll(imported.keySet());
        assertEquals(built, imported);
    }

    @Test
    void theSampleProjectImportsThisVersion() throws Exception {
        Document sample = pom(Path.of("../docs/embedding/sample-project/pom.xml"));
        Document root = pom(Path.of("../pom.xml"));
        assertEquals(
                text(root, "/project/version"),
                text(sample, "/project/dependencyManagement/dependencies/dependency/version"));
    }
}

package org.networkspc.reports.pack.slides;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/** The parts of an office file, read without the library that wrote them, and what the schemas say of them. */
record OfficeFile(Map<String, byte[]> parts) {
    private static final SchemaTypeLoader SCHEMAS =
            XmlBeans.typeLoaderUnion(XmlBeans.getBuiltinTypeSystem(), TypeSystemHolder.typeSystem);
    private static final Pattern TARGET = Pattern.compile("<Relationship [^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    static OfficeFile of(byte[] file) {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OfficeFile(parts);
    }

    String text(String part) {
        return new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    }

    /** In the order of their numbers. */
    List<String> named(String prefix) {
        return parts.keySet().stream()
                .filter(name -> name.startsWith(prefix) && name.endsWith(".xml") && !name.contains("_rels"))
                .sorted(Comparator.comparingInt(OfficeFile::number))
                .toList();
    }

    private static int number(String name) {
        String digits = name.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** What the schemas have against its parts; parts without a schema among POI's are named in {@code without}. */
    List<String> invalid(List<String> without) {
        List<String> wrong = new ArrayList<>();
        parts.forEach((name, content) -> {
            if (name.endsWith(".xml") && !name.startsWith("[")) {
                wrong.addAll(invalid(name, content, without));
            }
        });
        return wrong;
    }

    private static List<String> invalid(String name, byte[] content, List<String> without) {
        try {
            XmlObject xml = SCHEMAS.parse(new ByteArrayInputStream(content), null, null);
            if (xml.schemaType().isNoType()) {
                without.add(name);
                return List.of();
            }
            List<XmlError> errors = new ArrayList<>();
            xml.validate(new XmlOptions().setErrorListener(errors));
            return errors.stream().map(e -> name + ": " + e.getMessage()).toList();
        } catch (XmlException | IOException e) {
            return List.of(name + ": " + e.getMessage());
        }
    }

    /** Relationships that lead nowhere. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        parts.keySet().stream()
                .filter(name -> name.endsWith(".rels"))
                .forEach(rels -> targets(rels).stream()
                        .filter(target -> !parts.containsKey(target))
                        .forEach(target -> broken.add(rels + " -> " + target)));
        return broken;
    }

    /** Parts to which no relationship leads. */
    List<String> orphans() {
        TreeSet<String> reached = new TreeSet<>();
        List<String> open = new ArrayList<>(targets("_rels/.rels"));
        while (!open.isEmpty()) {
            String part = open.remove(0);
            if (reached.add(part)) {
                int slash = part.lastIndexOf('/');
                String rels = part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
                if (parts.containsKey(rels)) {
                    open.addAll(targets(rels));
                }
            }
        }
        return parts.keySet().stream()
                .filter(name -> !name.endsWith(".rels") && !name.startsWith("["))
                .filter(name -> !reached.contains(name))
                .toList();
    }

    /** Parts whose kind the file does not say. */
    List<String> withoutType() {
        String types = text("[Content_Types].xml");
        return parts.keySet().stream()
                .filter(name -> !name.startsWith("["))
                .filter(name -> !types.contains("PartName=\"/" + name + "\"")
                        && !types.contains("Extension=\"" + name.substring(name.lastIndexOf('.') + 1) + "\""))
                .toList();
    }

    private List<String> targets(String rels) {
        String folder = rels.substring(0, rels.indexOf("_rels/"));
        List<String> targets = new ArrayList<>();
        Matcher each = TARGET.matcher(text(rels));
        while (each.find()) {
            Map<String, String> attributes = new TreeMap<>();
            Matcher attribute = ATTRIBUTE.matcher(each.group());
            while (attribute.find()) {
                attributes.put(attribute.group(1), attribute.group(2));
            }
            if (!"External".equals(attributes.get("TargetMode"))) {
                targets.add(URI.create("/" + folder)
                        .resolve(attributes.getOrDefault("Target", ""))
                        .getPath()
                        .substring(1));
            }
        }
        return targets;
    }
}

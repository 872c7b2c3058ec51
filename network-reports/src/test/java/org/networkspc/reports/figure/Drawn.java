package org.networkspc.reports.figure;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An SVG read back as XML. */
record Drawn(Document document) {

    static Drawn of(Figure figure) {
        try {
            return new Drawn(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(figure.svg()))));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(figure.svg(), e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    List<Element> all(String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    List<Element> groups(String firstClass) {
        return all("g").stream()
                .filter(g -> g.getAttribute("class").split(" ")[0].equals(firstClass))
                .toList();
    }

    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    /** Where the letters of a text lie: digits and capitals, without room around them. */
    static Rectangle2D box(Element text) {
        double size = number(text, "font-size");
        return new Rectangle2D.Double(
                number(text, "x") + 0.1,
                number(text, "y") - 0.73 * size,
                number(text, "textLength") - 0.2,
                0.75 * size);
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }
}

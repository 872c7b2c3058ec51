package org.networkspc.reports.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/** The structure tree of a tagged PDF (PDF/UA-1): what is heading, text, table and picture, in reading order. */
final class PdfTags {
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document = new PDStructureElement("Document", root);
    private final List<List<PDStructureElement>> byPage = new ArrayList<>();

    /** Part of a page, written by its content stream. */
    @FunctionalInterface
    interface Content {
        void write(PDPageContentStream out) throws IOException;
    }

    PdfTags(PDDocument pdf) {
        root.appendKid(document);
        pdf.getDocumentCatalog().setStructureTreeRoot(root);
    }

    PDStructureElement document() {
        return document;
    }

    /** A new element at the end of its parent: H1, P, Table, Figure. */
    PDStructureElement element(String type, PDStructureElement parent) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** A new page's number in the tree. */
    void addPage(PDPage page) {
        int index = byPage.size();
        byPage.add(new ArrayList<>());
        page.getCOSObject().setInt(COSName.STRUCT_PARENTS, index);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    }

    /** Writes content that belongs to this element. */
    void write(PDPageContentStream out, PDPage page, PDStructureElement element, Content content) throws IOException {
        List<PDStructureElement> marked = byPage.get(page.getCOSObject().getInt(COSName.STRUCT_PARENTS));
        int id = marked.size();
        marked.add(element);
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setMCID(id);
        reference.setPage(page);
        element.appendKid(reference);
        COSDictionary properties = new COSDictionary();
        properties.setInt(COSName.MCID, id);
        out.beginMarkedContent(COSName.getPDFName(element.getStructureType()), PDPropertyList.create(properties));
        content.write(out);
        out.endMarkedContent();
    }

    /** Writes what is not read out: lines, page numbers. */
    static void decorate(PDPageContentStream out, Content content) throws IOException {
        out.beginMarkedContent(COSName.ARTIFACT);
        content.write(out);
        out.endMarkedContent();
    }

    /** Writes the way back from marked content to elements. */
    void close() {
        Map<Integer, PDParentTreeValue> parents = new TreeMap<>();
        for (int page = 0; page < byPage.size(); page++) {
            COSArray array = new COSArray();
            byPage.get(page).forEach(array::add);
            parents.put(page, new PDParentTreeValue(array));
        }
        PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(new TreeMap<>(parents));
        root.setParentTree(tree);
        root.setParentTreeNextKey(byPage.size());
    }
}

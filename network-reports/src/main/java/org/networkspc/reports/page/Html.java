package org.networkspc.reports.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.networkspc.reports.figure.Theme;

/** Writes pages as HTML through the templates in {@code src/main/jte}. */
public final class Html {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.networkspc.reports.page.templates");

    private Html() {}

    /** A page of the service. {@code home} is where its name leads. */
    public static String page(Page page, String home) {
        return render("page.jte", Map.of("page", page, "home", home));
    }

    /** Pages as one file that needs no other: style, script, pictures and, when {@code fonts} holds them, fonts inside. */
    public static String singleFile(String title, List<Page> pages, String fonts) {
        return render(
                "pack.jte", Map.of("title", title, "pages", pages, "style", fonts + stylesheet(), "script", script()));
    }

    /** The style sheet of pages, with the colours and letter sizes of figures and print. */
    public static String stylesheet() {
        return Theme.css() + resource("page.css");
    }

    /** The script of pages: arrow keys over the points of a chart, dropping files. Pages read without it. */
    public static String script() {
        return resource("page.js");
    }

    private static String render(String template, Map<String, Object> values) {
        StringOutput output = new StringOutput();
        TEMPLATES.render(template, values, output);
        return output.toString();
    }

    private static String resource(String name) {
        try (InputStream in = Html.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " must be on the class path, was not found");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

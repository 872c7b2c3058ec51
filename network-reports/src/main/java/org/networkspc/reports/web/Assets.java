package org.networkspc.reports.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.networkspc.reports.figure.Fonts;
import org.networkspc.reports.page.Html;

/** Style, script and fonts of the pages, from the jar: nothing comes from another server. */
final class Assets {
    private static final String FACES = face(Fonts.REGULAR, 400) + face(Fonts.SEMIBOLD, 600);

    private Assets() {}

    static void register(RoutesConfig routes) {
        routes.get("/assets/page.css", ctx -> text(ctx, "text/css", FACES + Html.stylesheet()));
        routes.get("/assets/page.js", ctx -> text(ctx, "text/javascript", Html.script()));
        font(routes, Fonts.REGULAR);
        font(routes, Fonts.SEMIBOLD);
    }

    private static void font(RoutesConfig routes, String name) {
        byte[] bytes = Fonts.ttf(name);
        routes.get(
                "/assets/" + name + ".ttf",
                ctx -> ctx.header("Cache-Control", "public, max-age=86400")
                        .contentType("font/ttf")
                        .result(bytes));
    }

    private static void text(Context ctx, String type, String content) {
        ctx.header("Cache-Control", "no-cache")
                .contentType(type + "; charset=utf-8")
                .result(content);
    }

    private static String face(String name, int weight) {
        return "@font-face { font-family: Inter; font-weight: " + weight + "; font-display: swap; src: url(/assets/"
                + name + ".ttf) format(\"truetype\"); }\n";
    }
}

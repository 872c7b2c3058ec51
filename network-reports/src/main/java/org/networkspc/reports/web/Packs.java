package org.networkspc.reports.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.networkspc.reports.pack.ChartPack;
import org.networkspc.reports.pack.PackFormat;
import org.networkspc.reports.page.Block;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Link;
import org.networkspc.reports.page.Page;

/** The packs of a network: build one, download its files. */
final class Packs {
    private final Networks networks;

    private Packs(Networks networks) {
        this.networks = networks;
    }

    static void register(RoutesConfig routes, Networks networks) {
        Packs packs = new Packs(networks);
        routes.get("/networks/{network}/packs", packs::list);
        routes.post("/networks/{network}/packs", packs::build);
        routes.get("/networks/{network}/packs/<file>", packs::download);
    }

    private void list(Context ctx) throws IOException {
        Networks.Hosted hosted = hosted(ctx);
        Edition edition = hosted.edition();
        List<Block> blocks = new ArrayList<>();
        List<Path> packs = packs(hosted);
        blocks.add(new Block.Headline(
                "Packs", packs.isEmpty() ? "No pack has been built yet" : "What goes to the board, the call and the wall"));
        blocks.add(new Block.Words(
                "",
                List.of("A pack holds the pages of the network as one file, and one file for each "
                        + edition.config().wording().member() + " with only its own numbers.")));
        if (edition.latestPeriod().isPresent()) {
            blocks.add(new Block.ConfirmForm(
                    edition.routes().packs(),
                    "build",
                    "Build the pack for " + edition.latestPeriod().get(),
                    new Link("Which numbers are in it", edition.routes().method())));
        }
        for (Path pack : packs) {
            blocks.add(new Block.Links(name(pack), links(edition, pack)));
        }
        Answers.page(ctx, new Page("Packs", edition.frame("Packs"), blocks), edition.routes().home());
    }

    private void build(Context ctx) throws IOException {
        Networks.Hosted hosted = hosted(ctx);
        PackBuild.of(hosted, EnumSet.allOf(PackFormat.class), done -> {}).writeTo(PackBuild.folder(hosted));
        ctx.redirect(hosted.edition().routes().packs(), HttpStatus.SEE_OTHER);
    }

    private void download(Context ctx) throws IOException {
        Path folder = PackBuild.all(hosted(ctx)).toAbsolutePath().normalize();
        Path file = folder.resolve(ctx.pathParam("file")).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            throw new NotHere("There is no such file in the packs of this network");
        }
        String name = name(file);
        ctx.contentType(type(name));
        ctx.header("Content-Disposition", (name.endsWith(".html") ? "inline" : "attachment") + "; filename=\"" + name + "\"");
        ctx.result(Files.readAllBytes(file));
    }

    private static List<Path> packs(Networks.Hosted hosted) throws IOException {
        if (!Files.isDirectory(PackBuild.all(hosted))) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(PackBuild.all(hosted))) {
            return inside.filter(p -> Files.isRegularFile(p.resolve(ChartPack.MANIFEST)))
                    .sorted(Comparator.comparing(Packs::name).reversed())
                    .toList();
        }
    }

    private static List<Link> links(Edition edition, Path pack) throws IOException {
        try (Stream<Path> inside = Files.walk(pack)) {
            return inside.filter(Files::isRegularFile)
                    .map(p -> pack.relativize(p).toString().replace('\\', '/'))
                    .filter(p -> !p.endsWith(".part"))
                    .sorted(Comparator.comparing((String p) -> p.contains("/")).thenComparing(p -> p))
                    .map(p -> new Link(p, edition.routes().packs() + "/" + name(pack) + "/" + p))
                    .toList();
        }
    }

    private static String type(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "html" -> "text/html; charset=utf-8";
            case "pdf" -> "application/pdf";
            case "csv" -> "text/csv; charset=utf-8";
            case "json" -> "application/json";
            default -> "application/octet-stream";
        };
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private Networks.Hosted hosted(Context ctx) {
        return networks.get(ctx.pathParam("network"));
    }
}

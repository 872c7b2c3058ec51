package org.networkspc.reports.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.networkspc.reports.intake.Preview;
import org.networkspc.reports.intake.Upload;
import org.networkspc.reports.page.Page;

/** Handing in a file: choose or paste, see how it was understood, accept. */
final class Uploads {
    private static final int KEPT_PREVIEWS = 32;

    private final Networks networks;
    private final Map<String, Preview> previews = new LinkedHashMap<>();

    private Uploads(Networks networks) {
        this.networks = networks;
    }

    static void register(RoutesConfig routes, Networks networks) {
        Uploads uploads = new Uploads(networks);
        routes.get("/networks/{network}/upload", uploads::form);
        routes.post("/networks/{network}/upload", uploads::preview);
        routes.post("/networks/{network}/upload/accept", uploads::accept);
    }

    private void form(Context ctx) {
        Networks.Hosted hosted = hosted(ctx);
        Optional<Upload> accepted = Optional.ofNullable(ctx.queryParam("accepted"))
                .flatMap(hash -> hosted.intake().uploads().stream()
                        .filter(u -> u.sha256().equals(hash))
                        .findFirst());
        show(ctx, UploadPage.form(hosted.edition(), accepted, hosted.intake().uploads()));
    }

    private void preview(Context ctx) throws IOException {
        Networks.Hosted hosted = hosted(ctx);
        Optional<Sent> sent = sent(ctx);
        if (sent.isEmpty()) {
            ctx.status(422);
            show(ctx, UploadPage.nothingSent(hosted.edition()));
            return;
        }
        Preview preview = hosted.intake().preview(sent.get().name(), sent.get().bytes());
        if (preview.accounting().accepted() == 0) {
            ctx.status(422);
        }
        show(ctx, UploadPage.preview(hosted.edition(), preview, keep(hosted.id(), preview)));
    }

    private void accept(Context ctx) {
        Networks.Hosted hosted = hosted(ctx);
        String token = Optional.ofNullable(ctx.formParam("token")).orElse("");
        Preview preview = kept(hosted.id(), token)
                .orElseThrow(() -> new Refused(
                        409,
                        "This preview is no longer here, and nothing was changed. Please hand in the file again."));
        if (preview.accounting().accepted() == 0) {
            throw new Refused(422, "No row of this file could be read, so there was nothing to accept.");
        }
        Upload upload = hosted.intake().accept(preview, "", Sender.of(ctx));
        forget(token);
        ctx.redirect(hosted.edition().routes().upload() + "?accepted=" + upload.sha256(), HttpStatus.SEE_OTHER);
    }

    /** A file as it arrived. */
    private record Sent(String name, byte[] bytes) {}

    private static Optional<Sent> sent(Context ctx) throws IOException {
        UploadedFile file = ctx.uploadedFile("file");
        if (file != null && (file.size() > 0 || !file.filename().isBlank())) {
            try (InputStream in = file.content()) {
                return Optional.of(new Sent(file.filename(), in.readAllBytes()));
            }
        }
        return Optional.ofNullable(ctx.formParam("rows"))
                .filter(rows -> !rows.isBlank())
                .map(rows -> new Sent("pasted rows", rows.getBytes(StandardCharsets.UTF_8)));
    }

    private synchronized String keep(String network, Preview preview) {
        String token = network + "/" + preview.content().sha256();
        previews.remove(token);
        previews.put(token, preview);
        while (previews.size() > KEPT_PREVIEWS) {
            previews.remove(previews.keySet().iterator().next());
        }
        return token;
    }

    private synchronized Optional<Preview> kept(String network, String token) {
        return token.startsWith(network + "/") ? Optional.ofNullable(previews.get(token)) : Optional.empty();
    }

    private synchronized void forget(String token) {
        previews.remove(token);
    }

    private Networks.Hosted hosted(Context ctx) {
        return networks.get(ctx.pathParam("network"));
    }

    private void show(Context ctx, Page page) {
        Answers.page(ctx, page, hosted(ctx).edition().routes().home());
    }
}

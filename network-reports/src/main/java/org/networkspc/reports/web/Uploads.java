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
import java.util.TreeMap;
import org.networkspc.reports.ingest.Annotated;
import org.networkspc.reports.ingest.Choice;
import org.networkspc.reports.ingest.FileAnswers;
import org.networkspc.reports.intake.Preview;
import org.networkspc.reports.intake.Upload;
import org.networkspc.reports.page.Page;
import org.networkspc.words.Words;

/** Handing in a file: choose or paste, see how it was understood, accept. */
final class Uploads {
    private static final int KEPT_PREVIEWS = 32;
    private static final String CHOICE = "choice.";

    private final Networks networks;
    private final Map<String, Preview> previews = new LinkedHashMap<>();

    private Uploads(Networks networks) {
        this.networks = networks;
    }

    static void register(RoutesConfig routes, Networks networks) {
        Uploads uploads = new Uploads(networks);
        routes.get("/networks/{network}/upload", uploads::form);
        routes.post("/networks/{network}/upload", uploads::preview);
        routes.post("/networks/{network}/upload/again", uploads::again);
        routes.get("/networks/{network}/upload/lines/{which}.csv", uploads::lines);
        routes.post("/networks/{network}/upload/accept", uploads::accept);
    }

    private void form(Context ctx) {
        Networks.Hosted hosted = hosted(ctx);
        Optional<Upload> accepted = Optional.ofNullable(ctx.queryParam("accepted"))
                .flatMap(hash -> hosted.intake().uploads().stream()
                        .filter(u -> u.sha256().equals(hash))
                        .findFirst());
        String member = Optional.ofNullable(ctx.queryParam("member")).orElse("");
        show(ctx, UploadPage.form(hosted.edition(), accepted, hosted.intake().uploads(), member));
    }

    private void preview(Context ctx) throws IOException {
        Networks.Hosted hosted = hosted(ctx);
        Optional<Sent> sent = sent(ctx, hosted.words().say("pasted rows"));
        if (sent.isEmpty()) {
            ctx.status(422);
            show(ctx, UploadPage.nothingSent(hosted.edition()));
            return;
        }
        Optional<String> member = member(ctx, hosted);
        show(ctx, hosted, hosted.intake().preview(sent.get().name(), sent.get().bytes(), member));
    }

    /** The only member a file may speak for, when the sender says so. */
    private static Optional<String> member(Context ctx, Networks.Hosted hosted) {
        Optional<String> member = Optional.ofNullable(ctx.formParam("member"))
                .or(() -> Optional.ofNullable(ctx.queryParam("member")))
                .filter(m -> !m.isBlank());
        boolean known = hosted.intake().config().layouts().membersFromData()
                || member.flatMap(m -> hosted.intake().config().network().member(m))
                        .isPresent();
        if (member.isPresent() && !known) {
            throw new Refused(404, "There is no {member} \"{0}\" in this {network}.", member.get());
        }
        return member;
    }

    private void show(Context ctx, Networks.Hosted hosted, Preview preview) {
        if (preview.accounting().accepted() == 0) {
            ctx.status(422);
        }
        String token = preview.isPersonal() ? "" : keep(hosted.id(), preview);
        show(ctx, PreviewPage.of(hosted.edition(), preview, token));
    }

    /** The same file, with what a person said about it. */
    private void again(Context ctx) {
        Networks.Hosted hosted = hosted(ctx);
        Preview preview = kept(ctx, hosted);
        Map<String, String> said = new TreeMap<>();
        ctx.formParamMap().forEach((name, values) -> {
            if (name.startsWith(CHOICE) && !values.isEmpty()) {
                said.put(name.substring(CHOICE.length()), values.get(0));
            }
        });
        preview.understood().choices().stream()
                .filter(c -> c.value().equals(said.get(c.key())) && c.state() != Choice.State.ANSWERED)
                .filter(c -> !c.isAsked())
                .forEach(c -> said.remove(c.key()));
        show(ctx, hosted, hosted.intake().again(preview, new FileAnswers(said)));
    }

    /** The file given back with what was found in each line, or only the lines that were refused. */
    private void lines(Context ctx) {
        Networks.Hosted hosted = hosted(ctx);
        Preview preview = kept(ctx, hosted);
        boolean all = ctx.pathParam("which").equals("all");
        byte[] content = preview.content().bytes();
        Annotated annotated = new Annotated(content, preview.sending(), preview.data(), preview.problems());
        Words words = hosted.edition().words();
        String text = all ? annotated.all(words) : annotated.refused(words);
        ctx.header("Content-Disposition", "attachment; filename=\"" + (all ? "annotated" : "refused") + ".csv\"");
        ctx.contentType("text/csv; charset=utf-8").result(text);
    }

    private Preview kept(Context ctx, Networks.Hosted hosted) {
        String token = Optional.ofNullable(ctx.formParam("token"))
                .or(() -> Optional.ofNullable(ctx.queryParam("token")))
                .orElse("");
        return kept(hosted.id(), token)
                .orElseThrow(() -> new Refused(
                        409,
                        "This preview is no longer here, and nothing was changed. Please hand in the file again."));
    }

    private void accept(Context ctx) {
        Networks.Hosted hosted = hosted(ctx);
        String token = Optional.ofNullable(ctx.formParam("token")).orElse("");
        Preview preview = kept(ctx, hosted);
        if (preview.accounting().accepted() == 0) {
            throw new Refused(422, "No row of this file could be read, so there was nothing to accept.");
        }
        Upload upload = hosted.intake().accept(preview, "", Sender.of(ctx));
        forget(token);
        ctx.redirect(hosted.edition().routes().upload() + "?accepted=" + upload.sha256(), HttpStatus.SEE_OTHER);
    }

    /** A file as it arrived. */
    private record Sent(String name, byte[] bytes) {}

    /** @param pasted what rows are called that come without a file */
    private static Optional<Sent> sent(Context ctx, String pasted) throws IOException {
        UploadedFile file = ctx.uploadedFile("file");
        if (file != null && (file.size() > 0 || !file.filename().isBlank())) {
            try (InputStream in = file.content()) {
                return Optional.of(new Sent(file.filename(), in.readAllBytes()));
            }
        }
        return Optional.ofNullable(ctx.formParam("rows"))
                .filter(rows -> !rows.isBlank())
                .map(rows -> new Sent(pasted, rows.getBytes(StandardCharsets.UTF_8)));
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

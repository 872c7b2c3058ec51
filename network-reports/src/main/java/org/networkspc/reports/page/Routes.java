package org.networkspc.reports.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where the pages of a network are.
 *
 * @param base path of the network's home; empty where pages lead nowhere, as in a printed pack
 */
public record Routes(String base) {
    public static final Routes NONE = new Routes("");

    public static Routes of(String networkId) {
        return new Routes("/networks/" + encoded(networkId));
    }

    public boolean isEmpty() {
        return base.isEmpty();
    }

    public String home() {
        return base;
    }

    public String measures() {
        return to("measures");
    }

    public String measure(String id) {
        return to("measures/" + encoded(id));
    }

    public String members() {
        return to("members");
    }

    public String member(String id) {
        return to("members/" + encoded(id));
    }

    public String pathway() {
        return to("pathway");
    }

    public String ideas() {
        return to("ideas");
    }

    public String idea(String id) {
        return to("ideas/" + encoded(id));
    }

    /** Where a form is sent to. */
    public String entry(EntryForms.Kind kind) {
        return to(kind.name().toLowerCase(Locale.ROOT));
    }

    public String packs() {
        return to("packs");
    }

    public String method() {
        return to("method");
    }

    public String upload() {
        return to("upload");
    }

    private String to(String path) {
        return base.isEmpty() ? "" : base + "/" + path;
    }

    static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package org.networkspc.reports;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.page.Edition;
import org.networkspc.sample.SampleNetwork;
import org.networkspc.words.Words;

/**
 * Finds texts that have no translation. A network whose settings say {@code language: qps} speaks English with an accent on
 * every letter wherever a sentence has a German one; what still has a plain letter and is no name that people wrote was
 * either never translated or went past {@link Words}.
 *
 * <p>Of pages: {@code Untranslated.inHtml(html, edition.config())}. Of other texts (slides, cells, a digest, a problem):
 * {@code Untranslated.in(texts, edition.config())}. Both answer in alphabetical order, each once; a test asserts that
 * nothing is left. {@link #edition} is a sample network in this language; a data folder whose {@code network.yaml} has the
 * line {@code language: qps} serves as well.
 */
public final class Untranslated {
    /** The line of settings that makes a network speak the accented language. */
    public static final String LANGUAGE = "language: qps";

    private static final Pattern INVISIBLE = Pattern.compile("(?s)<style.*?</style>|<script.*?</script>|<!--.*?-->");
    private static final Pattern READ =
            Pattern.compile(">([^<]+)<|\\b(?:alt|title|aria-label|aria-description|placeholder)=\"([^\"]*)\"");
    private static final Pattern PLAIN_LETTER = Pattern.compile("[A-Za-z]");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,.]*(?<![,.])");
    /** Forms of files, check sums, names of files, what charts are called after (one letter), a possessive, and the software. */
    private static final Pattern NO_WORDS = Pattern.compile("Network"
        + " SPC|\\b(?:SVG|PNG|CSV|XLSX|PPTX|PDF|HTML|JSON|ZIP|"
        + "SHA-256|XmR|EWMA|CUSUM|UTC)\\b|\\b[0-9a-f]{7,64}\\b|\\S+\\.(?:csv|xlsx|yaml|txt|pdf|pptx|html|zip|json)\\b|(?<![\\p{L}\\p{M}])[A-Za-z](?![\\p{L}])|doi:\\S+|rebase:"
        + " \\[");

    /** Names are not cut any shorter than this. */
    private static final int SHORTEST_CUT = 8;

    private Untranslated() {}

    /** A sample network in the accented language, without words of its own for itself. */
    public static Edition edition(SampleNetwork sample, Path folder) throws IOException {
        return SamplePages.reworded(sample, folder, "{}\n" + LANGUAGE);
    }

    /** What has no translation on this page: its texts, and what is said aloud of pictures and fields. */
    public static Set<String> inHtml(String html, NetworkConfig config) {
        return in(texts(html), config);
    }

    /** What is read of a page. */
    public static List<String> texts(String html) {
        List<String> texts = new ArrayList<>();
        READ.matcher(INVISIBLE.matcher(html).replaceAll(" "))
                .results()
                .forEach(r -> texts.add(plain(r.group(1) == null ? r.group(2) : r.group(1))));
        return texts;
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&apos;", "'")
                .replace("&amp;", "&")
                .strip();
    }

    /** Those of these texts that hold a plain letter beside what people wrote; every number as 0, so that few are left. */
    public static Set<String> in(Collection<String> texts, NetworkConfig config) {
        Set<String> written = written(config);
        Set<String> left = new TreeSet<>();
        for (String text : texts) {
            if (PLAIN_LETTER.matcher(text).find()
                    && PLAIN_LETTER.matcher(without(written, text)).find()
                    && !isCut(written, text)) {
                left.add(NUMBER.matcher(text).replaceAll("0"));
            }
        }
        return left;
    }

    /** A text without what people wrote, cut or whole, and without what is no word, wherever its lines break. */
    public static String withoutNames(String text, NetworkConfig config) {
        Set<String> written = written(config);
        String rest = text;
        for (String name : written) {
            for (int length = name.length() - 1; length > SHORTEST_CUT; length--) {
                String cut = name.substring(0, length);
                rest = rest.replace(cut + "…", " ").replace(cut + " …", " ");
            }
        }
        return without(written, rest);
    }

    /** In a picture a name may be cut short. */
    private static boolean isCut(Set<String> written, String text) {
        return text.endsWith("…")
                && written.stream().anyMatch(name -> name.startsWith(text.substring(0, text.length() - 1)));
    }

    private static String without(Set<String> written, String text) {
        String rest = text;
        for (String name : written) {
            if (rest.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
                rest = rest.replaceAll("(?iu)(?<![\\p{L}])" + Pattern.quote(name) + "(?![\\p{L}])", " ");
            }
        }
        return NO_WORDS.matcher(rest).replaceAll(" ");
    }

    /** Every text of the settings, the longest first; also with a capital or small first letter. */
    private static Set<String> written(NetworkConfig config) {
        Set<String> all = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        collect(config, all);
        config.measures().stream()
                .map(MeasurePlan::rules)
                .forEach(set -> set.rules().forEach(rule -> {
                    all.add(rule.id());
                    all.add(set.reference(rule));
                    all.add(set.reference(rule).replaceFirst(" \\(there .*", ""));
                }));
        all.removeIf(text -> !PLAIN_LETTER.matcher(text).find());
        return all;
    }

    private static void collect(Object value, Set<String> found) {
        if (value instanceof String text) {
            found.add(text.strip());
            found.add(text.strip().replaceAll("\\.$", ""));
        } else if (value instanceof Iterable<?> several) {
            several.forEach(inner -> collect(inner, found));
        } else if (value instanceof Optional<?> maybe) {
            maybe.ifPresent(inner -> collect(inner, found));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                collect(key, found);
                collect(inner, found);
            });
        } else if (value instanceof Record record && !(value instanceof Words) && isOfSettings(record)) {
            for (RecordComponent part : record.getClass().getRecordComponents()) {
                collect(part(record, part), found);
            }
        }
    }

    /** Charts and rules are made from settings and are not what people wrote. */
    private static boolean isOfSettings(Record record) {
        String in = record.getClass().getPackageName();
        return in.endsWith(".config") || in.endsWith(".measure") || in.endsWith(".network");
    }

    private static Object part(Record record, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}

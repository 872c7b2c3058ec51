package org.networkspc.reports.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a document names, in the order it names it: links, labels, headings, first columns, list items, legends, rows, arrays. Numbers
 * are left out; of a label or sentence only whom and what it names is kept.
 */
final class Outline {
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^>\"]++|\"[^\"]*+\")*+)>|([^<]++)");
    private static final Pattern LINK = Pattern.compile("\\b(?:xlink:)?href=\"([^\"]*)\"");
    private static final Pattern LABEL = Pattern.compile("\\b(?:aria-label|alt|title)=\"([^\"]*)\"");
    private static final List<String> LABELS = List.of("aria-label=", "alt=", "title=");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.?!])\\s+(?=\\p{Lu})");
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "tbody", "section", "figure", "svg");
    private static final Set<String> ITEMS = Set.of("li", "tr", "dt", "h2", "h3", "h4", "text", "figcaption");
    private static final Set<String> VOID =
            Set.of("br", "hr", "img", "input", "meta", "link", "path", "line", "rect", "circle", "use", "wbr", "col");

    private final Names names;
    private final Map<String, List<String>> sequences = new TreeMap<>();
    private final List<List<String>> memberLists = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    private Outline(Names names) {
        this.names = names;
    }

    /**
     * The words by which things are known that do not change with performance.
     *
     * @param members names and ids of members → their id, and the same of everything else
     * @param byFirst all of them by their first letter, the longest first
     */
    record Names(Map<String, String> members, Map<String, String> others, Map<Character, List<String>> byFirst) {
        static Names of(Map<String, String> members, Map<String, String> others) {
            List<String> longest = new ArrayList<>(members.keySet());
            longest.addAll(others.keySet());
            longest.sort((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b));
            return new Names(members, others, longest.stream().collect(Collectors.groupingBy(name -> name.charAt(0))));
        }

        /** What a text names, in order; a name is not a part of a longer word. */
        List<String> in(String text) {
            List<String> found = new ArrayList<>();
            int at = 0;
            while (at < text.length()) {
                String name = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) ? "" : at(text, at);
                if (!name.isEmpty()) {
                    found.add(members.containsKey(name) ? "member " + members.get(name) : others.get(name));
                }
                at += Math.max(1, name.length());
            }
            return found;
        }

        private String at(String text, int from) {
            for (String name : byFirst.getOrDefault(text.charAt(from), List.of())) {
                int end = from + name.length();
                if (text.startsWith(name, from)
                        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                    return name;
                }
            }
            return "";
        }

        List<String> membersIn(String text) {
            return in(text).stream()
                    .filter(n -> n.startsWith("member "))
                    .distinct()
                    .toList();
        }
    }

    static Outline ofHtml(String html, Names names) {
        Outline outline = new Outline(names);
        outline.readHtml(html.replaceAll("(?s)<(script|style)\\b.*?</\\1>", "").replaceAll("(?s)<!--.*?-->", ""));
        return outline;
    }

    static Outline ofJson(String json, Names names) {
        Outline outline = new Outline(names);
        outline.readJson("", JsonMapper.builder().build().readTree(json));
        return outline;
    }

    /** Rows of a CSV file, or lines of a PDF's text. */
    static Outline ofLines(String text, Names names) {
        Outline outline = new Outline(names);
        text.lines().forEach(line -> outline.addNamed("line", line));
        return outline;
    }

    private void readHtml(String html) {
        Deque<List<String>> lists = new ArrayDeque<>();
        Deque<String> open = new ArrayDeque<>();
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        boolean firstCell = false;
        Matcher matcher = TAG.matcher(html);
        while (matcher.find()) {
            if (matcher.group(4) != null) {
                String text = plain(matcher.group(4));
                texts.values().forEach(t -> t.append(text));
                continue;
            }
            String tag = matcher.group(2).toLowerCase(Locale.ROOT);
            String attributes = matcher.group(3);
            if (!matcher.group(1).isEmpty()) {
                close(tag, open, texts, lists);
                continue;
            }
            if (attributes.contains("href=")) {
                attribute(LINK, attributes).forEach(link -> add("link", link));
            }
            if (LABELS.stream().anyMatch(attributes::contains)) {
                attribute(LABEL, attributes).forEach(label -> addNamed("label", label));
            }
            if (VOID.contains(tag) || attributes.endsWith("/")) {
                continue;
            }
            open.push(tag);
            if (LISTS.contains(tag)) {
                lists.push(new ArrayList<>());
            }
            if (tag.equals("tr")) {
                firstCell = true;
            }
            boolean first = firstCell && (tag.equals("td") || tag.equals("th"));
            firstCell = firstCell && !first;
            if (first) {
                texts.put("first column", new StringBuilder());
            }
            if (isRead(tag)) {
                texts.put(tag, new StringBuilder());
            }
        }
    }

    private static boolean isRead(String tag) {
        return ITEMS.contains(tag)
                || Set.of("h1", "p", "a", "td", "th", "dd", "title", "desc").contains(tag);
    }

    private void close(String tag, Deque<String> open, Map<String, StringBuilder> texts, Deque<List<String>> lists) {
        if (!open.removeFirstOccurrence(tag)) {
            return;
        }
        StringBuilder column = tag.equals("td") || tag.equals("th") ? texts.remove("first column") : null;
        if (column != null) {
            addNamed("first column", column.toString());
        }
        StringBuilder read = texts.remove(tag);
        if (read != null) {
            String text = read.toString().strip();
            switch (tag) {
                case "h1", "h2", "h3", "h4" -> add("heading", text);
                case "text", "title", "desc" -> addNamed("legend", text);
                case "p", "li", "td", "dd" -> sentences(text);
                default -> addNamed(tag, text);
            }
            if (ITEMS.contains(tag) && !lists.isEmpty()) {
                List<String> members = names.membersIn(text);
                if (members.size() == 1) {
                    lists.peek().addAll(members);
                }
            }
        }
        if (LISTS.contains(tag) && !lists.isEmpty()) {
            memberLists.add(lists.pop());
        }
    }

    private void sentences(String text) {
        for (String sentence : SENTENCE.split(text, -1)) {
            addNamed("sentence", sentence);
            if (names.membersIn(sentence).size() > 1) {
                sentences.add(sentence);
            }
        }
    }

    private void readJson(String path, JsonNode node) {
        if (node.isArray()) {
            for (JsonNode element : node) {
                StringBuilder own = new StringBuilder();
                if (element.isString()) {
                    own.append(element.stringValue());
                }
                element.properties().forEach(field -> {
                    if (field.getValue().isString()) {
                        own.append(field.getValue().stringValue()).append(' ');
                    }
                });
                addNamed(path, own.toString());
                readJson(path, element);
            }
        }
        node.properties().forEach(field -> readJson(path + "/" + field.getKey(), field.getValue()));
    }

    private static List<String> attribute(Pattern pattern, String attributes) {
        return pattern.matcher(attributes).results().map(r -> plain(r.group(1))).toList();
    }

    private static String plain(String text) {
        return text.replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'");
    }

    private void add(String kind, String text) {
        List<String> named = names.in(text);
        String item = named.isEmpty() ? text.replaceAll("[\\p{N}.,−+-]+", "").strip() : String.join(" · ", named);
        sequences.computeIfAbsent(kind, k -> new ArrayList<>()).add(item);
    }

    private void addNamed(String kind, String text) {
        if (!names.in(text).isEmpty()) {
            add(kind, text);
        }
    }

    /** Whatever is named in both, as often, is named in the same order: what differs, in words; empty when nothing does. */
    List<String> differentlyOrdered(Outline other) {
        List<String> differences = new ArrayList<>();
        sequences.forEach((kind, mine) -> {
            List<String> theirs = other.sequences.getOrDefault(kind, List.of());
            List<String> here = common(mine, theirs);
            List<String> there = common(theirs, mine);
            if (!here.equals(there)) {
                int at = 0;
                while (here.get(at).equals(there.get(at))) {
                    at++;
                }
                differences.add(kind + ": " + here.get(at) + " where the other has " + there.get(at));
            }
        });
        return differences;
    }

    private static List<String> common(List<String> of, List<String> with) {
        Map<String, Long> mine = of.stream().collect(Collectors.groupingBy(i -> i, Collectors.counting()));
        Map<String, Long> theirs = with.stream().collect(Collectors.groupingBy(i -> i, Collectors.counting()));
        return of.stream()
                .filter(i -> Objects.equals(mine.get(i), theirs.get(i)))
                .toList();
    }

    /** Lists of members that the other does not have in this very order, and that are not in the order of codes. */
    List<String> notByCode(Outline other) {
        List<String> wrong = new ArrayList<>();
        for (List<String> list : memberLists) {
            List<String> distinct = list.stream().distinct().toList();
            if (!other.memberLists.contains(list) && !isAscending(distinct)) {
                wrong.add("list " + distinct);
            }
        }
        for (String sentence : sentences) {
            if (!isAscending(names.membersIn(sentence))) {
                wrong.add("sentence " + sentence);
            }
        }
        return wrong;
    }

    private static boolean isAscending(List<String> members) {
        return members.equals(members.stream().sorted().toList());
    }

    int size() {
        return sequences.values().stream().mapToInt(List::size).sum();
    }

    List<String> links() {
        return sequences.getOrDefault("link", List.of());
    }
}

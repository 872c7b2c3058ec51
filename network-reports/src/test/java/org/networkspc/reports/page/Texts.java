package org.networkspc.reports.page;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.networkspc.reports.figure.Figure;

/** Whatever a reader reads of a page or a JSON answer: texts, without addresses, ids and codes. */
public final class Texts {
    /** Record components and JSON fields that no person reads. */
    private static final Set<String> FOR_MACHINES = Set.of(
            "href",
            "action",
            "token",
            "key",
            "id",
            "Option.value",
            "Field.name",
            "FileForm.member",
            "Frame.words",
            "code",
            "variation",
            "assurance",
            "pooling",
            "scope",
            "mix",
            "measure",
            "rule",
            "chart",
            "standing");

    private static final Pattern SVG_TEXT =
            Pattern.compile("(?:>([^<]+)</(?:text|title|desc)>)|aria-label=\"([^\"]*)\"");

    private final boolean pictures;
    private final List<String> found = new ArrayList<>();

    private Texts(boolean pictures) {
        this.pictures = pictures;
    }

    /** @param pictures whether what is written in pictures is read too, which takes long */
    public static List<String> of(Object page, boolean pictures) {
        Texts texts = new Texts(pictures);
        texts.read(page);
        return texts.found;
    }

    private void read(Object value) {
        if (value instanceof String text) {
            found.add(text);
        } else if (value instanceof Iterable<?> several) {
            several.forEach(this::read);
        } else if (value instanceof Optional<?> maybe) {
            maybe.ifPresent(this::read);
        } else if (value instanceof Map<?, ?> json) {
            json.forEach((field, inner) -> {
                if (!FOR_MACHINES.contains(String.valueOf(field)) && inner != null) {
                    read(inner);
                }
            });
        } else if (value instanceof Figure figure) {
            found.addAll(List.of(figure.title(), figure.alt(), figure.caption()));
            if (pictures) {
                SVG_TEXT.matcher(figure.svg())
                        .results()
                        .forEach(r -> found.add(r.group(1) == null ? r.group(2) : r.group(1)));
            }
        } else if (value instanceof Record record) {
            for (RecordComponent part : record.getClass().getRecordComponents()) {
                if (!FOR_MACHINES.contains(part.getName())
                        && !FOR_MACHINES.contains(record.getClass().getSimpleName() + "." + part.getName())) {
                    read(part(record, part));
                }
            }
        }
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

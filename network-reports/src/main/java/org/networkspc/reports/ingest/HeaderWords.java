package org.networkspc.reports.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.networkspc.reports.config.Field;
import org.networkspc.words.Language;
import org.networkspc.words.Words;

/** The words that headers are made of, whatever the network. */
final class HeaderWords {
    private static final Map<String, Field> FIELDS = fields();
    /** Columns that others are computed from, or that this program adds itself. */
    private static final Set<String> DERIVED =
            Set.of("%", "rate", "percentage", "percent", "per cent", "pct", "proportion");

    /** The columns an annotated file has more than its original. */
    private static final List<String> ADDED = List.of("problem", "suggestion");
    /** The same in every language, folded. */
    private static final List<List<String>> ADDED_ANYWHERE = Language.codes().stream()
            .flatMap(code -> Language.of(code).stream())
            .map(language -> folded(added(new Words(language.terms(), language))))
            .toList();

    private HeaderWords() {}

    /** The field a header names, in its own or another usual word. */
    static Optional<Field> field(String header) {
        return Optional.ofNullable(FIELDS.get(Cell.folded(header)));
    }

    static boolean isNumberField(String header) {
        return field(header).filter(Field.NUMBERS::contains).isPresent();
    }

    static boolean isDerived(String header) {
        return DERIVED.contains(Cell.folded(header));
    }

    static boolean isAdded(String header) {
        String folded = Cell.folded(header);
        return ADDED_ANYWHERE.stream().anyMatch(pair -> pair.contains(folded));
    }

    /** The two columns' headers, as an annotated file has them in these words. */
    static List<String> added(Words words) {
        return ADDED.stream().map(header -> words.say(header)).toList();
    }

    /** Whether two headers are those of an annotated file, in whichever language. */
    static boolean areAdded(List<String> headers) {
        return ADDED_ANYWHERE.contains(folded(headers));
    }

    private static List<String> folded(List<String> headers) {
        return headers.stream().map(Cell::folded).toList();
    }

    /** Where a header stands, whatever its case; other usual names of a field count too. */
    static Optional<Integer> position(List<String> headers, String sought) {
        Optional<Integer> exact = exact(headers, Cell.folded(sought));
        if (exact.isPresent()) {
            return exact;
        }
        return Field.of(sought)
                .flatMap(field -> FIELDS.entrySet().stream()
                        .filter(e -> e.getValue() == field)
                        .map(e -> exact(headers, e.getKey()))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<Integer> exact(List<String> headers, String folded) {
        for (int i = 0; i < headers.size(); i++) {
            if (Cell.folded(headers.get(i)).equals(folded)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static Map<String, Field> fields() {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            fields.put(field.header(), field);
        }
        put(fields, Field.MEMBER, "organisation,organization,org,org code,org name,organisation code,member id");
        put(fields, Field.MEMBER, "site,unit,provider,trust,hospital,school,ward,practice");
        put(fields, Field.MEASURE, "indicator,metric,measure id,measure name");
        put(fields, Field.PERIOD, "month,date,week,quarter,year,reporting period,time period,month ending,week ending");
        put(fields, Field.PERIOD, "mois,monat,mes,maand,mese,financial year,term");
        put(fields, Field.NUMERATOR, "num,numer,events");
        put(fields, Field.DENOMINATOR, "den,denom,exposure");
        put(fields, Field.VALUE, "count,score,figure");
        put(fields, Field.SD, "standard deviation,std dev");
        put(fields, Field.MEMBER, "mitglied,einrichtung,klinik,krankenhaus,schule,praxis");
        put(fields, Field.MEASURE, "messgröße,messgroesse,kennzahl");
        put(fields, Field.PERIOD, "zeitraum,datum,woche,quartal,jahr");
        put(fields, Field.NUMERATOR, "zähler,zaehler");
        put(fields, Field.DENOMINATOR, "nenner");
        put(fields, Field.VALUE, "wert");
        put(fields, Field.MEAN, "mittelwert");
        put(fields, Field.SD, "standardabweichung");
        return fields;
    }

    private static void put(Map<String, Field> fields, Field field, String words) {
        for (String word : words.split(",", -1)) {
            fields.put(word, field);
        }
    }
}

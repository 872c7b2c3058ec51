package org.networkspc.reports.store;

import java.nio.file.Path;
import java.util.List;

/** What stands in the tables, read as somebody beside the service would. */
public final class Rows {
    private Rows() {}

    public static List<String> of(Database database, Path network, String id, String sql) {
        try (Tables tables = Tables.open(database, network, id)) {
            return tables.column(sql);
        }
    }
}

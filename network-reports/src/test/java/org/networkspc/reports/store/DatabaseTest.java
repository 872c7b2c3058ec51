package org.networkspc.reports.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @Test
    void networksDoNotShareASchemaAndNoNameIsTooLong() {
        assertEquals("network_small", Database.schema("small"));
        assertNotEquals(Database.schema("safer-wards"), Database.schema("safer wards"));
        assertNotEquals(Database.schema("Small"), Database.schema("small"));
        String name = Database.schema("a".repeat(150) + "\"; drop");
        assertTrue(name.matches("network_[a-z0-9_]{1,55}"), name);
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidWithoutItsPassword(@TempDir Path folder) {
        Database database = Database.at("jdbc:postgresql://127.0.0.1:1/none?user=spc&password=secret");
        String message = assertThrows(UnusableFolderException.class, () -> Tables.open(database, folder, "small"))
                .toString();
        assertTrue(message.contains("leave out --database"), message);
        assertFalse(message.contains("secret"), message);
        assertThrows(UnusableFolderException.class, () -> Database.at("jdbc:mysql://127.0.0.1/none"));
    }
}

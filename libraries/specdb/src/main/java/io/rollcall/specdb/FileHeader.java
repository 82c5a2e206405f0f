package io.rollcall.specdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a SQLite file says of itself in its first bytes, read without opening it as a database: opening writes.
 *
 * @param applicationId which program made it; 0 for none, and for what is no database
 * @param userVersion of that program's schema
 * @see <a href="https://www.sqlite.org/fileformat.html#the_database_header">The database header</a>
 */
record FileHeader(int applicationId, int userVersion) {

    private static final int SIZE = 100;
    private static final int USER_VERSION_AT = 60;
    private static final int APPLICATION_ID_AT = 68;

    static FileHeader of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] header = in.readNBytes(SIZE);
            if (header.length < SIZE) {
                return new FileHeader(0, 0);
            }
            ByteBuffer bytes = ByteBuffer.wrap(header);
            return new FileHeader(bytes.getInt(APPLICATION_ID_AT), bytes.getInt(USER_VERSION_AT));
        }
    }
}

package org.tandem.installation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/** The directory that belongs to this running Tandem and to no other; held by a lock for the life of the process. */
public final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Creates the directory where it is missing and takes its lock.
     *
     * @throws CannotStart if it cannot be written or another Tandem holds it
     */
    static DataDirectory open(Path wanted) {
        var path = wanted.toAbsolutePath().normalize();
        try {
            OwnerOnly.createDirectories(path);
            return new DataDirectory(path, lock(path));
        } catch (IOException e) {
            throw new CannotStart(
                    "Tandem cannot write to its data directory %s (%s): make it writable for this account, or name another with tandem.data."
                            .formatted(path, e.getClass().getSimpleName()),
                    e);
        }
    }

    /** Where it is, as an absolute path. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private static FileChannel lock(Path path) throws IOException {
        var file = path.resolve("lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new CannotStart(
                    "Another Tandem%s is running on the data directory %s: stop it, or give this one its own with tandem.data."
                            .formatted(holder(file), path));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    private static String holder(Path file) {
        try {
            var pid = Files.readString(file).strip();
            return pid.isEmpty() ? "" : " (process %s)".formatted(pid);
        } catch (IOException unreadableWhileLocked) {
            return "";
        }
    }
}

package org.tandem.organisation.logo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;

import javax.imageio.IIOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A file in memory that a decoder cannot go on reading behind its end for ever. The WebP decoder (TwelveMonkeys 3.14) takes the missing
 * bits for zeros, so that 166 bytes kept it busy for a minute.
 */
final class BoundedInput extends MemoryCacheImageInputStream {

    /** The decoder reads a few bytes ahead even in a correct file; behind these zeros it has no business. */
    private static final int READ_AHEAD = 16;
    private static final int MOST_READS_BEHIND_THE_END = 1000;

    private int readsBehindTheEnd;

    private BoundedInput(byte[] file) {
        super(new ByteArrayInputStream(file));
    }

    static BoundedInput of(byte[] file) {
        return new BoundedInput(file);
    }

    static BoundedInput withReadAhead(byte[] file) {
        return new BoundedInput(Arrays.copyOf(file, file.length + READ_AHEAD));
    }

    @Override
    public int read() throws IOException {
        return counted(super.read());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        return counted(super.read(bytes, from, length));
    }

    private int counted(int result) throws IIOException {
        if (result < 0 && ++readsBehindTheEnd > MOST_READS_BEHIND_THE_END) {
            throw new IIOException("Read on behind the end");
        }
        return result;
    }
}

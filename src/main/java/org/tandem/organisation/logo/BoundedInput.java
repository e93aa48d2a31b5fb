package org.tandem.organisation.logo;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.IIOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A file in memory that a decoder cannot go on reading behind its end for ever, taking the missing bits for zeros. */
final class BoundedInput extends MemoryCacheImageInputStream {

    private static final int MOST_READS_BEHIND_THE_END = 1000;

    private int readsBehindTheEnd;

    BoundedInput(byte[] file) {
        super(new ByteArrayInputStream(file));
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

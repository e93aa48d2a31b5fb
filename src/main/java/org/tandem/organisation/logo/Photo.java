package org.tandem.organisation.logo;

import org.tandem.shared.Digest;

/**
 * A photo for the public: a JPEG of at most 2400 pixels a side, and a small one of at most 800 to look at, that Tandem has drawn itself,
 * the right way up, so that nothing of the sent file is left but what can be seen: no place, no device, no time.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its digest; copying would only cost memory
public record Photo(byte[] bytes, byte[] preview, int width, int height, String sha256) {

    public static final String CONTENT_TYPE = "image/jpeg";
    public static final int MOST_BYTES = PictureUse.PHOTO.mostBytes();

    /**
     * Looks at the content alone: PNG or JPEG, at most 20 MB, 9000 pixels a side and 50 megapixels. Never throws; the reasons are
     * {@code photo.not-an-image}, {@code photo.too-large}, {@code photo.too-many-pixels} and {@code photo.damaged}.
     */
    public static PhotoCheck read(byte[] file) {
        return switch (PictureReader.read(file, PictureUse.PHOTO)) {
            case Reading.Refused(var code) -> new PhotoCheck.Refused(code);
            case Reading.Drawn(var drawings) -> new PhotoCheck.Accepted(of(drawings.getFirst(), drawings.getLast()));
        };
    }

    private static Photo of(Reading.Drawing full, Reading.Drawing preview) {
        return new Photo(full.bytes(), preview.bytes(), full.width(), full.height(), Digest.of(full.bytes()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Photo photo && photo.sha256.equals(sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return "Photo[" + width + "x" + height + ", " + sha256 + "]";
    }
}

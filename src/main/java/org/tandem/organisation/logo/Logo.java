package org.tandem.organisation.logo;

import org.tandem.shared.Digest;

/**
 * The picture an organisation is known by: a PNG of at most 640 by 640 pixels that Tandem has drawn itself, so that nothing of the sent
 * file is left but what can be seen. Two logos with the same SHA-256 are the same.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its digest; copying would only cost memory
public record Logo(byte[] bytes, int width, int height, String sha256) {

    public static final String CONTENT_TYPE = "image/png";
    /** How large a file may be sent. */
    public static final int MOST_BYTES = PictureUse.LOGO.mostBytes();

    /**
     * Looks at the content alone, never at a name: PNG or JPEG, at most 5 MB, 6000 pixels a side and 25 megapixels, the last two read
     * from the header before anything is unpacked. Larger pictures are made to fit, smaller ones stay as they are. Never throws; the
     * reasons are {@code logo.not-an-image}, {@code logo.too-large}, {@code logo.too-many-pixels} and {@code logo.damaged}.
     */
    public static LogoCheck read(byte[] file) {
        return switch (PictureReader.read(file, PictureUse.LOGO)) {
            case Reading.Refused(var code) -> new LogoCheck.Refused(code);
            case Reading.Drawn(var drawings) -> new LogoCheck.Accepted(of(drawings.getFirst()));
        };
    }

    private static Logo of(Reading.Drawing png) {
        return new Logo(png.bytes(), png.width(), png.height(), Digest.of(png.bytes()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && logo.sha256.equals(sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return "Logo[" + width + "x" + height + ", " + sha256 + "]";
    }
}

package org.tandem.organisation.logo;

/** What the header of a picture says of it: its width and height are those it has the right way up. */
public record PictureHead(String mediaType, int width, int height) {

    public static final int MOST_BYTES = PictureUse.WEB.mostBytes();

    /**
     * Looks at the content alone: PNG, JPEG or GIF, at most 20 MB, 12 000 pixels a side and 60 megapixels. Nothing is unpacked. Never
     * throws; the reasons are {@code picture.not-an-image}, {@code picture.too-large}, {@code picture.too-many-pixels} and
     * {@code picture.damaged}.
     */
    public static HeadCheck of(byte[] file) {
        return PictureReader.look(file, PictureUse.WEB);
    }
}

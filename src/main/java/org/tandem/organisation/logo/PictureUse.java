package org.tandem.organisation.logo;

/**
 * What a picture is sent for: how large it may come, and how it is drawn anew.
 *
 * @param code the first word of the codes with which it is refused
 * @param boxes it is drawn once to fit into each of these squares; what is smaller stays as it is
 * @param readSide no fewer pixels than this are read of the longer side: fine enough for the eye, and a fraction of the memory
 */
record PictureUse(String code, int mostBytes, int mostPixelsASide, int mostPixels, int readSide, String format, int... boxes) {

    static final String WEBP = "webp";

    static final PictureUse LOGO = new PictureUse("logo", 5 * 1024 * 1024, 6000, 25_000_000, 3 * 640, "png", 640);

    static final PictureUse PHOTO = new PictureUse("photo", 20 * 1024 * 1024, 9000, 50_000_000, 3100, "jpg", 2400, 800);

    /** Large, middling and small, as screens want them. */
    static final PictureUse WEB = new PictureUse("picture", 20 * 1024 * 1024, 12_000, 60_000_000, 2 * 1600, WEBP, 1600, 960, 480);

    boolean isTooMany(int width, int height) {
        return width > mostPixelsASide || height > mostPixelsASide || (long) width * height > mostPixels;
    }

    boolean mayBeTransparent() {
        return format.equals("png") || format.equals(WEBP);
    }

    /** A moving picture is taken where its first frame will do. */
    boolean takes(PictureFormat sent) {
        return sent != PictureFormat.GIF || format.equals(WEBP);
    }
}

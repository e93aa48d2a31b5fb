package org.tandem.organisation.logo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import net.coobird.thumbnailator.filters.ImageFilter;

/** The formats a picture may come in, known by their first bytes. */
enum PictureFormat {

    GIF("gif") {

        @Override
        boolean begins(byte[] file) {
            return has(file, 0, "GIF87a") || has(file, 0, "GIF89a");
        }
    },
    PNG("png") {

        @Override
        boolean begins(byte[] file) {
            return has(file, 0, "\u0089PNG\r\n\u001a\n");
        }
    },
    JPEG("jpeg") {

        @Override
        boolean begins(byte[] file) {
            return has(file, 0, "\u00ff\u00d8\u00ff");
        }

        // what is missing behind the last start of scan is drawn grey by the decoder, without a word
        @Override
        boolean isWhole(byte[] file) {
            return lastMarker(file, 0xd9) > lastMarker(file, 0xda);
        }

        @Override
        ImageFilter turning(byte[] file) {
            return Turning.of(file);
        }

        @Override
        boolean isLying(byte[] file) {
            return Turning.isLying(file);
        }
    };

    private final String readerName;

    PictureFormat(String readerName) {
        this.readerName = readerName;
    }

    static Optional<PictureFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(it -> it.begins(file)).findFirst();
    }

    String readerName() {
        return readerName;
    }

    String mediaType() {
        return "image/" + readerName;
    }

    abstract boolean begins(byte[] file);

    /** False where the end is seen to be missing; the other decoder notices it itself. */
    boolean isWhole(byte[] file) {
        return true;
    }

    /** How the picture is turned the right way up: cameras lay it as it comes, and note which way that was. */
    ImageFilter turning(byte[] file) {
        return Turning.NONE;
    }

    /** Whether width and height change places when it is turned. */
    boolean isLying(byte[] file) {
        return false;
    }

    private static int lastMarker(byte[] file, int code) {
        for (var i = file.length - 2; i >= 0; i--) {
            if (file[i] == (byte) 0xff && file[i + 1] == (byte) code) {
                return i;
            }
        }
        return -1;
    }

    private static boolean has(byte[] file, int from, String mark) {
        var bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= from + bytes.length && Arrays.equals(file, from, from + bytes.length, bytes, 0, bytes.length);
    }
}

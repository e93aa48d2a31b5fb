package org.tandem.organisation.logo;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture as browsers get it: WebP, drawn by Tandem, the right way up, so that nothing of the sent file is left but what can be
 * seen: no place, no device, no time. Of one that moves it is the first frame.
 *
 * @param box it fits into a square of so many pixels a side; a smaller one stays as small as it is
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WebPicture(int box, byte[] bytes, int width, int height) {

    public static final String CONTENT_TYPE = "image/webp";

    /** Large, middling and small; none where the file cannot be read after all. Pictures are drawn one after the other. */
    public static List<WebPicture> draw(byte[] file) {
        return switch (PictureReader.read(file, PictureUse.WEB)) {
            case Reading.Refused _ -> List.of();
            case Reading.Drawn(var drawings) -> boxed(drawings);
        };
    }

    private static List<WebPicture> boxed(List<Reading.Drawing> drawings) {
        var boxes = PictureUse.WEB.boxes();
        var pictures = new ArrayList<WebPicture>();
        for (int i = 0; i < boxes.length; i++) {
            var drawing = drawings.get(i);
            pictures.add(new WebPicture(boxes[i], drawing.bytes(), drawing.width(), drawing.height()));
        }
        return pictures;
    }
}

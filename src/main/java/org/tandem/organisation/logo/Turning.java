package org.tandem.organisation.logo;

import java.io.IOException;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import net.coobird.thumbnailator.filters.ImageFilter;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;

/** How a photo is turned the right way up: cameras lay it as it comes, and note which way that was. */
final class Turning {

    static final ImageFilter NONE = picture -> picture;

    private Turning() {}

    static ImageFilter of(byte[] jpeg) {
        try (var input = new BoundedInput(jpeg)) {
            var notes = JPEGSegmentUtil.readSegments(input, JPEG.APP1, "Exif");
            if (notes.isEmpty()) return NONE;
            var way = ExifUtils.getOrientationFromExif(notes.getFirst().segmentData().readAllBytes());
            return way == null ? NONE : ExifFilterUtils.getFilterForOrientation(way);
        } catch (IOException | RuntimeException e) {
            // notes that cannot be read say nothing; whether the picture can be read is seen next
            return NONE;
        }
    }
}

package org.tandem.organisation.logo;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import net.coobird.thumbnailator.filters.ImageFilter;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** How a photo is turned the right way up: cameras lay it as it comes, and note which way that was. */
final class Turning {

    static final ImageFilter NONE = picture -> picture;

    private static final Set<Orientation> LYING = EnumSet.of(Orientation.LEFT_TOP, Orientation.RIGHT_TOP,
            Orientation.RIGHT_BOTTOM,
            Orientation.LEFT_BOTTOM);

    private Turning() {}

    static ImageFilter of(byte[] jpeg) {
        return orientation(jpeg).map(ExifFilterUtils::getFilterForOrientation).orElse(NONE);
    }

    static boolean isLying(byte[] jpeg) {
        return orientation(jpeg).filter(LYING::contains).isPresent();
    }

    private static Optional<Orientation> orientation(byte[] jpeg) {
        try (var input = new BoundedInput(jpeg)) {
            var notes = JPEGSegmentUtil.readSegments(input, JPEG.APP1, "Exif");
            if (notes.isEmpty()) return Optional.empty();
            return Optional.ofNullable(ExifUtils.getOrientationFromExif(notes.getFirst().segmentData().readAllBytes()));
        } catch (IOException | RuntimeException e) {
            // notes that cannot be read say nothing; whether the picture can be read is seen next
            return Optional.empty();
        }
    }
}

package org.tandem.search;

import java.util.regex.Pattern;

import org.apache.lucene.search.FieldDoc;
import org.jspecify.annotations.Nullable;
import org.tandem.shared.NotFound;

/** After the last hit of a page: how well it was found, and what tells it from others that were found as well. */
record Key(float score, long tie) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{1,8}_[0-9a-f]{1,16}");

    /**
     * Nothing where the list begins at its beginning.
     *
     * @throws NotFound for what is no key
     */
    static @Nullable Key of(@Nullable String text) {
        if (text == null) return null;
        if (!FORM.matcher(text).matches()) throw new NotFound(text);
        var parts = text.split("_", 2);
        var score = Float.intBitsToFloat(Integer.parseUnsignedInt(parts[0], 16));
        if (!Float.isFinite(score)) throw new NotFound(text);
        return new Key(score, Long.parseUnsignedLong(parts[1], 16));
    }

    /** Behind all of so many that were found as well as it. */
    FieldDoc behind(int many) {
        return new FieldDoc(many - 1, score, new Object[]{score, tie});
    }

    @Override
    public String toString() {
        return Integer.toHexString(Float.floatToRawIntBits(score)) + '_' + Long.toHexString(tie);
    }
}

package org.tandem.negotiation.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;

import org.apache.tika.Tika;
import org.springframework.core.io.InputStreamSource;
import org.tandem.shared.BrokenRule;

/** What a file is: its content says so, and its name has to agree. Only the beginning of a large one is read. */
public record FileType(String name, String mediaType) {

    private static final Tika TIKA = new Tika();
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN = "application/vnd.oasis.opendocument.";
    /** What is taken, with the endings that its name may have. */
    private static final Map<String, Set<String>> TAKEN = Map.ofEntries(
            Map.entry("application/pdf", Set.of("pdf")),
            Map.entry("image/png", Set.of("png")),
            Map.entry("image/jpeg", Set.of("jpg", "jpeg")),
            Map.entry("image/webp", Set.of("webp")),
            Map.entry("text/plain", Set.of("txt", "text", "md", "csv")),
            Map.entry(OFFICE + "wordprocessingml.document", Set.of("docx")),
            Map.entry(OFFICE + "spreadsheetml.sheet", Set.of("xlsx")),
            Map.entry(OFFICE + "presentationml.presentation", Set.of("pptx")),
            Map.entry(OPEN + "text", Set.of("odt")),
            Map.entry(OPEN + "spreadsheet", Set.of("ods")),
            Map.entry(OPEN + "presentation", Set.of("odp")));

    /** How much of an Office file is unpacked to learn what it is: a small file can swell without end. */
    private static final int MOST_UNPACKED = 64 * 1024 * 1024;
    private static final int MOST_LISTED = 1024 * 1024;

    /** @throws BrokenRule {@code attachment.not-taken} or {@code attachment.disguised} */
    public static FileType of(String name, InputStreamSource content) {
        var clean = clean(name);
        var type = type(content);
        var endings = TAKEN.get(type);
        if (endings == null) throw new BrokenRule("attachment.not-taken");
        if (!endings.contains(ending(clean))) throw new BrokenRule("attachment.disguised", clean);
        return new FileType(clean, type);
    }

    private static String type(InputStreamSource content) {
        try (var beginning = content.getInputStream()) {
            var type = TIKA.detect(beginning);
            var packed = type.equals("application/zip") || type.equals("application/x-tika-ooxml") || type.startsWith(OFFICE);
            return packed ? officeType(content) : type;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An Office file lists what is in it; the one with macros calls its main part otherwise, and so is none of those taken. */
    private static String officeType(InputStreamSource content) {
        try (var zip = new ZipInputStream(content.getInputStream())) {
            long left = MOST_UNPACKED;
            for (var entry = zip.getNextEntry(); entry != null && left > 0; entry = zip.getNextEntry()) {
                if (entry.getName().equals("[Content_Types].xml"))
                    return listed(new String(zip.readNBytes(MOST_LISTED), StandardCharsets.UTF_8));
                left -= unpacked(zip, left);
            }
            return "application/zip";
        } catch (IOException | IllegalArgumentException e) {
            return "application/zip";
        }
    }

    /** Reads a part to its end, but no further than it may be long. */
    private static long unpacked(InputStream part, long most) throws IOException {
        var buffer = new byte[64 * 1024];
        long read = 0;
        while (read < most) {
            var some = part.read(buffer);
            if (some < 0) return read;
            read += some;
        }
        return read;
    }

    private static String listed(String types) {
        if (types.contains("macroEnabled") || types.contains("vbaProject")) return "application/zip";
        return TAKEN.keySet().stream().filter(type -> type.startsWith(OFFICE) && types.contains(type + ".main+xml")).findFirst()
                .orElse("application/zip");
    }

    private static String clean(String name) {
        var last = name.replace('\\', '/').replaceAll(".*/", "").replaceAll("\\p{C}", "").strip();
        if (last.isEmpty()) return "?";
        return last.length() <= 200 ? last : last.substring(last.length() - 200);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}

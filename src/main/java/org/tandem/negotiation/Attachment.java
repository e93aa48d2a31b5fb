package org.tandem.negotiation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;

import org.apache.tika.Tika;
import org.tandem.shared.BrokenRule;

/** A file that one side shows the other: what it is, its content says; its name has to agree. */
record Attachment(String name, String mediaType, byte[] content, String sha256) {

    static final int MOST_BYTES = 20 * 1024 * 1024;

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

    /** @throws BrokenRule {@code attachment.…} */
    static Attachment checked(String name, byte[] content) {
        var clean = clean(name);
        if (content.length == 0) throw new BrokenRule("attachment.empty");
        if (content.length > MOST_BYTES) throw new BrokenRule("attachment.too-large");
        var type = type(content);
        var endings = TAKEN.get(type);
        if (endings == null) throw new BrokenRule("attachment.not-taken");
        if (!endings.contains(ending(clean))) throw new BrokenRule("attachment.disguised", clean);
        return new Attachment(clean, type, content, digest(content));
    }

    private static String type(byte[] content) {
        var type = TIKA.detect(content);
        var packed = type.equals("application/zip") || type.equals("application/x-tika-ooxml") || type.startsWith(OFFICE);
        return packed ? officeType(content) : type;
    }

    /** An Office file lists what is in it; the one with macros calls its main part otherwise, and so is none of those taken. */
    private static String officeType(byte[] content) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int unpacked = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var part = zip.readNBytes(MOST_UNPACKED - unpacked);
                unpacked += part.length;
                if (unpacked >= MOST_UNPACKED) break;
                if (entry.getName().equals("[Content_Types].xml")) return listed(new String(part, StandardCharsets.UTF_8));
            }
            return "application/zip";
        } catch (IOException | IllegalArgumentException e) {
            return "application/zip";
        }
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

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

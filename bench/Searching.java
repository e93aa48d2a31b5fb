package org.tandem.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * Fills an index with so many things, made of the words of the demo and of Tandem itself, and asks it questions, one after the other, as a page does:
 * looked for, counted by facets, the first twenty marked. Run by {@code bench/search}.
 */
final class Searching {

    /** What stands between quotation marks in a source, or behind an equals sign in what Tandem says. */
    private static final Pattern SAID = Pattern.compile("\"([^\"\\\\\n]{20,})\"|(?m)^[a-zA-Z.-]+=(.{20,})$");
    private static final Map<Language, Set<String>> SMALL = Map.of(
            Language.PL, Set.of("i", "w", "z", "na", "do", "się", "nie", "to", "dla", "po", "jest", "a", "które", "od"),
            Language.DE, Set.of("und", "der", "die", "das", "in", "mit", "für", "ein", "eine", "den", "im", "von", "sich", "zu"),
            Language.EN, Set.of("and", "the", "of", "to", "in", "a", "for", "is", "with", "that", "on", "by", "was", "are"));
    private static final List<String> TOWNS = List.of("Gliwice", "Katowice", "Zabrze", "Bytom", "Chorzów", "Tychy", "Opole", "Racibórz");
    private static final List<String> GERMAN = List.of("Gleiwitz", "Kattowitz", "Beuthen", "Königshütte", "Tichau", "Oppeln", "Ratibor");
    private static final int EDITIONS = 40;
    private static final int AREAS = 12;
    /** One word of so many is a rare one. */
    private static final int RARE = 20;

    /** What a question costs, whoever else works on this computer. */
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private final Map<Language, List<String>> words = new EnumMap<>(Language.class);
    private final Random random = new Random(2009);
    private final List<UUID> editions = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        new Searching(List.of(Path.of(arguments[3]), Path.of(arguments[4]))).run(Path.of(arguments[0]),
                Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    }

    private Searching(List<Path> vocabulary) throws IOException {
        for (var language : Language.values()) words.put(language, new ArrayList<>());
        for (var folder : vocabulary) {
            try (var files = Files.list(folder)) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList())
                    SAID.matcher(Files.readString(file)).results().forEach(it -> learn(it.group(1) == null ? it.group(2) : it.group(1)));
            }
        }
        for (int i = 0; i < EDITIONS; i++) editions.add(new UUID(random.nextLong(), random.nextLong()));
    }

    /** A sentence belongs to the language whose small words it has most of. */
    private void learn(String sentence) {
        var all = Arrays.stream(sentence.split("[^\\p{L}]+")).filter(word -> !word.isEmpty()).toList();
        var language = Arrays.stream(Language.values()).max((one, other) -> Long.compare(small(all, one), small(all, other))).orElseThrow();
        if (small(all, language) > 0) words.get(language).addAll(all);
    }

    private static long small(List<String> all, Language language) {
        return all.stream().filter(word -> SMALL.get(language).contains(word.toLowerCase(language.locale()))).count();
    }

    private void run(Path place, int things, int questions) throws IOException {
        System.out.printf("words: %s%n", words.entrySet().stream().map(it -> it.getKey() + " " + it.getValue().stream().distinct().count()).toList());
        try (var index = Index.open(place)) {
            long begun = System.nanoTime();
            for (int i = 0; i < things; i++) index.put(thing(i));
            index.keep();
            index.show();
            System.out.printf("%,d things in %d s, %,d MB%n", things, (System.nanoTime() - begun) / 1_000_000_000, size(place));
            var kinds = kinds();
            ask(index, kinds, Math.max(200, questions / 5));
            var times = ask(index, kinds, questions);
            System.out.println("| questions | number | found | p50 | p99 | p50, processor | p99, processor |\n|---|---|---|---|---|---|---|");
            times.forEach(Searching::print);
        }
    }

    private record Asked(List<Long> nanos, List<Long> worked, List<Long> found) {

        Asked() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private static void print(String kind, Asked asked) {
        System.out.printf("| %-28s | %,6d | %,9.0f | %6.1f ms | %6.1f ms | %6.1f ms | %6.1f ms |%n", kind, asked.found().size(),
                at(.5, asked.found()), at(.5, asked.nanos()) / 1e6, at(.99, asked.nanos()) / 1e6, at(.5, asked.worked()) / 1e6,
                at(.99, asked.worked()) / 1e6);
    }

    private static double at(double share, List<Long> figures) {
        return figures.stream().sorted().toList().get((int) Math.ceil(figures.size() * share) - 1);
    }

    private Map<String, Asked> ask(Index index, Map<String, Supplier<Question>> kinds, int questions) throws IOException {
        var times = new LinkedHashMap<String, Asked>();
        var all = new Asked();
        var names = List.copyOf(kinds.keySet());
        for (int i = 0; i < questions; i++) {
            var kind = names.get(i % names.size());
            var question = kinds.get(kind).get();
            long begun = System.nanoTime();
            long worked = PROCESSOR.getCurrentThreadCpuTime();
            var found = index.read(view -> kind.equals("as one types")
                    ? Suggesting.found(view, question, 24)
                    : new Looking(view, question).found(null));
            worked = PROCESSOR.getCurrentThreadCpuTime() - worked;
            long took = System.nanoTime() - begun;
            for (var asked : List.of(times.computeIfAbsent(kind, _ -> new Asked()), all)) {
                asked.nanos().add(took);
                asked.worked().add(worked);
                asked.found().add(found.total());
            }
        }
        times.put("all of them", all);
        return times;
    }

    private Map<String, Supplier<Question>> kinds() {
        var kinds = new LinkedHashMap<String, Supplier<Question>>();
        kinds.put("one word", () -> question(word()));
        kinds.put("two words", () -> question(word() + " " + word()));
        kinds.put("three words", () -> question(word() + " " + word() + " " + word()));
        kinds.put("without marks", () -> question(String.join(" ", Wording.plain(word()))));
        kinds.put("German name of a town", () -> question(GERMAN.get(random.nextInt(GERMAN.size())) + " " + word()));
        kinds.put("a slip of the finger", () -> question(slipped(word())));
        kinds.put("one word, one kind, one year", () -> Question.of(Language.PL, word(), Map.of("kind", "PARTNERSHIP", "year", "2009")));
        kinds.put("as one types", () -> question(begun(word())));
        return kinds;
    }

    private Question question(String typed) {
        return Question.of(Language.values()[random.nextInt(3)], typed, Map.of());
    }

    /** As often as it is written, but not a small one. */
    private String word() {
        while (true) {
            var of = words.get(language());
            var word = of.get(random.nextInt(of.size()));
            if (word.length() > 3) return word;
        }
    }

    private String begun(String word) {
        return word.substring(0, Math.min(word.length(), 2 + random.nextInt(4)));
    }

    private String slipped(String word) {
        int at = 1 + random.nextInt(word.length() - 2);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    private Language language() {
        int drawn = random.nextInt(10);
        return drawn < 6 ? Language.PL : drawn < 8 ? Language.DE : Language.EN;
    }

    private PublicThing thing(int number) {
        var all = random.nextInt(10) == 0;
        var one = language();
        var edition = editions.get(random.nextInt(EDITIONS));
        var kind = Source.values()[random.nextInt(Source.values().length)];
        var town = TOWNS.get(random.nextInt(TOWNS.size()));
        return new PublicThing(kind, new UUID(random.nextLong(), number), "thing-" + number, said(all, one, 5, ""), said(all, one, 60, town),
                said(Language.PL, 3) + " " + number + "\n" + said(Language.PL, 3), Translated.of(Language.PL, "Obszar " + random.nextInt(AREAS)),
                List.of(edition), List.of(edition), LocalDate.of(2006 + random.nextInt(20), 1 + random.nextInt(12), 1), false, "1");
    }

    private Translated said(boolean all, Language one, int length, String last) {
        var said = new String[3];
        for (var language : Language.values())
            if (all || language == one) said[language.ordinal()] = said(language, length / 2 + random.nextInt(length)) + " " + last;
        return new Translated(said[0], said[1], said[2]);
    }

    private String said(Language language, int length) {
        var of = words.get(language);
        var said = new StringBuilder();
        for (int i = 0; i < length; i++)
            said.append(i == 0 ? "" : i % 9 == 8 ? ". " : " ").append(random.nextInt(RARE) == 0 ? rare(of) : of.get(random.nextInt(of.size())));
        return said.toString();
    }

    /** Names and the like, of which texts have many, each of them seldom: two words in one. */
    private String rare(List<String> of) {
        return of.get(random.nextInt(of.size())) + of.get(random.nextInt(of.size())).toLowerCase(java.util.Locale.ROOT);
    }

    private static long size(Path place) throws IOException {
        try (var files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() / 1_000_000;
        }
    }
}

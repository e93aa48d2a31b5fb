package org.tandem.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandem.search.Found.Manner;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;
import org.tandem.shared.Translated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which words find which, without a database. */
class LookingTests {

    /** The language of the text, what it says, and what somebody types. */
    private static final String FINDS = """
            PL | Nasze partnerstwo trwa            | partnerstwa
            PL | Nasze partnerstwo trwa            | partnerstwami
            PL | O partnerstwach i ludziach        | partnerstwo
            PL | Ogród społeczny przy szkole       | ogrody
            PL | Ogród społeczny przy szkole       | ogrodach spolecznych
            PL | Ogród społeczny przy szkole       | OGRÓD
            PL | Dzieci uczą się pływać            | dziecko
            PL | Warsztaty w Łodzi                 | łódź
            PL | Warsztaty w Łodzi                 | lodz
            PL | Warsztaty w Łodzi                 | lodzi
            PL | Żółte źdźbło                      | zolte zdzblo
            PL | Rynek w Gliwicach                 | gliwice
            PL | Rynek w Gliwicach                 | Gleiwitz
            PL | Rynek w Gliwicach                 | gleiwitz
            PL | Huta w Chorzowie                  | Königshütte
            PL | Huta w Chorzowie                  | konigshutte
            PL | Huta w Chorzowie                  | Koenigshuette
            PL | Spotkanie w Katowicach            | Kattowitz spotkania
            PL | Szkoła w Bielsku-Białej           | Bielitz
            PL | Kopalnia w Tarnowskich Górach     | Tarnowitz
            PL | Górny Śląsk od kuchni             | Oberschlesien
            PL | Górny Śląsk od kuchni             | Upper Silesia
            PL | Sprzątamy brzeg rzeki             | sprzatamy rzeke
            DE | Unsere Partnerschaft              | Partnerschaften
            DE | Viele Partnerschaften             | partnerschaft
            DE | Die Förderung der Vereine         | Foerderung
            DE | Die Förderung der Vereine         | forderung
            DE | Die Förderung der Vereine         | Verein
            DE | Gärten für Kinder                 | garten
            DE | Große Straße                      | grosse strasse
            DE | Ein Abend in Gleiwitz             | Gliwice
            DE | Ein Abend in Gleiwitz             | w Gliwicach
            DE | Ein Abend in Breslau              | wroclaw
            EN | The partnership began             | partnerships
            EN | Community gardens                 | garden
            EN | Teaching children to swim         | teaches
            EN | The organisation's volunteers     | volunteer organisation
            EN | A walk through Cracow             | Kraków
            """;

    private static final String DOES_NOT_FIND = """
            PL | Ogród społeczny                   | kopalnia
            PL | Rynek w Gliwicach                 | Breslau
            DE | Ein Abend in Gleiwitz             | Zabrze
            EN | Community gardens                 | harbour
            """;

    /** Slips of the finger. */
    private static final String MENDED = """
            PL | Nasze partnerstwo trwa            | partnertswo
            PL | Nasze partnerstwo trwa            | parnterstwo
            PL | Ogród społeczny przy szkole       | spoleczmy
            DE | Unsere Partnerschaft              | Partnershaft
            EN | Community gardens                 | comunity
            """;

    @TempDir
    Path place;

    private Index index;

    @BeforeEach
    void anEmptyIndex() throws IOException {
        index = Index.open(place.resolve("search"));
    }

    @AfterEach
    void closed() throws IOException {
        index.close();
    }

    @Test
    void formsOfAWordFindEachOther() throws IOException {
        assertThat(unlike(FINDS, Manner.ALL_WORDS)).isEmpty();
    }

    @Test
    void otherWordsFindNothing() throws IOException {
        assertThat(unlike(DOES_NOT_FIND, Manner.NOTHING)).isEmpty();
    }

    @Test
    void aSlipOfTheFingerFindsWhatIsClose() throws IOException {
        assertThat(unlike(MENDED, Manner.CLOSE_WORDS)).isEmpty();
    }

    @Test
    void whatWasLookedForIsMarkedInTheFormThatItHas() throws IOException {
        put(thing(new Translated("Partnerstwa w Łodzi", null, null), "Razem <b>dla</b> Łodzi & okolic."));

        var hit = found("lodz").hits().getFirst();

        assertThat(hit.in("title_pl").marks()).containsExactly("Łodzi");
        assertThat(hit.in("text_pl").marks()).containsExactly("Łodzi");
        assertThat(hit.in("text_pl").pieces()).extracting(Marked.Piece::text).contains("Razem <b>dla</b> ");
    }

    @Test
    void aTitleIsFoundBeforeAText() throws IOException {
        put(thing(Translated.of(Language.PL, "Coś innego"), "O ogrodach mowa tu raz."));
        put(thing(Translated.of(Language.PL, "Ogrody"), "Nic więcej."));

        assertThat(found("ogród").hits()).extracting(hit -> hit.thing().title().pl()).containsExactly("Ogrody", "Coś innego");
    }

    @Test
    void whereNothingHasAllWordsSomeAreEnough() throws IOException {
        put(thing(Translated.of(Language.PL, "Ogrody"), "Nic więcej."));

        assertThat(found("ogrody kosmonautów").manner()).isEqualTo(Manner.SOME_WORDS);
    }

    @Test
    void whatWasForgottenIsNeitherFoundNorCountedNorOfferedAsClose() throws IOException {
        var gone = thing(Translated.of(Language.PL, "Niewypowiedziane"), "Tajemnica.");
        put(gone);
        put(thing(Translated.of(Language.PL, "Jawne"), "Coś."));
        index.forget(List.of(gone.id()));
        index.show();

        for (var typed : List.of("niewypowiedziane", "niewypowiedzane", "tajemnica", "tajemnca"))
            assertThat(found(typed)).as(typed).isEqualTo(Found.NOTHING);
        assertThat(index.read(view -> Suggesting.found(view, question("niew"), 8)).hits()).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapAndWithoutRepetition() throws IOException {
        for (int i = 0; i < 45; i++) put(thing(Translated.of(Language.PL, "Ogród"), "Rośnie " + i % 3));
        var seen = new ArrayList<UUID>();
        String next = null;
        do {
            var after = Key.of(next);
            var page = index.read(view -> new Looking(view, question("ogród")).found(after));
            assertThat(page.total()).isEqualTo(45);
            seen.addAll(page.ids());
            next = page.next();
        } while (next != null);

        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1_", "zz_1", "7fc00000_1", "ffffffffff_1", "1_2_3", "0x1_1"})
    void aBrokenKeyLeadsNowhere(String key) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Key.of(key));
    }

    @Test
    void facetsCountThingsAndNotTheirLanguages() throws IOException {
        put(thing(new Translated("Ogród", "Garten", "Garden"), "Nic"));
        put(thing(new Translated("Ogród", null, null), "Nic"));

        var choices = found("ogród").choices();

        assertThat(choices.get(Facet.KIND)).extracting(Found.Choice::value, Found.Choice::count)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("PARTNERSHIP", 2L));
        assertThat(choices.get(Facet.LANGUAGE)).extracting(Found.Choice::value, Found.Choice::count).contains(
                org.assertj.core.groups.Tuple.tuple("PL", 2L), org.assertj.core.groups.Tuple.tuple("DE", 1L));
        assertThat(choices.get(Facet.YEAR)).extracting(Found.Choice::value).containsExactly("2009");
    }

    @Test
    void anIndexThatIsBrokenOrOfAnotherShapeIsMadeAnew() throws IOException {
        put(thing(Translated.of(Language.PL, "Ogród"), "Nic"));
        index.close();
        try (var files = Files.list(place.resolve("search"))) {
            for (var file : files.filter(it -> it.getFileName().toString().startsWith("segments")).toList())
                Files.writeString(file, "no index");
        }

        index = Index.open(place.resolve("search"));

        assertThat(index.versions()).isEmpty();
        put(thing(Translated.of(Language.PL, "Ogród"), "Nic"));
        assertThat(found("ogród").total()).isEqualTo(1);
    }

    @Test
    void anIndexThatIsClosedAndOpenedKeepsWhatItHas() throws IOException {
        var thing = thing(Translated.of(Language.PL, "Ogród"), "Nic");
        put(thing);
        index.close();

        index = Index.open(place.resolve("search"));

        assertThat(index.versions()).isEqualTo(Map.of(thing.id(), thing.version()));
    }

    private List<String> unlike(String table, Manner manner) throws IOException {
        var unlike = new ArrayList<String>();
        for (var line : table.lines().toList()) {
            var cells = line.split("\\s*\\|\\s*");
            var thing = thing(Translated.of(Language.valueOf(cells[0].strip()), cells[1]), "");
            put(thing);
            for (var reader : Language.values()) {
                var found = index.read(view -> new Looking(view, Question.of(reader, cells[2], Map.of())).found(null));
                if (found.manner() != manner || manner != Manner.NOTHING && !found.ids().contains(thing.id()))
                    unlike.add(reader + ": " + line + " " + found.manner());
            }
            index.forget(List.of(thing.id()));
            index.show();
        }
        return unlike;
    }

    private Found found(String typed) throws IOException {
        return index.read(view -> new Looking(view, question(typed)).found(null));
    }

    private static Question question(@Nullable String typed) {
        return Question.of(Language.PL, typed, Map.of());
    }

    private void put(PublicThing thing) throws IOException {
        index.put(thing);
        index.show();
    }

    private static PublicThing thing(Translated title, String text) {
        var id = UUID.randomUUID();
        return new PublicThing(Source.PARTNERSHIP, id, "x", title, new Translated(text, null, null), "",
                new Translated(null, null, null),
                List.of(), List.of(), LocalDate.of(2009, 2, 26), false, "1");
    }
}

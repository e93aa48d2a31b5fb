package org.tandem.demo;

import java.util.List;
import java.util.stream.Stream;

import org.tandem.credit.Credited;
import org.tandem.credit.Tier;
import org.tandem.shared.Translated;

/** The story of "Międzysektorowa wiosna 2008/2009" in our own words, and those who made it possible in theirs. */
final class SpringWords {

    static final Translated STORY = new Translated(
            """
                    „Międzysektorowa wiosna” to działania, które ożywiają współpracę między sektorami. Jest dalszym ciągiem inicjatywy „CSR dla Górnego Śląska”, polsko-niemieckiej, rozpoczętej w listopadzie 2006 roku i prowadzonej ponad granicami instytucji i krajów. W tym roku doszły znacznie większa część praktyczna i część doradcza. Zaproszeni byli przede wszystkim trzeci sektor i biznes, a także wszyscy, którym zależy na współpracy dla dobra lokalnych społeczności.

                    Firmy zakwalifikowane do projektu wytypowały organizacje, z którymi chciały rozmawiać; jedną organizację mogło wytypować kilka firm. Potem obie strony negocjowały, jak mogłaby wyglądać ich współpraca. Powstającym partnerstwom przyglądała się ekspertka CSR: wskazywała ich mocne i słabe strony oraz możliwości działania w społeczności lokalnej.

                    26 lutego 2009 roku, na spotkaniu podsumowującym z udziałem ekspertki, przedstawiono dziesięć z jedenastu partnerstw. Konferencję zamykającą projekt i premierę filmu, który promuje CSR i pokazuje, jak powstawały partnerstwa, zaplanowano na 26 marca 2009 roku.""",
            """
                    Der „Sektorübergreifende Frühling“ belebt die Zusammenarbeit zwischen den Sektoren. Er führt die Initiative „CSR für Oberschlesien“ fort, die im November 2006 begann und deutsch-polnisch über die Grenzen von Institutionen und Ländern hinweg wirkt. In diesem Jahr kamen ein weit größerer praktischer und ein beratender Teil hinzu. Eingeladen waren vor allem der dritte Sektor und die Wirtschaft, dazu alle, denen an Zusammenarbeit zum Wohl der lokalen Gemeinschaften liegt.

                    Die zugelassenen Unternehmen nominierten Organisationen, mit denen sie sprechen wollten; eine Organisation konnte von mehreren Unternehmen nominiert werden. Danach verhandelten beide Seiten, wie ihre Zusammenarbeit aussehen könnte. Eine CSR-Expertin begleitete die entstehenden Partnerschaften: Sie benannte Stärken, Schwächen und Handlungsmöglichkeiten in der lokalen Gemeinschaft.

                    Am 26. Februar 2009 wurden beim Treffen zur Bilanz, an dem die Expertin teilnahm, zehn von elf Partnerschaften vorgestellt. Die Abschlusskonferenz und die Premiere des Films, der für CSR wirbt und zeigt, wie die Partnerschaften entstanden, waren für den 26. März 2009 vorgesehen.""",
            """
                    The “Cross-sector Spring” brings cooperation between the sectors to life. It carries on the initiative “CSR for Upper Silesia”, begun in November 2006 and run across institutions and borders, Polish and German. This year added a much larger practical part and an advisory part. It was meant for the third sector and for business first of all, and for everyone who cares about cooperation for the good of local communities.

                    Companies qualified for the project nominated the organisations they wanted to talk to; one organisation could be nominated by several companies. Then both sides negotiated what their cooperation could look like. A CSR expert watched the partnerships as they formed and pointed out their strengths, their weaknesses and the possibilities for action in the local community.

                    On 26 February 2009, at the summary meeting in which she took part, ten of the eleven partnerships were presented. The closing conference and the premiere of the film, which promotes CSR and shows how the partnerships were formed, were planned for 26 March 2009.""");

    static final List<Credited> CREDITS = Stream.of(
            Stream.of(Credited.of(Tier.FUNDER, "Trust for Civil Society in Central and Eastern Europe").worded(new Translated(
                    "Projekt współfinansowany z grantu Trust for Civil Society in Central and Eastern Europe", null,
                    "Supported by a grant from the Trust for Civil Society in Central and Eastern Europe"))),
            Stream.of("Fundacja im. Friedricha Eberta", "Regionalne Centrum Biznesu",
                    "Stowarzyszenie Wspierania Organizacji Pozarządowych MOST", "Forum Odpowiedzialnego Biznesu")
                    .map(name -> Credited.of(Tier.PARTNER, name)),
            Stream.of("Europerspektywy", "ngo.pl", "TVP Katowice", "Radio Katowice", "Radio Opole", "Sedno-MOST")
                    .map(name -> Credited.of(Tier.MEDIA_PATRON, name)))
            .flatMap(it -> it).toList();

    private SpringWords() {}
}

package org.tandem.agreement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.Given;
import org.tandem.WholeProgram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Agreements have numbers that people can say. */
@WholeProgram
@Transactional
class AgreementNumbersTests {

    @Autowired
    AgreementNumbers numbers;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"miedzysektorowa-wiosna-2008-2009, MW-2009", "edycja, E-2031", "edycja-12, E-2031", "2026, T-2026",
        "jedna-dwie-trzy-cztery-2030-2, JDT-2030"})
    void anEditionsCodeIsItsInitialsAndItsYear(String slug, String code) {
        assertThat(AgreementNumbers.code(slug, 2031)).isEqualTo(code);
    }

    @Test
    void eachEditionCountsItsOwnUnderACodeThatNoOtherHas() {
        var one = given.edition();
        var other = given.edition();
        jdbc.sql("update agreement_count set code = null").update();
        jdbc.sql("insert into agreement_count (edition, last) values (?, 4)").param(one.id().value()).update();

        var numbered = numbers.next(one.id());
        assertThat(numbered.text()).matches("E-20\\d\\d/5");
        assertThat(numbers.next(one.id()).text()).isEqualTo(numbered.text().replace("/5", "/6"));
        assertThat(numbers.next(other.id()).text()).isEqualTo(numbered.text().replace("/5", "-2/1"));
        assertThatThrownBy(() -> jdbc.sql("update agreement_count set code = ? where edition = ?")
                .params(numbered.text().replace("/5", ""), other.id().value()).update())
                .hasMessageContaining("code_belongs_to_one_edition");
    }
}

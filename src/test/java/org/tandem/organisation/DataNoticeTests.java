package org.tandem.organisation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DataNoticeTests {

    private static final Path DATA = Path.of("src/main/resources/data");

    @Test
    void everyDataFileIsNamedInTheNoticeBesideIt() throws IOException {
        assertThat(dataFiles()).hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(file -> assertThat(file.resolveSibling("NOTICE.md")).content()
                        .contains(file.getFileName().toString()).containsIgnoringCase("licence"));
    }

    @Test
    void whatIsUnderTheDatabaseLicenceStaysApart() throws IOException {
        for (var file : dataFiles()) {
            var notice = Files.readString(file.resolveSibling("NOTICE.md"));
            assertThat(notice.contains("ODbL")).as(file.toString()).isEqualTo(file.startsWith(DATA.resolve("odbl")));
        }
    }

    private static List<Path> dataFiles() throws IOException {
        try (var files = Files.walk(DATA)) {
            return files.filter(Files::isRegularFile).filter(it -> !it.getFileName().toString().equals("NOTICE.md")).toList();
        }
    }
}

package org.tandem.installation;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Writes why the start failed; in place of Spring Boot's own report, which application.yaml turns off. */
class OneLineReporter implements FailureAnalysisReporter {

    private static final Logger log = LoggerFactory.getLogger("org.tandem.Start");

    @Override
    public void report(FailureAnalysis analysis) {
        log.error(Stream.of(analysis.getDescription(), analysis.getAction()).filter(Objects::nonNull)
                .collect(Collectors.joining(System.lineSeparator())));
        log.debug("The start failed", analysis.getCause());
    }
}

package org.tandem;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.tandem.screen.Typed;

/** Answers with our own page where an address is so broken that nothing of the program was asked ({@code %00}). */
@Component
class Unheard implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(Unheard.class);

    private static final Map<String, Object> PAGE = Map.of("page", new Typed.Complaint("error.not-found", List.of()));

    private final ObjectProvider<Views> views;

    /** @param views which need more of the program than the server that is being built here */
    Unheard(ObjectProvider<Views> views) {
        this.views = views;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new Answer()));
    }

    private final class Answer extends ErrorReportValve {

        private Answer() {
            setShowReport(false);
            setShowServerInfo(false);
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            if (request.getContext() != null || response.getContentWritten() > 0 || response.getStatus() < 400) return;
            try {
                views.getObject().write("shared/refused.jte", PAGE, request, response);
                response.finishResponse();
                response.setErrorReported();
            } catch (IOException | RuntimeException e) {
                LOG.warn("A broken address was answered without a page", e);
            }
        }
    }
}

package org.tandem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.tandem.screen.Typed;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;

/** The one place where a refusal becomes an answer: a clear sentence and a way on, never a stack trace. */
@ControllerAdvice
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(Model model) {
        return refused(model, "error.not-found");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String brokenRule(BrokenRule rule, Model model) {
        return refused(model, rule.code(), rule.values().toArray());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String changedMeanwhile(OptimisticLockingFailureException e, Model model) {
        LOG.debug("Someone was faster", e);
        return refused(model, "error.changed-meanwhile");
    }

    private static String refused(Model model, String key, Object... values) {
        model.addAttribute("page", new Typed.Complaint(key, java.util.Arrays.asList(values)));
        return "shared/refused";
    }
}

package org.tandem;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.NotFound;
import org.tandem.shared.Overtaken;

/** The one place where a refusal becomes an answer: a clear sentence and a way on, never a stack trace. */
@ControllerAdvice
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Destinations fresh;

    Refusals(Destinations fresh) {
        this.fresh = fresh;
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(Model model) {
        model.addAttribute("page", new Typed.Complaint("error.not-found", List.of()));
        return "shared/refused";
    }

    /** The page that the act belongs to says why it did not take place. */
    @ExceptionHandler
    ModelAndView brokenRule(BrokenRule rule, HttpServletRequest request) {
        var status = rule instanceof Overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return refused(request, status, rule.code(), rule.values());
    }

    @ExceptionHandler
    ModelAndView changedMeanwhile(OptimisticLockingFailureException e, HttpServletRequest request) {
        LOG.debug("Someone was faster", e);
        return refused(request, HttpStatus.CONFLICT, "error.changed-meanwhile", List.of());
    }

    private ModelAndView refused(HttpServletRequest request, HttpStatus status, String key, List<Object> values) {
        var answer = new ModelAndView();
        answer.setStatus(status);
        fresh.of(request, Flash.refused(key, values)).ifPresentOrElse(answer::setView, () -> {
            answer.setViewName("shared/refused");
            answer.addObject("page", new Typed.Complaint(key, values));
        });
        return answer;
    }
}

package org.tandem;

import java.util.List;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tandem.screen.Typed;

/** The last answer where nothing else answered: one sentence in the visitor's language with the status kept, never a stack trace. */
@Controller
class Unexpected implements ErrorController {

    @RequestMapping("/error")
    String answer(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = status(request);
        response.setStatus(status);
        model.addAttribute("page", new Typed.Complaint(sentence(status), List.of()));
        return "shared/refused";
    }

    private static int status(HttpServletRequest request) {
        // asked for directly, the error page is a page that does not exist
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    }

    private static String sentence(int status) {
        return switch (status) {
            case 403 -> "error.expired";
            case 400, 404, 405, 406, 415 -> "error.not-found";
            case 409 -> "error.changed-meanwhile";
            case 413 -> "error.too-large";
            default -> "error.unexpected";
        };
    }
}

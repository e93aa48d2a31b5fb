package org.tandem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tandem.shared.NotFound;

/** Changes whom a person acts for: from the menu, or because a mail's link is about another of her organisations. */
@Controller
class SeatController {

    private final Visitors visitors;

    SeatController(Visitors visitors) {
        this.visitors = visitors;
    }

    @PostMapping("/seat")
    String change(@RequestParam String seat, HttpServletRequest request) {
        if (!visitors.sit(request, seat)) throw new NotFound(seat);
        return "redirect:" + visitors.startOf(request);
    }

    /** {@code ?for=…} in a mail's link: foreign or unknown, it changes nothing. */
    @Configuration
    static class FromMail implements WebMvcConfigurer, HandlerInterceptor {

        private final Visitors visitors;

        FromMail(Visitors visitors) {
            this.visitors = visitors;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(this);
        }

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var seat = request.getParameter("for");
            if (seat != null && request.getMethod().equals("GET") && request.getUserPrincipal() != null)
                visitors.sit(request, seat);
            return true;
        }
    }
}

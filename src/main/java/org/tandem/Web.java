package org.tandem;

import java.time.Clock;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.NotFound;

/** What controllers may ask for: the {@link Actor} who acts, and the {@link Language} of the page. */
@Configuration
class Web implements WebMvcConfigurer {

    private final Visitors visitors;

    Web(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
        resolvers.add(new LanguageArgument());
    }

    @Configuration
    @Profile("!demo")
    static class Time {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    private static HttpServletRequest request(NativeWebRequest web) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) throw new IllegalStateException("Tandem answers HTTP only");
        return request;
    }

    /** The actor; {@link NotFound} for one who is signed in no more, or null where the page is for everybody ({@code @Nullable Actor}). */
    private final class ActorArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer mav,
                NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
            var visitor = visitors.of(request(web));
            if (visitor == null && parameter.isOptional()) return null;
            if (visitor == null) throw new NotFound("person");
            return visitor.actor();
        }
    }

    private final class LanguageArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Language.class;
        }

        @Override
        public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer mav, NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            return visitors.languageOf(request(web));
        }
    }
}

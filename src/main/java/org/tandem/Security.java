package org.tandem;

import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.tandem.atlas.Tiles;
import org.tandem.shared.Language;

/** Who gets to a controller at all: nothing is public unless a line here says so. What an actor may see, the queries decide. */
@Configuration
@EnableWebSecurity
class Security {

    private static final String[] PUBLIC = {"/", "/pl/**", "/de/**", "/en/**", "/css/**", "/js/**", "/img/**", "/font/**",
        "/geo/**",
        "/webjars/**",
        "/_static/**",
        "/sign-in", "/favicon.ico", "/robots.txt", "/sitemap.xml", "/oembed", "/.well-known/security.txt", "/error"};

    /** What a player asks for; whether the film is public by now, its query decides. */
    private static final String[] PLAYED = {"/films/*/file", "/films/*/poster", "/films/*/poster/preview",
        "/films/*/subtitles/*"};

    private static final String[] FRAMED = {"/pl/embed/**", "/de/embed/**", "/en/embed/**"};

    private static final String POLICY = """
            default-src 'self'; img-src 'self' data:%s; media-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'""";

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Doorway doorway, Destinations addresses, Tiles tiles) throws Exception {
        return http
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(PUBLIC).permitAll()
                        .requestMatchers(HttpMethod.GET, "/organisations/*/logo", "/credits/*/logos/*", "/houses/*/logo",
                                "/houses/*/accent.css", "/press-photos/*", "/press-photos/*/preview", "/pictures/*/*.webp",
                                "/materials/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, PLAYED).permitAll()
                        .requestMatchers(HttpMethod.HEAD, PLAYED).permitAll()
                        .anyRequest().authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
                        .ignoringRequestMatchers(new OwnPages(), stoppedWithOneClick()))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(new Denials()))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(policy(tiles)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)))
                .requestCache(cache -> cache.requestCache(wantedPages(addresses)))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(doorway::askToSignIn))
                .formLogin(login -> login
                        .loginPage("/pl/sign-in").loginProcessingUrl("/sign-in").usernameParameter("email")
                        .successHandler(doorway).failureHandler(doorway::refuse))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .build();
    }

    /** Cards that others may frame: nobody is signed in there, and nothing can be done. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain framed(HttpSecurity http, Tiles tiles) throws Exception {
        return http
                .securityMatcher(FRAMED)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers
                        .frameOptions(frames -> frames.disable())
                        .contentSecurityPolicy(policy -> policy
                                .policyDirectives(policy(tiles).replace("frame-ancestors 'none'", "frame-ancestors *")))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)))
                .build();
    }

    /** The button of a mail program, which has neither a cookie nor a form of ours: the secret in the address is its right (RFC 8058). */
    private static RequestMatcher stoppedWithOneClick() {
        return new OrRequestMatcher(Stream.of(Language.values()).map(language -> (RequestMatcher) PathPatternRequestMatcher
                .withDefaults().matcher(HttpMethod.POST, "/" + language.code() + "/followers/*")).toList());
    }

    /** From elsewhere come only the pictures of the map's ground, where the operator has named some. */
    private static String policy(Tiles tiles) {
        return POLICY.formatted(tiles.source() == null ? "" : ' ' + tiles.source());
    }

    /** Only a page that is there, and that somebody wanted to read, is worth coming back to. */
    private static HttpSessionRequestCache wantedPages(Destinations addresses) {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"),
                new NegatedRequestMatcher(new RequestHeaderRequestMatcher("HX-Request")),
                request -> addresses.isKnown(request.getRequestURI())));
        return cache;
    }

    /** Two pages of one session that are sent at once may both keep something in it: the second writes over the first. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfTwoPagesAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }
}

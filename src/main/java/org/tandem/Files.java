package org.tandem;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Stylesheets, scripts and fonts at addresses that carry their content's hash, so that a browser never asks twice. */
@Configuration
class Files implements WebMvcConfigurer {

    private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/css/**", "classpath:/static/css/");
        serve(registry, "/js/**", "classpath:/static/js/");
        serve(registry, "/img/**", "classpath:/static/img/");
        serve(registry, "/font/**", "classpath:/static/font/");
        serve(registry, "/geo/**", "classpath:/static/geo/");
        serve(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
        serve(registry, "/_static/**", "classpath:/META-INF/resources/_static/");
    }

    private static void serve(ResourceHandlerRegistry registry, String addresses, String files) {
        registry.addResourceHandler(addresses).addResourceLocations(files)
                .setCacheControl(FOR_GOOD)
                .resourceChain(true).addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}

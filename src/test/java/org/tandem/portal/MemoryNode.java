package org.tandem.portal;

import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.WebApplicationContext;

/** A node that keeps public pages in a memory of its own. */
final class MemoryNode {

    private MemoryNode() {}

    static MockMvc of(WebApplicationContext program, PublicVersion versions) {
        return MockMvcBuilders.webAppContextSetup(program)
                .<DefaultMockMvcBuilder>addFilters(new KeptPages(versions, DataSize.ofMegabytes(16)))
                .apply(SecurityMockMvcConfigurers.springSecurity()).build();
    }
}

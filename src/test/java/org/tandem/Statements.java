package org.tandem;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * The SQL that a test sends, to be counted: {@code @Import(Statements.class)}, then {@link #during}. The session's own statements and
 * those of jobs are left out: they come when they come.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Statements {

    private static final List<String> SENT = new CopyOnWriteArrayList<>();
    /** Only what this thread sends counts: listeners of what happened before may still be at work. */
    private static volatile @Nullable Thread counted;

    /** What somebody does on a page. */
    @FunctionalInterface
    public interface Act {

        void happen() throws Exception;
    }

    /** The statements sent while this happens, in their order. */
    public static List<String> during(Act act) throws Exception {
        SENT.clear();
        counted = Thread.currentThread();
        act.happen();
        counted = null;
        return List.copyOf(SENT);
    }

    @Bean
    static BeanPostProcessor listeningDataSource() {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? listening(source) : bean;
            }
        };
    }

    private static DataSource listening(DataSource source) {
        return ProxyDataSourceBuilder.create(source)
                .afterQuery((_, queries) -> queries.stream().filter(_ -> Thread.currentThread() == counted).map(QueryInfo::getQuery).filter(Statements::isOfThePage)
                        .forEach(SENT::add))
                .build();
    }

    private static boolean isOfThePage(String sql) {
        var small = sql.toLowerCase(java.util.Locale.ROOT);
        return !small.contains("spring_session") && !small.contains("scheduled_tasks") && !small.contains("event_publication");
    }
}

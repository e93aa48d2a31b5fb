package org.tandem;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * The SQL that a test sends, to be counted: {@code @Import(Statements.class)}, then {@link #during}. The session's own statements and
 * those of jobs are left out, the menu's that is not asked with each page, and whatever else happens beside the test: they come when they come.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Statements {

    private static final List<QueryInfo> SENT = new CopyOnWriteArrayList<>();
    private static volatile @Nullable Thread listenedTo;

    /** What somebody does on a page. */
    @FunctionalInterface
    public interface Act {

        void happen() throws Exception;
    }

    /** A statement that was sent, with the values it was sent with. */
    public record Sent(QueryInfo query) {

        public String sql() {
            return query.getQuery();
        }

        /** How the database comes by its answer, in JSON, with the rows that it really touches. */
        public String plan(Connection connection) throws SQLException {
            try (var asking = connection.prepareStatement("explain (analyze, timing off, format json) " + sql())) {
                for (var value : query.getParametersList().getFirst()) value.getMethod().invoke(asking, value.getArgs());
                var answer = asking.executeQuery();
                answer.next();
                return answer.getString(1);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The statements sent while this happens, in their order. */
    public static List<String> during(Act act) throws Exception {
        return sentDuring(act).stream().map(Sent::sql).toList();
    }

    /** The same, to be asked for their plans. */
    public static List<Sent> sentDuring(Act act) throws Exception {
        SENT.clear();
        listenedTo = Thread.currentThread();
        act.happen();
        listenedTo = null;
        return SENT.stream().map(Sent::new).toList();
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
                .afterQuery((_, queries) -> queries.stream()
                        .filter(query -> Thread.currentThread().equals(listenedTo) && isOfThePage(query.getQuery()))
                        .forEach(SENT::add))
                .build();
    }

    private static boolean isOfThePage(String sql) {
        var small = sql.toLowerCase(Locale.ROOT);
        return Stream.of("spring_session", "scheduled_tasks", "event_publication", "exists (select from public_film")
                .noneMatch(small::contains);
    }
}

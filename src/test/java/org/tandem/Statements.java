package org.tandem;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.proxy.ProxyJdbcObject;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The SQL that a test of the {@link WholeProgram} sends, to be counted with {@link #during}, and never one while the rows of another are
 * being read. The session's own statements and those of jobs are left out, those of the menu and of the foot that are not asked with each page, and whatever
 * else happens beside the test: they come when they come.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Statements {

    private static final List<QueryInfo> SENT = new CopyOnWriteArrayList<>();
    private static final List<String> NESTED = new CopyOnWriteArrayList<>();
    private static final Set<Object> OPEN = ConcurrentHashMap.newKeySet();
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
        NESTED.clear();
        OPEN.clear();
        listenedTo = Thread.currentThread();
        act.happen();
        listenedTo = null;
        // outside of a transaction it asks for a second connection while it holds one, and a busy program waits for itself
        assertThat(NESTED).as("sent while the rows of another answer were being read").isEmpty();
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
                        .forEach(query -> {
                            SENT.add(query);
                            if (!OPEN.isEmpty()) NESTED.add(query.getQuery());
                        }))
                .proxyResultSet()
                .afterMethod(Statements::follow)
                .build();
    }

    private static void follow(MethodExecutionContext done) {
        if (!Thread.currentThread().equals(listenedTo)) return;
        if (done.getTarget() instanceof ResultSet rows && done.getMethod().getName().equals("close")) OPEN.remove(rows);
        if (done.getTarget() instanceof PreparedStatement && done.getMethod().getName().equals("executeQuery")
                && done.getResult() instanceof ResultSet rows)
            OPEN.add(rows instanceof ProxyJdbcObject proxy ? proxy.getTarget() : rows);
    }

    private static boolean isOfThePage(String sql) {
        var small = sql.toLowerCase(Locale.ROOT);
        return Stream.of("spring_session", "scheduled_tasks", "event_publication", "exists (select from public_film", "foot.")
                .noneMatch(small::contains);
    }
}

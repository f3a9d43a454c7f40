package io.rapport.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;

/** The connections of a pool for whoever has time: asked for again and again, twelve times as long as a person would wait. */
final class PatientPool {

    private static final int TIMES = 12;

    private final DataSource pool;

    private PatientPool(DataSource pool) {
        this.pool = pool;
    }

    static DataSource of(DataSource pool) {
        PatientPool patient = new PatientPool(pool);
        return (DataSource) Proxy.newProxyInstance(
                PatientPool.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> patient.call(method, arguments));
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        for (int time = 1; ; time++) {
            try {
                return method.invoke(pool, arguments);
            } catch (InvocationTargetException failure) {
                if (time == TIMES || !(failure.getCause() instanceof SQLTransientConnectionException)) {
                    throw failure.getCause();
                }
            }
        }
    }
}

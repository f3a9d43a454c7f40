package io.rapport.slack;

import com.slack.api.bolt.service.OAuthStateService;
import io.rapport.store.Transactions;
import java.time.Duration;
import java.time.InstantSource;

/** Remembers, on the server, which installations were begun here in the last ten minutes, each good for one return. */
final class OAuthStates implements OAuthStateService {

    private static final Duration OPEN = Duration.ofMinutes(10);

    private final Transactions transactions;
    private final InstantSource clock;

    OAuthStates(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void addNewStateToDatastore(String state) {
        transactions.execute(
                work -> new OAuthStateTable(work).insert(state, clock.instant().plus(OPEN)));
    }

    @Override
    public boolean isAvailableInDatabase(String state) {
        return transactions.run(work -> new OAuthStateTable(work).isOpen(state, clock.instant()));
    }

    @Override
    public void deleteStateFromDatastore(String state) {
        transactions.execute(work -> new OAuthStateTable(work).deleteWithExpired(state, clock.instant()));
    }
}

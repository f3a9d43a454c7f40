package io.rapport.app;

import io.rapport.checkins.People;
import io.rapport.messaging.Commands;
import io.rapport.messaging.Dispatcher;
import io.rapport.messaging.FrontDesk;
import io.rapport.messaging.Homes;
import io.rapport.messaging.KindWords;
import io.rapport.messaging.Verb;
import io.rapport.programs.ProgramActs;
import io.rapport.slack.Reception;
import io.rapport.slack.SlackInbound;
import io.rapport.store.Inbox;
import io.rapport.store.Sealed;
import io.rapport.store.Transactions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;
import org.jspecify.annotations.Nullable;

/** The whole of Rapport, running: database, people, features, messaging, Slack, jobs and the HTTP server. */
final class Rapport implements AutoCloseable {

    private static final int CALLS_IN_FLIGHT = 8;

    private final Closing closing;
    private final WebServer web;
    private final Supplier<String> trouble;
    private final OutboxReport report;
    private final @Nullable Rehearsal rehearsal;

    private Rapport(
            Closing closing,
            WebServer web,
            Supplier<String> trouble,
            OutboxReport report,
            @Nullable Rehearsal rehearsal) {
        this.closing = closing;
        this.web = web;
        this.trouble = trouble;
        this.report = report;
        this.rehearsal = rehearsal;
    }

    /** Starts serving; where the settings name a clock start, on a domain clock that only walks. */
    static Rapport start(Settings settings) {
        return start(settings, settings.clockStart() == null ? null : new DomainClock(settings.clockStart()));
    }

    /** Starts serving on a domain clock that somebody shares, or on system time. */
    static Rapport start(Settings settings, @Nullable DomainClock moved) {
        Closing closing = new Closing();
        try {
            return wire(settings, closing.opened(Opening.of(settings.database())), moved, closing);
        } catch (RuntimeException failed) {
            closing.close();
            throw failed;
        }
    }

    /** The composition root: everything is made here, from the lowest floor up. */
    private static Rapport wire(Settings settings, Opening opening, @Nullable DomainClock moved, Closing closing) {
        Transactions transactions = opening.database().transactions();
        Transactions patient = opening.database().patientTransactions();
        Clocks clocks = moved == null ? Clocks.system() : Clocks.rehearsing(moved);
        Sealed sealed = Sealed.with(settings.secretKey().value());
        People people = Features.people(sealed);
        Features features = new Features(transactions, people, settings.publicUrl());

        SlackSide slack = closing.opened(SlackSide.of(settings, transactions, people, sealed, clocks));

        Homes homes = new Homes(features.sections());
        ExecutorService calls = Executors.newFixedThreadPool(CALLS_IN_FLIGHT);
        closing.opened(calls::shutdown);
        Dispatcher.Wire wire = settings.patience().wire(clocks.wire(), calls);
        Dispatcher dispatcher = new Dispatcher(patient, features.kinds(), homes, slack.chat(), wire);
        Engine engine = new Engine(patient, people.workspaces(), features.beats(), dispatcher, clocks);

        Commands commands = new Commands(features.commands());
        List<Verb> verbs = Stream.of(features.verbs(), List.of(commands.help()), homes.verbs())
                .flatMap(List::stream)
                .toList();
        Reception reception = new Reception(
                new FrontDesk(transactions, new Inbox(), verbs),
                homes,
                commands,
                ProgramActs.JOINED_CHANNEL,
                ProgramActs.LEFT_CHANNEL,
                engine.bells()::ring,
                clocks.domain());

        Housekeeping housekeeping = new Housekeeping(patient, features, slack.directory(), engine, clocks);
        SlackInbound inbound =
                closing.opened(new SlackInbound(slack.installations(), slack.directory(), transactions, reception));
        SocketLine line =
                closing.opened(new SocketLine(inbound, settings.slack().appToken()));
        Connector connector = new Connector(slack.installations(), housekeeping, line, settings.slack(), clocks);
        Dispatching dispatching = new Dispatching(engine, clocks.wire());
        ChannelWatch channels = new ChannelWatch(patient, people.programs(), slack.channels(), clocks);
        Jobs jobs = closing.opened(new Jobs(
                opening.database().dataSource(),
                Databases.dialect(settings.database()),
                new Jobs.Plan(
                        connector::connect,
                        housekeeping.jobs(dispatching, channels, slack),
                        housekeeping::due,
                        engine::beat,
                        DailyBackup.of(settings.storage(), opening.database().aside(), clocks.wire())),
                Jobs.Rhythm.USUAL,
                clocks.wire()));
        closing.opened(dispatching::stop);
        Handler fromSlack = SlackSide.http(inbound, settings, clocks.wire());
        OutboxReport report =
                new OutboxReport(transactions, engine::workspaces, people.members(), new KindWords(features.kinds()));
        DiskSpace disk = DiskSpace.of(settings.database());
        Pages pages = new Pages(List.of(disk::trouble, Pages.unanswered(engine::workspaces), connector::trouble));
        pages.addCalendar(token ->
                features.checkIns().calendar(token, clocks.domain().instant()).orElse(""));

        opening.await();
        if (settings.database().isH2()) {
            housekeeping.releaseAfterCrash();
        }
        Rehearsal rehearsal = moved == null ? null : new Rehearsal(moved, engine, transactions, features::nextRound);
        pages.addRehearsal(rehearsal, report);
        WebServer web = closing.opened(WebServer.start(settings.listen(), pages.after(fromSlack)));
        jobs.start();
        return new Rapport(closing, web, connector::trouble, report, rehearsal);
    }

    int port() {
        return web.port();
    }

    /** Returns what keeps it from being ready, or empty text. */
    String trouble() {
        return trouble.get();
    }

    OutboxReport report() {
        return report;
    }

    /** Returns the rehearsal; {@link IllegalStateException} when it runs on system time. */
    Rehearsal rehearsal() {
        if (rehearsal == null) {
            throw new IllegalStateException("nothing is rehearsed");
        }
        return rehearsal;
    }

    /** Takes nothing more in, finishes what is being sent, and closes the database. */
    @Override
    public void close() {
        closing.close();
    }
}

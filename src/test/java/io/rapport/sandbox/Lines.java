package io.rapport.sandbox;

import java.util.List;
import java.util.concurrent.Flow;

/** Keeps every line of a stream that has no end. */
public record Lines(List<String> lines) implements Flow.Subscriber<String> {

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        lines.add(line);
    }

    @Override
    public void onError(Throwable cut) {
        lines.add("cut");
    }

    @Override
    public void onComplete() {
        lines.add("over");
    }
}

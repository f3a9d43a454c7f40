package io.rapport.sandbox;

/** A way to reach the app: signed HTTP, or a socket the app opened. */
interface Line {

    /** Delivers and waits for the acknowledgement, no longer than Slack does. */
    Ack deliver(Delivery delivery);
}

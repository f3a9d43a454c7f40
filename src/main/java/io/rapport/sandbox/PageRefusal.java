package io.rapport.sandbox;

/** Why the page cannot have what it asked for, with what to do instead. */
final class PageRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    PageRefusal(int status, String remedy) {
        super(remedy);
        this.status = status;
    }

    int status() {
        return status;
    }

    static PageRefusal malformed(String remedy) {
        return new PageRefusal(400, remedy);
    }

    static PageRefusal forbidden(String remedy) {
        return new PageRefusal(403, remedy);
    }

    static PageRefusal missing(String remedy) {
        return new PageRefusal(404, remedy);
    }

    static PageRefusal stale(String remedy) {
        return new PageRefusal(409, remedy);
    }
}

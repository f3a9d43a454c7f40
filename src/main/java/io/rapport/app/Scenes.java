package io.rapport.app;

import io.rapport.sandbox.Company;
import java.util.List;

/** The situations that the sandbox's page offers. */
final class Scenes {

    private final Company company;

    /** Scenes in a company; those that need another one make it. */
    Scenes(Company company) {
        this.company = company;
    }

    List<Scene> all() {
        return List.of(new Scene(
                "first-day",
                "First day",
                "A new workspace in which a weekly program has just been created.",
                director -> {
                    director.startOver(company);
                    return open(director);
                }));
    }

    /** Creates the program in a workspace that is new. */
    static String open(Director director) {
        director.createProgram();
        director.live();
        return "Look at #check-ins: the invitation is there. Press Join as two people, then move the clock to the next round.";
    }
}

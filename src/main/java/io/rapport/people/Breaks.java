package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.List;
import java.util.Map;

/** When programs start no rounds, as their organizers say: over holidays, for instance. */
public final class Breaks {

    /** Returns the breaks of a program, past ones included until others are kept, earliest first. */
    public List<Break> of(Work work, WorkspaceId workspace, ProgramId program) {
        return new BreakTable(work, workspace).of(program);
    }

    /** Returns the breaks of all programs, by program, each as {@link #of} does; programs without any are not among them. */
    public Map<ProgramId, List<Break>> all(Work work, WorkspaceId workspace) {
        return new BreakTable(work, workspace).all();
    }

    /** Makes exactly these the breaks of a program; of two that begin on the same day the later in the list counts. */
    public void keep(Work work, WorkspaceId workspace, ProgramId program, List<Break> breaks) {
        BreakTable table = new BreakTable(work, workspace);
        table.removeAll(program);
        for (Break each : breaks) {
            table.remove(program, each.first());
            table.insert(program, each);
        }
    }
}

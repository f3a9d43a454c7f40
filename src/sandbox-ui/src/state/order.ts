/** Tells of answers that come out of order which ones are older than one that was taken already. */
export class Order {
  private asked = 0;
  private taken = 0;

  /** Returns a number for a question that is asked now. */
  ask(): number {
    return ++this.asked;
  }

  /** Whether the answer to a question may be taken; then no answer to an older one may be. */
  take(question: number): boolean {
    const isNewer = question > this.taken;
    this.taken = Math.max(this.taken, question);
    return isNewer;
  }
}

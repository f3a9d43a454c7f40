/** Returns a function that runs `task` a little after it was first asked, once for all askings meanwhile. */
export function soon(millis: number, task: () => void): () => void {
  let isAsked = false;
  return () => {
    if (!isAsked) {
      isAsked = true;
      setTimeout(() => {
        isAsked = false;
        task();
      }, millis);
    }
  };
}

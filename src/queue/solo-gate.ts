/**
 * Lets many in together, or one alone. Work whose last claim ended with its process goes in alone, so that, should it end
 * this process too, it takes nothing else with it.
 */
export function createSoloGate(): { enter(alone: boolean): Promise<() => void> } {
  const waiting: { readonly alone: boolean; readonly go: () => void }[] = [];
  let inside = 0;
  let isAlone = false;

  function admit(): void {
    for (let next = waiting[0]; next !== undefined && !isAlone; next = waiting[0]) {
      if (next.alone && inside > 0) return;
      waiting.shift();
      inside += 1;
      isAlone = next.alone;
      next.go();
    }
  }

  return {
    /** Resolves when it may go in; call what it gives once, when out. */
    enter: (alone) =>
      new Promise((resolve) => {
        const leave = () => {
          inside -= 1;
          isAlone = false;
          admit();
        };
        waiting.push({ alone, go: () => resolve(leave) });
        admit();
      }),
  };
}

/** Characters of sealed text between two turns of the event loop: some milliseconds of work. */
const charactersInTurn = 256 * 1024;
/** What a row costs beside its length. */
const rowCost = 2048;

/** Gives way once so much was sealed or opened in a stretch; called after each row, with its length. */
export function createPace(): (length: number) => Promise<void> | undefined {
  let done = 0;
  return (length) => {
    done += length + rowCost;
    if (done < charactersInTurn) return undefined;
    done = 0;
    return new Promise((resolve) => setImmediate(resolve));
  };
}

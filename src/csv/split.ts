/** Cells of a record as far as they are read. */
export interface Split {
  readonly cells: string[];
  /**
   * `whole`: read to the end. `open`: the last cell has a quotation mark that is not closed yet. `broken`: something follows
   * a closing quotation mark. `many`: there are more than the most that were asked for.
   */
  readonly state: 'whole' | 'open' | 'broken' | 'many';
  /** What was read of an open cell. */
  readonly held: string;
  /** A cell that did not begin with a quotation mark ends with one that belongs to nothing. */
  readonly stray: boolean;
}

const blank = (text: string, at: number) => text[at] === ' ' || text[at] === '\u00a0';

/**
 * Splits a line into cells, going on with the open cell of the lines before. A cell in quotation marks holds everything but a
 * single one; blanks around the marks are nothing. Goes through the text once.
 */
export function split(text: string, delimiter: string, most: number, before?: Split): Split {
  const cells = before?.cells ?? [];
  let stray = before?.stray ?? false;
  let held = before?.held ?? '';
  let open = before !== undefined;
  let at = 0;
  for (;;) {
    if (open) {
      const quote = text.indexOf('"', at);
      if (quote === -1) return { cells, state: 'open', held: held + text.slice(at), stray };
      held += text.slice(at, quote);
      at = quote + 1;
      if (text[at] === '"') {
        held += '"';
        at += 1;
        continue;
      }
      cells.push(held);
      open = false;
      while (blank(text, at)) at += 1;
      if (at === text.length) return { cells, state: 'whole', held: '', stray };
      if (!text.startsWith(delimiter, at)) return { cells, state: 'broken', held: '', stray };
      at += delimiter.length;
    }
    if (cells.length >= most) return { cells, state: 'many', held: '', stray };
    let begin = at;
    while (blank(text, begin)) begin += 1;
    if (text[begin] === '"') {
      open = true;
      held = '';
      at = begin + 1;
      continue;
    }
    const end = text.indexOf(delimiter, at);
    const cell = text.slice(at, end === -1 ? text.length : end);
    stray ||= cell.trimEnd().endsWith('"') && cell.split('"').length % 2 === 0;
    cells.push(cell);
    if (end === -1) return { cells, state: 'whole', held: '', stray };
    at = end + delimiter.length;
  }
}

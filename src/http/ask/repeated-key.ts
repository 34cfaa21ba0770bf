interface Open {
  /** The names so far of an object; absent for a list. */
  readonly names: Set<string> | undefined;
  /** Where in its holder this is. */
  readonly at: string;
  /** The name, or the place in the list, of the value that comes next. */
  next: string;
}

/** A string is read in runs, not sign by sign: a file of megabytes in base64 takes milliseconds. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:]/gs;

/**
 * The path of a field that an object in a JSON text holds twice; undefined when none does. What the second one means depends
 * on who reads it. The text must be JSON: `JSON.parse` took it.
 */
export function repeatedKey(text: string): string | undefined {
  const open: Open[] = [];
  let awaitsName = false;
  for (const [found] of text.matchAll(token)) {
    const inner = open.at(-1);
    if (found === '{' || found === '[') {
      open.push({ names: found === '{' ? new Set() : undefined, at: inner?.next ?? '', next: '0' });
      awaitsName = found === '{';
    } else if (found === '}' || found === ']') {
      open.pop();
      awaitsName = false;
    } else if (found === ',' && inner !== undefined) {
      awaitsName = inner.names !== undefined;
      if (!awaitsName) inner.next = String(Number(inner.next) + 1);
    } else if (awaitsName && inner?.names !== undefined) {
      const name = JSON.parse(found) as string;
      inner.next = name;
      if (inner.names.has(name)) return pathOf(open);
      inner.names.add(name);
      awaitsName = false;
    }
  }
  return undefined;
}

function pathOf(open: readonly Open[]): string {
  const names = [...open.slice(1).map(({ at }) => at), open.at(-1)?.next ?? ''];
  return names.map((name) => name.slice(0, 100)).join('.');
}

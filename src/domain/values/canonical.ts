/** A text that two values share only when they hold the same: fields in order of their names, those that are undefined left out. */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string')
      ? JSON.stringify(value)
      : `[${value.map(canonical).join(',')}]`;
  let fields = '';
  for (const name of Object.keys(value).sort()) {
    const one = (value as Record<string, unknown>)[name];
    if (one !== undefined) fields += `${fields === '' ? '' : ','}${quoted(name)}:${canonical(one)}`;
  }
  return `{${fields}}`;
}

const known = new Map<string, string>();
const mostKnown = 1000;

/** Names of fields are few. */
function quoted(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const text = JSON.stringify(name);
  known.set(name, text);
  return text;
}

/** A text that two values share only when they hold the same: fields in order of their names, those that are undefined left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  let fields = '';
  for (const name of Object.keys(value).sort()) {
    const one = (value as Record<string, unknown>)[name];
    if (one !== undefined) fields += `${fields === '' ? '' : ','}${JSON.stringify(name)}:${canonical(one)}`;
  }
  return `{${fields}}`;
}

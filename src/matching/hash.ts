/**
 * One text for one meaning: keys sorted, absent fields left out, lists sorted (in this project's findings no list's order
 * means anything), so that the order of input does not matter.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    let fields = '';
    for (const key of Object.keys(value).sort()) {
      const field = (value as Readonly<Record<string, unknown>>)[key];
      if (field !== undefined)
        fields += `${fields === '' ? '' : ','}${JSON.stringify(key)}:${canonical(field)}`;
    }
    return `{${fields}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/**
 * FNV-1a, twice 32 bits with different starts, as 16 hexadecimal digits. Names an input so that a result can be
 * replayed; it is not a defence against anybody (http://www.isthe.com/chongo/tech/comp/fnv/).
 */
export function hashOf(value: unknown): string {
  const text = canonical(value);
  let high = 0x811c9dc5;
  let low = 0x9dc5811c;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ (unit + i), 0x01000193);
  }
  return hex(high) + hex(low);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * An id for the next fact of the outbox: the fresh one, or, when another process or an earlier clock has come further
 * already, the one right behind the last. So the order of ids is the order of commits.
 */
export function nextFactId(fresh: string, last: string | undefined): string {
  if (last === undefined || fresh > last) return fresh;
  const text = [...last];
  let at = text.length - 1;
  while (at > 0 && text[at] === digits.at(-1)) {
    text[at] = '0';
    at -= 1;
  }
  text[at] = digits[digits.indexOf(text[at] ?? '') + 1] ?? 'Z';
  return text.join('');
}

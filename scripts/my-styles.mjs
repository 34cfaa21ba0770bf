// The one sheet of the pages of the people themselves: the tokens of the browser app, then what is theirs, without remarks.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function myStyles(root) {
  const sheets = ['tokens.css', 'my.css'].map((name) =>
    readFileSync(join(root, 'web', 'styles', name), 'utf8'),
  );
  return sheets
    .join('\n')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\n\s*/g, '\n')
    .replaceAll(/\n+/g, '\n')
    .trim();
}

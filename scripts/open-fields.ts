import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rowClasses } from '../src/domain/access/data-class.ts';
import type { Collection } from '../src/store/collection.ts';
import { allCollections } from '../src/store/collections/index.ts';

// Makes the tables of docs/privacy.md that say what lies open and what is sealed with which key from the collections.

const page = fileURLToPath(new URL('../docs/privacy.md', import.meta.url));

const line = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** What lies open though its class harms: named by the collection, with the reason. */
const named = ({ name, open, digested }: Collection) => [
  ...Object.entries(open).map(([field, reason]) => line(name, `\`${field}\``, reason)),
  ...digested.map((field) => line(name, `\`${field}\``, 'a keyed digest in its place, to look it up')),
];

/** What harms nobody by its class, beyond what every row has. */
const harmless = ({ name, classes, sealed, open }: Collection) => {
  const fields = Object.keys(classes).filter(
    (field) => !(field in rowClasses || sealed.includes(field) || field in open),
  );
  return line(name, fields.join(', '));
};

function keys({ name, seals, keyedBy, keyedByDay }: Collection): string[] {
  if (!seals) return [];
  if (keyedByDay !== undefined) return [line(name, `of the day of \`${keyedByDay}\``)];
  return [line(name, keyedBy === undefined ? 'of the organisation' : `of \`${keyedBy}\``)];
}

const tables: Readonly<Record<string, readonly string[]>> = {
  open: [line('Of', 'Field', 'Why'), '|---|---|---|', ...allCollections.flatMap(named)],
  harmless: [line('Of', 'Fields'), '|---|---|', ...allCollections.map(harmless)],
  keys: [line('Of', 'Sealed with the key'), '|---|---|', ...allCollections.flatMap(keys)],
};

/** A page with its tables made anew. Throws when a mark is missing. */
export function withTables(text: string): string {
  return Object.entries(tables).reduce((made, [name, lines]) => {
    const [begin, end] = [`<!-- ${name}: made by npm run open-fields -->`, `<!-- /${name} -->`];
    const [before, rest] = made.split(begin);
    const after = rest?.split(end)[1];
    if (after === undefined) throw new Error(`docs/privacy.md lacks ${begin} … ${end}`);
    return `${before}${begin}\n${lines.join('\n')}\n${end}${after}`;
  }, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(page, withTables(readFileSync(page, 'utf8')));

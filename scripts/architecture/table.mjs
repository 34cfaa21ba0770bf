// Writes the table of rooms in docs/ARCHITECTURE.md from scripts/architecture/rooms.cjs, which the import rules are made from, too.
// `npm run rooms` writes it; with --check it ends with 1 when the page differs (a test does that).
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { rooms, entries } = createRequire(import.meta.url)('./rooms.cjs');
const page = new URL('../../docs/ARCHITECTURE.md', import.meta.url);
const [begin, end] = ['<!-- rooms: made by npm run rooms -->', '<!-- /rooms -->'];

const names = (packages) =>
  packages.length === 0
    ? 'nothing'
    : packages
        .map((name) =>
          name === '.*' ? 'anything' : `\`${name.replaceAll('\\', '').replace(/\.\*$/, '…')}\``,
        )
        .join(', ');

const rows = [
  ...rooms.map(({ folder, lives, said, packages }) => [`\`${folder}/\``, lives, said, names(packages)]),
  [
    entries.files.map((file) => `\`${file}\``).join(', '),
    entries.lives,
    entries.said,
    names(entries.packages),
  ],
];
const table = [
  '| Folder | What lives there | It may import from us | and from npm |',
  '|---|---|---|---|',
  ...rows.map((cells) => `| ${cells.join(' | ')} |`),
].join('\n');

const text = readFileSync(page, 'utf8');
const [before, rest] = text.split(begin);
const after = rest?.split(end)[1];
if (after === undefined) throw new Error(`docs/ARCHITECTURE.md lacks ${begin} … ${end}`);
const made = `${before}${begin}\n${table}\n${end}${after}`;
if (!process.argv.includes('--check')) writeFileSync(page, made);
else if (made !== text) {
  console.error('The table of docs/ARCHITECTURE.md is not that of the rules. Run: npm run rooms');
  process.exitCode = 1;
}

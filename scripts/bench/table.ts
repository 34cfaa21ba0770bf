import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';

/** One area of the benchmark: a heading, what was done in a few sentences, and the figures. */
export interface Table {
  readonly title: string;
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A table in Markdown, with the machine and versions it was measured on. */
export function asMarkdown(table: Table, date: string): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const processors = cpus();
  const machine = `${processors.length} × ${processors[0]?.model.trim() ?? arch()}, ${Math.round(totalmem() / 1e9)} GB, ${platform()}`;
  return [
    `## ${table.title}`,
    '',
    table.about,
    '',
    line(table.columns),
    line(table.columns.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...table.rows.map(line),
    '',
    `Measured ${date} on ${machine}, Node ${process.versions.node}.`,
    '',
  ].join('\n');
}

const heading = `# Benchmarks

Made by \`npm run bench\`; nothing here is written by hand. Figures on another machine differ, ratios within a table less so.
`;

/** Puts a table into a page in place of the one with the same title, or at the end. */
export function placeTable(page: string, table: Table, date: string): string {
  const [, ...sections] = `\n${page}`.split(/\n(?=## )/);
  const others = sections.map((section) => section.trim());
  const made = asMarkdown(table, date).trim();
  const at = others.findIndex((section) => section.startsWith(`## ${table.title}\n`));
  if (at < 0) others.push(made);
  else others[at] = made;
  return `${[heading.trim(), ...others].join('\n\n')}\n`;
}

/** Keeps the last table of each area in a Markdown file. */
export function keepTable(path: string, table: Table, date: string): void {
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
  writeFileSync(path, placeTable(page, table, date));
}

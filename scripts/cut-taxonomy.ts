import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadTaxonomy } from '../src/skills/load.ts';
import { type CutHeader, cutColumns, cutFile } from '../src/skills/load-cut.ts';
import { countUses } from '../src/skills/nearness.ts';
import { countNarrower } from '../src/skills/skill-graph.ts';
import { type Occupation, reuseLevels, type TaxonomyData } from '../src/skills/taxonomy-data.ts';
import chosenLabels from './cut-chosen.json' with { type: 'json' };
import { cutOccupations, wholeMajorGroups } from './cut-occupations.ts';

const base = 'http://data.europa.eu/esco/';
/** Human languages are skills: everything under this heading is kept. */
const languages = `${base}skill/43f425aa-f45d-4bb4-a200-6f82fa211b66`;

/** The occupations of the list. Throws when a label of the list is not found: the list would say what the cut has not. */
function pick(whole: TaxonomyData, named: ReadonlySet<string>): Occupation[] {
  const wanted = new Set(
    whole.occupations.filter(
      ({ uri, label, isco }) =>
        wholeMajorGroups.includes(isco[0] ?? '') || chosenLabels.includes(label) || named.has(uri),
    ),
  );
  const missing = chosenLabels.filter((label) => ![...wanted].some((taken) => taken.label === label));
  for (const [isco, words] of Object.entries(cutOccupations)) {
    const labels = words === 'all' ? 'all' : words.split('; ');
    const members = whole.occupations.filter((occupation) => occupation.isco === isco);
    if (members.length === 0) missing.push(isco);
    for (const label of labels === 'all' ? [] : labels) {
      if (!members.some((member) => member.label === label)) missing.push(`${isco} ${label}`);
    }
    for (const member of members) if (labels === 'all' || labels.includes(member.label)) wanted.add(member);
  }
  if (missing.length > 0) throw new Error(`Not in the taxonomy: ${missing.join('; ')}`);
  return [...wanted].sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

/** Concepts that the tables of the configuration name; the words of job titles are counted for more occupations than the cut has. */
function namedIn(folder: string): Set<string> {
  const files = readdirSync(folder).filter((name) => /\.(ts|csv)$/.test(name) && name !== 'title-words.csv');
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  const named = texts.flatMap((text) => text.match(/(?:skill|occupation)\/[0-9a-f-]{36}/g) ?? []);
  return new Set(named.map((tail) => base + tail));
}

/** Skills the occupations need, the skills those build on or fall under, and every heading above them. */
function close(
  whole: TaxonomyData,
  occupations: readonly Occupation[],
  named: ReadonlySet<string>,
): Set<string> {
  const concepts = new Map([...whole.skills, ...whole.groups].map((concept) => [concept.uri, concept]));
  const kept = new Set(
    occupations.flatMap((occupation) => [...occupation.essential, ...occupation.optional]),
  );
  for (const uri of named) if (concepts.has(uri)) kept.add(uri);
  const isLanguage = (uri: string): boolean =>
    uri === languages || (concepts.get(uri)?.broader ?? []).some(isLanguage);
  for (const { uri } of whole.skills) if (isLanguage(uri)) kept.add(uri);
  for (const uri of kept) for (const wider of concepts.get(uri)?.broader ?? []) kept.add(wider);
  return kept;
}

const short = (uri: string) => (uri.startsWith(base) ? uri.slice(base.length) : uri);
const byUri = (a: { uri: string }, b: { uri: string }) => (a.uri < b.uri ? -1 : 1);

/** Writes a file of the cut; gives its bytes. Throws when a text has a mark that the file is read by. */
function write(
  kind: keyof typeof cutColumns,
  rows: readonly (readonly (string | number | readonly string[])[])[],
): number {
  const cell = (value: string | number | readonly string[]) => {
    const parts = Array.isArray(value) ? value : [String(value)];
    if (parts.some((part) => /[\t\r\n|]/.test(part))) throw new Error(`A label has a mark: ${parts}`);
    return parts.join('|');
  };
  const lines = [cutColumns[kind].join('\t'), ...rows.map((row) => row.map(cell).join('\t'))];
  const text = `${lines.join('\n')}\n`;
  writeFileSync(join(values.out, cutFile(kind)), text);
  return Buffer.byteLength(text);
}

const { values } = parseArgs({
  options: { from: { type: 'string' }, out: { type: 'string', default: 'config/taxonomy' } },
});
if (!values.from) throw new Error('Say where the CSV files of ESCO are: --from DIR');

const whole = loadTaxonomy(values.from);
const named = namedIn('config');
const occupations = pick(whole, named);
const kept = close(whole, occupations, named);
const narrower = countNarrower(whole);
const uses = countUses(whole);
const skills = whole.skills.filter((skill) => kept.has(skill.uri)).sort(byUri);
const groups = whole.groups.filter((group) => kept.has(group.uri)).sort(byUri);
const numbers = new Map([...skills, ...groups].map(({ uri }, number) => [uri, number]));
const numbersOf = (uris: readonly string[]) =>
  uris
    .flatMap((uri) => numbers.get(uri) ?? [])
    .sort((a, b) => a - b)
    .join(' ');

rmSync(values.out, { recursive: true, force: true });
mkdirSync(values.out, { recursive: true });
const header: CutHeader = {
  name: whole.name,
  version: whole.version,
  language: whole.language,
  attribution: whole.attribution,
  base,
  wholeSize: whole.skills.length + whole.groups.length,
  wholeOccupations: whole.occupations.length,
  counts: { skills: skills.length, groups: groups.length, occupations: occupations.length },
};
writeFileSync(join(values.out, 'taxonomy.json'), `${JSON.stringify(header, null, 2)}\n`);
const bytes =
  write(
    'skills',
    skills.map(({ uri, label, alt, broader, essential, optional, knowledge, reuse }) => [
      short(uri),
      label,
      alt,
      numbersOf(broader),
      numbersOf(essential),
      numbersOf(optional),
      `${knowledge ? 'k' : 's'}${reuseLevels.indexOf(reuse ?? 'sector-specific')}`,
      uses.get(uri) ?? '',
      narrower.get(uri) ?? '',
    ]),
  ) +
  write(
    'groups',
    groups.map(({ uri, label, broader }) => [short(uri), label, numbersOf(broader), narrower.get(uri) ?? '']),
  ) +
  write(
    'occupations',
    occupations.map(({ uri, label, alt, isco, essential, optional }) => [
      short(uri),
      label,
      alt,
      isco,
      numbersOf(essential),
      numbersOf(optional),
    ]),
  );
writeFileSync(
  join(values.out, 'ATTRIBUTION.md'),
  `# Where this comes from

${whole.attribution}

ESCO version ${whole.version}, English, © European Union, https://esco.ec.europa.eu, licensed under Creative Commons Attribution 4.0
International (CC BY 4.0, https://creativecommons.org/licenses/by/4.0/).

Changed by us: cut to ${occupations.length} of ${whole.occupations.length} occupations (scripts/cut-occupations.ts says which), the ${skills.length} skills they need or that
stand above those, all human languages, and the ${groups.length} headings above them. Labels and relations are unchanged; descriptions, notes and other
languages are left out; each concept carries how many narrower ones it has in the whole, and each skill how many occupations of the
whole take it, so that closeness and rarity are the same in the cut.
`,
);
console.log(
  `${occupations.length} occupations, ${skills.length} skills, ${groups.length} groups, ${(bytes / 1e6).toFixed(2)} MB`,
);

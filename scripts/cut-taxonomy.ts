import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadTaxonomy } from '../src/skills/load.ts';
import type { CutHeader, CutLine } from '../src/skills/load-cut.ts';
import { countNarrower } from '../src/skills/skill-graph.ts';
import type { Occupation, TaxonomyData } from '../src/skills/taxonomy-data.ts';
import { cutOccupations } from './cut-occupations.ts';

const base = 'http://data.europa.eu/esco/';

/** The occupations of the list. Throws when a label of the list is not found: the list would say what the cut has not. */
function pick(whole: TaxonomyData): Occupation[] {
  const wanted = new Set<Occupation>();
  const missing: string[] = [];
  for (const { groups } of cutOccupations) {
    for (const [isco, words] of Object.entries(groups)) {
      const labels = words === 'all' ? 'all' : words.split('; ');
      const members = whole.occupations.filter((occupation) => occupation.isco === isco);
      if (members.length === 0) missing.push(isco);
      for (const label of labels === 'all' ? [] : labels) {
        if (!members.some((member) => member.label === label)) missing.push(`${isco} ${label}`);
      }
      for (const member of members) if (labels === 'all' || labels.includes(member.label)) wanted.add(member);
    }
  }
  if (missing.length > 0) throw new Error(`Not in the taxonomy: ${missing.join('; ')}`);
  return [...wanted].sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

/** Skills the occupations need, the skills those build on or fall under, and every heading above them. */
function close(whole: TaxonomyData, occupations: readonly Occupation[]): Set<string> {
  const concepts = new Map([...whole.skills, ...whole.groups].map((concept) => [concept.uri, concept]));
  const kept = new Set(
    occupations.flatMap((occupation) => [...occupation.essential, ...occupation.optional]),
  );
  for (const uri of kept) for (const wider of concepts.get(uri)?.broader ?? []) kept.add(wider);
  return kept;
}

function write(path: string, lines: readonly CutLine[]): number {
  const sorted = [...lines].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const text = `${sorted.map((line) => JSON.stringify(line)).join('\n')}\n`;
  writeFileSync(path, text);
  return Buffer.byteLength(text);
}

const short = (uri: string) => (uri.startsWith(base) ? uri.slice(base.length) : uri);

/** A line without its empty lists. */
function line(full: CutLine): CutLine {
  const entries = Object.entries(full).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined,
  );
  return Object.fromEntries(entries) as CutLine;
}

const { values } = parseArgs({
  options: { from: { type: 'string' }, out: { type: 'string', default: 'config/taxonomy' } },
});
if (!values.from) throw new Error('Say where the CSV files of ESCO are: --from DIR');

const whole = loadTaxonomy(values.from);
const occupations = pick(whole);
const kept = close(whole, occupations);
const narrower = countNarrower(whole);
const inCut = (uris: readonly string[]) =>
  uris
    .filter((uri) => kept.has(uri))
    .map(short)
    .sort();
const count = (uri: string) => {
  const descendants = narrower.get(uri);
  return descendants === undefined ? {} : { descendants };
};

mkdirSync(values.out, { recursive: true });
const header: CutHeader = {
  name: whole.name,
  version: whole.version,
  language: whole.language,
  attribution: whole.attribution,
  base,
  wholeSize: whole.skills.length + whole.groups.length,
};
writeFileSync(join(values.out, 'taxonomy.json'), `${JSON.stringify(header, null, 2)}\n`);
const skills = whole.skills
  .filter((skill) => kept.has(skill.uri))
  .map((skill) =>
    line({
      uri: short(skill.uri),
      label: skill.label,
      alt: skill.alt,
      broader: inCut(skill.broader),
      essential: inCut(skill.essential),
      optional: inCut(skill.optional),
      ...count(skill.uri),
    }),
  );
const groups = whole.groups
  .filter((group) => kept.has(group.uri))
  .map((group) =>
    line({ uri: short(group.uri), label: group.label, broader: inCut(group.broader), ...count(group.uri) }),
  );
const jobs = occupations.map((job) =>
  line({
    uri: short(job.uri),
    label: job.label,
    alt: job.alt,
    isco: job.isco,
    essential: inCut(job.essential),
    optional: inCut(job.optional),
  }),
);
const bytes =
  write(join(values.out, 'skills.jsonl'), skills) +
  write(join(values.out, 'groups.jsonl'), groups) +
  write(join(values.out, 'occupations.jsonl'), jobs);
writeFileSync(
  join(values.out, 'ATTRIBUTION.md'),
  `# Where this comes from

${whole.attribution}

ESCO version ${whole.version}, English, © European Union, https://esco.ec.europa.eu, licensed under Creative Commons Attribution 4.0
International (CC BY 4.0, https://creativecommons.org/licenses/by/4.0/).

Changed by us: cut to ${jobs.length} of ${whole.occupations.length} occupations (the list is scripts/cut-occupations.ts), the ${skills.length} skills they need or that
stand above those, and the ${groups.length} headings above them. Labels and relations are unchanged; descriptions, notes and other languages
are left out; each concept carries how many narrower ones it has in the whole, so that closeness is the same in the cut.
`,
);
console.log(
  `${jobs.length} occupations, ${skills.length} skills, ${groups.length} groups, ${(bytes / 1e6).toFixed(2)} MB`,
);

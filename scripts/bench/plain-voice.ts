import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LinkedText } from '../../src/domain/values/skill.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { createPlainVoice, loadPlainWords, type PlainVoice } from '../../src/skills/plain-voice.ts';
import { readTable } from '../../src/skills/read-table.ts';
import { createTaxonomy } from '../../src/skills/taxonomy.ts';
import { figure } from './measure.ts';
import type { Table } from './table.ts';
import { taxonomyFolder } from './taxonomy-folder.ts';

const own = 'test/fixtures/plain-voice';

/** A line of a set: what was said or typed, and patterns over labels, each of which something found should match. */
interface Line {
  readonly text: string;
  readonly patterns: readonly RegExp[];
}

type Half = 'all' | 'odd' | 'even';

/** Reads `text => pattern; pattern` lines; of a set that was split, the odd lines are tuned on and the even ones are not. */
function readLines(path: string, half: Half): Line[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.includes('=>'))
    .filter((_, at) => half === 'all' || (half === 'odd') === (at % 2 === 0))
    .map((line) => {
      const [text = '', patterns = ''] = line.split('=>');
      return { text: text.trim(), patterns: patterns.split(';').map((one) => new RegExp(one.trim(), 'i')) };
    });
}

/** What people said of suggestions: whether the one who said the text would tick it. They know better than a pattern. */
function readJudgements(): (text: string, label: string) => string | undefined {
  const rows = readTable(join(own, 'judged.csv'), ['text', 'label', 'usable']);
  const known = new Map(rows.map(([text, label, answer = '']) => [`${text}|${label}`, answer]));
  return (text, label) => known.get(`${keyOf(text)}|${label}`);
}

/** The beginning of a text, as the table of judgements names it. */
const keyOf = (text: string) => text.replace(/[,"]/g, '').slice(0, 40).trim();

/** What a text is read as, and the milliseconds of processor time of this process that it took: in all, and its longest step. */
function read(voice: PlainVoice, text: string) {
  const steps = voice.readInSteps(text);
  const begun = process.cpuUsage();
  let longest = 0;
  for (;;) {
    const before = process.cpuUsage();
    const { done, value } = steps.next();
    longest = Math.max(longest, millisecondsSince(before));
    if (done) return { linked: value satisfies LinkedText, worked: millisecondsSince(begun), longest };
  }
}

function millisecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const share = (part: number, all: number) => (all === 0 ? '–' : (part / all).toFixed(3));

/** One row: of what should be found, and of what is suggested, how much is. What nobody judged counts as unusable. */
function measure(voice: PlainVoice, name: string, lines: readonly Line[]): (string | number)[] {
  const judged = readJudgements();
  let wanted = 0;
  let found = 0;
  let suggested = 0;
  let usable = 0;
  let offered = 0;
  const worked: number[] = [];
  let longestStep = 0;
  for (const { text, patterns } of lines) {
    const times = [read(voice, text), read(voice, text), read(voice, text)] as const;
    const { skills, occupations } = times[0].linked;
    worked.push(Math.min(...times.map((time) => time.worked)));
    longestStep = Math.max(longestStep, Math.min(...times.map(({ longest }) => longest)));
    const labels = [...occupations, ...skills].map(({ label }) => label);
    wanted += patterns.length;
    found += patterns.filter((pattern) => labels.some((label) => pattern.test(label))).length;
    const ticked = [...labels, ...occupations.flatMap((one) => one.skills.map(({ label }) => label))];
    offered += patterns.filter((pattern) => ticked.some((label) => pattern.test(label))).length;
    suggested += labels.length;
    const good = labels.filter(
      (label) =>
        (judged(text, label) ?? (patterns.some((pattern) => pattern.test(label)) ? 'yes' : 'no')) === 'yes',
    );
    usable += good.length;
    if (process.argv.includes('--unjudged')) {
      for (const label of labels.filter((one) => !good.includes(one)))
        console.log(`${keyOf(text)},${label},`);
    }
  }
  worked.sort((a, b) => a - b);
  return [
    name,
    lines.length,
    share(found, wanted),
    share(offered, wanted),
    share(usable, suggested),
    share(suggested, lines.length),
    figure(worked[Math.ceil(0.95 * worked.length) - 1] ?? Number.NaN),
    figure(worked.at(-1) ?? Number.NaN),
    figure(longestStep),
  ];
}

/** One row: of typed beginnings, how many have what is meant among the first five. */
function measureTyped(voice: PlainVoice, name: string, lines: readonly Line[]): (string | number)[] {
  const asked = lines.flatMap(({ text, patterns }) =>
    text.split(';').map((typed) => ({ typed: typed.trim(), patterns })),
  );
  const found = asked.filter(({ typed, patterns }) =>
    voice.searchConcepts(typed, 5).some((hit) => {
      const label = hit.kind === 'licence' ? hit.code.replaceAll('_', ' ') : hit.label;
      return patterns.some((pattern) => pattern.test(label));
    }),
  );
  return [name, asked.length, share(found.length, asked.length), '–', '–', '–', '–', '–', '–'];
}

/** How plain voice is read. Wants PLAIN_VOICE_DIR for the sets that were handed to us; our own are always measured. */
export async function run(): Promise<Table> {
  const taxonomy = createTaxonomy(loadTaxonomy(taxonomyFolder()));
  const voice = createPlainVoice(taxonomy, () => loadPlainWords('config'));
  const handed = process.env.PLAIN_VOICE_DIR ?? '';
  const sets = [
    { name: 'past work, ours, tuned on', path: join(own, 'past.txt'), half: 'all' },
    { name: 'duties, ours, tuned on', path: join(own, 'duties.txt'), half: 'all' },
    { name: 'past work, ours, not tuned on', path: join(own, 'past-fresh.txt'), half: 'all' },
    { name: 'duties, ours, not tuned on', path: join(own, 'duties-fresh.txt'), half: 'all' },
    { name: 'past work, handed, tuned on', path: join(handed, 'past.txt'), half: 'odd' },
    { name: 'duties, handed, tuned on', path: join(handed, 'duties.txt'), half: 'odd' },
    { name: 'past work, handed, not tuned on', path: join(handed, 'past.txt'), half: 'even' },
    { name: 'duties, handed, not tuned on', path: join(handed, 'duties.txt'), half: 'even' },
    { name: 'typed, ours, tuned on', path: join(own, 'typed.txt'), half: 'all' },
    { name: 'typed, ours, not tuned on', path: join(own, 'typed-fresh.txt'), half: 'all' },
    { name: 'typed, handed, tuned on', path: join(handed, 'typed.txt'), half: 'odd' },
    { name: 'typed, handed, not tuned on', path: join(handed, 'typed.txt'), half: 'even' },
  ] as const satisfies readonly { name: string; path: string; half: Half }[];
  const rows = sets
    .map(({ name, path, half }) => ({ name, lines: readLines(path, half) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ name, lines }) =>
      name.startsWith('typed') ? measureTyped(voice, name, lines) : measure(voice, name, lines),
    );
  return {
    title: 'Plain voice',
    about: `What people say of their work and what postings say of theirs, read with ${taxonomy.skills.length} skills and ${taxonomy.occupations.length} occupations. *Found*: of the things each text should give, how many one of the suggested skills or occupations is (for what is typed: among the first five). *With what is offered*: the same, counting the usual skills that are offered to tick beside each occupation. *Usable*: of the suggestions, how many the person would tick, by patterns and by the judgements in \`${own}/judged.csv\`; what nobody judged counts as unusable. *ms* are of processor time of the process for a text, the least of three readings; a text is read in steps, between which others are answered.`,
    columns: [
      'set',
      'texts',
      'found',
      'with what is offered',
      'usable',
      'suggestions a text',
      'ms, 95th percentile',
      'ms, slowest',
      'ms, longest step',
    ],
    rows,
  };
}

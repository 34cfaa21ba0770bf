import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');

/**
 * How many requirements each chapter of OWASP ASVS 5.0.0 has at level 1 and at level 2, counted in the list itself
 * (docs/security.md names file and commit).
 */
const counted: readonly (readonly [level1: number, level2: number])[] = [
  ...([
    [8, 19],
    [4, 7],
    [8, 11],
    [2, 8],
    [4, 5],
    [13, 22],
  ] as const),
  ...([
    [6, 12],
    [4, 3],
    [4, 3],
    [5, 24],
    [3, 11],
    [3, 6],
  ] as const),
  ...([
    [1, 12],
    [2, 7],
    [3, 10],
    [0, 16],
    [0, 7],
  ] as const),
];
const states = ['met', 'not met', 'not used'] as const;

interface Row {
  readonly chapter: number;
  readonly number: string;
  readonly level: number;
  readonly asks: string;
  readonly state: string;
  readonly why: string;
}

/** The rows of the tables, each with the chapter under whose heading it stands. */
function rowsOf(text: string): Row[] {
  return text.split(/^### V(?=\d+ )/m).flatMap((part, at) => {
    const chapter = at === 0 ? 0 : Number.parseInt(part, 10);
    return [...part.matchAll(/^\| ([\d.]+) \| (\d) \| (.+?) \| (\*\*not met\*\*|[a-z ]+) \| (.+) \|$/gm)].map(
      ([, number = '', level, asks = '', state = '', why = '']) => ({
        ...{ chapter, number, level: Number(level), asks, why },
        state: state.replaceAll('*', ''),
      }),
    );
  });
}

const rows = rowsOf(page);
const named = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, what = '']) => what);
/** What names a file rather than a word of the program: it has a folder or an ending that files of ours have. */
const isPath = (what: string): boolean =>
  /^[\w.@/-]+$/.test(what) &&
  (/^(?:src|test|web|docs|scripts|config|workers)\//.test(what) || existsSync(join(root, what)));

describe('docs/security.md', () => {
  it('has every requirement of the list at levels 1 and 2, counted by chapter, each once and in order', () => {
    const found = counted.map((_, at) =>
      [1, 2].map((level) => rows.filter((row) => row.chapter === at + 1 && row.level === level).length),
    );
    expect(found).to.deep.equal(counted);
    expect(rows).to.have.length(253);
    const keys = rows.map(({ number }) => number.split('.').map(Number));
    expect(rows.filter(({ number }) => !/^([1-9]|1[0-7])(\.[1-9]\d?){2}$/.test(number))).to.deep.equal([]);
    expect(rows.filter(({ chapter, number }) => Number(number.split('.')[0]) !== chapter)).to.deep.equal([]);
    const sorted = [...keys].sort(
      (a, b) => a.map((part, at) => part - (b[at] ?? 0)).find((by) => by !== 0) ?? 0,
    );
    expect(keys).to.deep.equal(sorted);
    expect(new Set(rows.map(({ number }) => number)).size).to.equal(rows.length);
  });

  it('shows of what is met a test or file that is there, and says why of everything else', () => {
    const unshown = rows.filter(
      ({ state, why }) => state === 'met' && !named(why).some(isPath) && !/\]\(#[\w-]+\)/.test(why),
    );
    expect(unshown).to.deep.equal([]);
    const silent = rows.filter(({ state, why }) => state !== 'met' && why.trim().split(/\s+/).length < 2);
    expect(silent).to.deep.equal([]);
    expect(rows.filter(({ state }) => !states.some((one) => one === state))).to.deep.equal([]);
    const paths = named(page).filter(isPath);
    expect(paths).to.have.length.above(200);
    expect(paths.filter((path) => !existsSync(join(root, path)))).to.deep.equal([]);
  });

  it('says in a few words what each asks', () => {
    const wordy = rows.filter(({ asks }) => asks.split(' ').length < 4 || asks.split(' ').length > 16);
    expect(wordy).to.deep.equal([]);
  });

  it('counts rightly how many are met', () => {
    for (const level of [1, 2]) {
      const counts = states.map(
        (state) => rows.filter((row) => row.level === level && row.state === state).length,
      );
      const all = rows.filter((row) => row.level === level).length;
      expect(page).to.include(`| ${level} | ${[all, ...counts].join(' | ')} |`);
    }
  });
});

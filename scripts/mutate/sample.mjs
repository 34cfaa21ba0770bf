// A reporter of Stryker that draws a sample before the first mutant is tried, and prints what came of it as a list to work from.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';

const statuses = ['Killed', 'Survived', 'Timeout', 'NoCoverage', 'RuntimeError', 'CompileError', 'Ignored'];

class Sample {
  static inject = ['options'];
  #size;
  #loaded;
  #ofLoaded = 0;
  #seed;
  #tried = 0;
  #started = 0;

  constructor({ sample }) {
    this.#size = sample.size;
    this.#loaded = sample.loaded;
    this.#seed = sample.seed;
  }

  /** Stryker has no sampling. It goes on with the very list that it shows here, so what is taken out is not tried. */
  onMutationTestingPlanReady({ mutantPlans }) {
    const all = mutantPlans.length;
    const controls = controlsOf(mutantPlans);
    const rank = new Map(mutantPlans.map((plan) => [plan, this.#rankOf(plan.mutant)]));
    mutantPlans.sort((a, b) => (rank.get(a) < rank.get(b) ? -1 : 1)).splice(this.#size);
    const drawn = mutantPlans.length;
    const atLoad = mutantPlans.filter(({ mutant }) => mutant.static);
    this.#ofLoaded = atLoad.length;
    const left = new Set(atLoad.slice(this.#loaded));
    mutantPlans.splice(0, drawn, ...mutantPlans.filter((plan) => !left.has(plan)));
    this.#size = mutantPlans.length;
    this.#started = Date.now();
    console.log(
      `${drawn} of ${all} mutants (seed ${this.#seed}), ${atLoad.length} of them in code run as it is loaded, of which ${atLoad.length - left.size} are tried`,
    );
    mutantPlans.unshift(...controls.slice(0, 2));
    mutantPlans.push(...controls.slice(2));
  }

  /** Depends on the mutant and the seed, not on what else there is. */
  #rankOf({ fileName, location: { start, end }, mutatorName, replacement }) {
    const at = [relative(process.cwd(), fileName), start.line, start.column, end.line, end.column];
    return createHash('sha256')
      .update([this.#seed, ...at, mutatorName, replacement].join('\0'))
      .digest('hex');
  }

  onMutantTested(mutant) {
    if (isControl(mutant)) {
      if (mutant.status === 'Survived') return;
      console.error(
        `Nothing was changed, and yet a test failed when it ran again in one process; this would count as noticing every change.\n${mutant.killedBy ?? mutant.status}: ${mutant.statusReason}`,
      );
      process.exit(1);
    }
    this.#tried += 1;
    // As it is found: a long run that is cut off has said what it knew.
    const { fileName, location, status, mutatorName, replacement } = mutant;
    if (isUnnoticed(mutant))
      console.log(
        `${relative(process.cwd(), fileName)}:${location.start.line}  ${status} ${mutatorName} ${oneLine(replacement ?? '')}`,
      );
    if (this.#tried % 25 === 0) console.log(`${this.#tried} tried, ${this.#seconds()} s`);
  }

  onMutationTestReportReady({ files }) {
    const mutants = Object.entries(files).flatMap(([file, { source, mutants: own }]) =>
      own
        .filter((mutant) => !isControl(mutant))
        .map((mutant) => ({ ...mutant, file, was: textAt(source, mutant.location) })),
    );
    if (mutants.length !== this.#size) {
      throw new Error(`${mutants.length} mutants were tried, not the ${this.#size} of the sample.`);
    }
    const run = countOf(mutants.filter((mutant) => !mutant.static));
    const loaded = countOf(mutants.filter((mutant) => mutant.static));
    const lines = mutants
      .filter(isUnnoticed)
      .map(({ file, location: { start }, status, mutatorName, was, replacement }) =>
        [
          `${file}:${start.line}:${start.column}  ${mutatorName}${status === 'NoCoverage' ? ', no test comes here' : ''}`,
          `    - ${oneLine(was)}`,
          `    + ${oneLine(replacement ?? '')}`,
        ].join('\n'),
      )
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    const report = [
      ...lines,
      '',
      ...byFile(mutants),
      `\nseed ${this.#seed}, ${this.#seconds()} s`,
      `code run by tests:      ${said(run)}`,
      `code run as it is loaded: ${said(loaded)} (${this.#ofLoaded} were drawn)`,
      `score ${percent(run.noticed + loaded.noticed, run.valid + loaded.valid)} of N ${run.valid + loaded.valid}`,
    ].join('\n');
    console.log(report);
    mkdirSync('reports', { recursive: true });
    writeFileSync('reports/mutation.txt', `${report}\n`);
  }

  #seconds() {
    return ((Date.now() - this.#started) / 1000).toFixed(0);
  }
}

/** How many of some mutants were noticed, of those that could be tried. */
function countOf(mutants) {
  const count = Object.fromEntries(
    statuses.map((status) => [status, mutants.filter((mutant) => mutant.status === status).length]),
  );
  const noticed = count.Killed + count.Timeout;
  const valid = noticed + count.Survived + count.NoCoverage;
  return { ...count, noticed, valid, untried: mutants.length - valid };
}

/** The share noticed in each file of which something was tried, the lowest first. */
function byFile(mutants) {
  const counts = [...new Set(mutants.map(({ file }) => file))].map((file) => [
    file,
    countOf(mutants.filter((mutant) => mutant.file === file)),
  ]);
  return counts
    .filter(([, { valid }]) => valid > 0)
    .sort(([, a], [, b]) => a.noticed / a.valid - b.noticed / b.valid)
    .map(([file, { noticed, valid }]) => `${percent(noticed, valid)} of N ${valid}  ${file}`);
}

const isUnnoticed = ({ status }) => status === 'Survived' || status === 'NoCoverage';

const percent = (part, whole) => `${whole === 0 ? 0 : ((100 * part) / whole).toFixed(1)} %`;

const said = ({ Killed, Timeout, Survived, NoCoverage, noticed, valid, untried }) =>
  `${percent(noticed, valid)} of N ${valid}: ${Killed} killed, ${Timeout} timed out, ${Survived} survived, ${NoCoverage} without coverage` +
  (untried > 0 ? `; ${untried} could not be tried and do not count` : '');

const isControl = ({ id }) => id.startsWith('control');

/** Runs of all tests with nothing changed, two to begin with and two at the end of what needs no fresh process: they must pass. */
function controlsOf(plans) {
  const like = plans.find(({ runOptions }) => runOptions?.testFilter?.length > 0);
  if (like === undefined) return [];
  const testFilter = [...new Set(plans.flatMap(({ mutant }) => mutant.coveredBy ?? []))];
  return [1, 2, 3, 4].map((n) => {
    const id = `control ${n}`;
    const runOptions = { ...like.runOptions, testFilter, timeout: 30 * 60_000, hitLimit: undefined };
    runOptions.activeMutant = { ...runOptions.activeMutant, id };
    return { ...like, mutant: { ...like.mutant, id }, runOptions };
  });
}

const oneLine = (text) => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 157)}...` : line;
};

/** The text between two positions, which count lines and columns from 1. */
function textAt(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join('\n');
}

export const strykerPlugins = [{ kind: 'Reporter', name: 'sample', injectableClass: Sample }];
export const strykerValidationSchema = { properties: { sample: { type: 'object' } } };

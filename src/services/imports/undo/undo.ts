import type { Import, ImportedRecord } from '../../../domain/import.ts';
import { isOvertaken, Problem } from '../../../domain/problem.ts';
import { retryWhile } from '../../../domain/retry.ts';
import { type Sentence, sentenceOf } from '../../../domain/sentence.ts';
import type { NewId } from '../../../domain/values/ids.ts';
import type { Clock } from '../../../domain/values/time.ts';
import { type Unfinished, unfinished } from '../../../queue/work.ts';
import { importedRecords, imports } from '../../../store/collections/index.ts';
import type { Page, Put, Removal, Store } from '../../../store/port.ts';
import { next, put, removal } from '../../../store/rows.ts';
import { commit, done } from '../../kit/commit.ts';
import type { Context } from '../../kit/context.ts';
import { createGiveWay } from '../../kit/give-way.ts';
import { dropUnasked } from './dropped-questions.ts';
import { namedIds } from './named-ids.ts';
import { nounOf, recordBack } from './record-back.ts';
import type { TakingBack, Undoing } from './subject.ts';

export interface UndoDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blind: (text: string) => string;
}

/** Records taken back in one unit, and those after which another file has its turn. */
const together = 25;
const inTurn = 250;
const tries = 10;

/**
 * Takes back what a file made, the last row first, as far as nobody touched it since: a record it made goes, one it changed is as
 * it was. Records, what is kept of them and the count of them are one unit, so that it goes on after any end, and nothing is taken
 * back twice.
 */
export async function undoFile(deps: UndoDeps, ctx: Context, asked: Import): Promise<Unfinished | undefined> {
  const { store } = deps;
  let named: Promise<ReadonlySet<string>> | undefined;
  const names = () => (named ??= namedIds(store, ctx));
  let file = asked;
  for (let taken = 0; file.state === 'undoing'; ) {
    const key = [file.id, 'applied'] as const;
    const page: Page<ImportedRecord> = await store.list(ctx.scope, importedRecords, 'byImport', {
      ...{ key, limit: together, descending: true },
    });
    const damaged = await store.getMany(ctx.scope, importedRecords, page.unreadable ?? [], { unseal: false });
    const steps = [...page.items, ...damaged].sort((one, other) => other.at - one.at);
    try {
      file =
        steps.length === 0
          ? await end(deps, ctx, file)
          : await takeBackSome(deps, ctx, file, steps, { named: names, damaged });
      taken += steps.length;
    } catch (error) {
      const standing = await store.get(ctx.scope, imports, file.id);
      // A command and a worker may be at it together: who finds that the other came first goes on from there.
      if (standing === undefined || standing.version === file.version || !isOvertaken(error)) throw error;
      file = standing;
    }
    if (taken >= inTurn && file.state === 'undoing' && ctx.othersWait?.()) return unfinished;
  }
  return undefined;
}

const end = (deps: UndoDeps, ctx: Context, file: Import): Promise<Import> => {
  const undone = next(file, deps.clock(), { state: 'undone' });
  return commit(deps, ctx, { puts: [put(imports, undone, file.version)] }, undone);
};

interface Beside {
  readonly named: Undoing['named'];
  readonly damaged: readonly ImportedRecord[];
}

/** Some together; one by one where somebody changed one of the records meanwhile, or took a name. */
async function takeBackSome(
  deps: UndoDeps,
  ctx: Context,
  file: Import,
  steps: readonly ImportedRecord[],
  beside: Beside,
): Promise<Import> {
  const [only, ...others] = steps;
  const attempt = () => takeBack(deps, ctx, file, steps, beside);
  if (only !== undefined && others.length === 0) {
    try {
      return await retryWhile(isOvertaken, attempt, { tries });
    } catch (error) {
      if (!(error instanceof Problem) || error.extras.uniquePath === undefined) throw error;
      return keep(deps, ctx, file, only, sentenceOf('kept_name_taken'));
    }
  }
  try {
    return await attempt();
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    let standing = file;
    for (const step of steps) standing = await takeBackSome(deps, ctx, standing, [step], beside);
    return standing;
  }
}

async function takeBack(
  deps: UndoDeps,
  ctx: Context,
  file: Import,
  steps: readonly ImportedRecord[],
  { named, damaged }: Beside,
): Promise<Import> {
  const { store, clock } = deps;
  const now = clock();
  const going = new Set<string>();
  const parts: TakingBack[] = [];
  const audit = [];
  let kept = file.keptCount ?? 0;
  let undone = file.undone ?? 0;
  const giveWay = createGiveWay(1);
  for (const step of steps) {
    await giveWay();
    const what = damaged.includes(step)
      ? { why: sentenceOf('kept_damaged') }
      : await recordBack(deps, ctx, step, { going, named });
    if ('why' in what) {
      kept += 1;
      parts.push({ puts: [keptPut(step, what.why, now)] });
      continue;
    }
    undone += 1;
    parts.push({
      ...what,
      removals: [...(what.removals ?? []), removal(importedRecords, step, step.version)],
    });
    audit.push(done('undo', nounOf(step.subjectId), step.subjectId));
    if (step.before === undefined) going.add(step.subjectId);
  }
  const changed = next(file, now, { keptCount: kept, undone });
  const waited = parts.flatMap(({ waited = [] }) => waited);
  const unit = {
    puts: [...parts.flatMap(({ puts = [] }) => puts), put(imports, changed, file.version)],
    removals: eachOnce([
      ...parts.flatMap(({ removals = [] }) => removals),
      ...(await dropUnasked(store, ctx, waited)),
    ]),
    // Who is gone is not scored again.
    facts: parts
      .flatMap(({ facts = [] }) => facts)
      .filter((fact) => !('participantId' in fact && going.has(fact.participantId))),
    audit,
  };
  return commit(deps, ctx, unit, changed);
}

async function keep(
  deps: UndoDeps,
  ctx: Context,
  file: Import,
  step: ImportedRecord,
  why: Sentence,
): Promise<Import> {
  const now = deps.clock();
  const changed = next(file, now, { keptCount: (file.keptCount ?? 0) + 1 });
  const puts = [keptPut(step, why, now), put(imports, changed, file.version)];
  return commit(deps, ctx, { puts }, changed);
}

/** A record that stays: what it was before is not needed any more. */
const keptPut = (step: ImportedRecord, why: Sentence, now: string): Put => {
  const bare = { before: undefined, cellsBefore: undefined, left: undefined };
  return put(importedRecords, next(step, now, { ...bare, standing: 'kept', why }), step.version);
};

/** Two records of a unit may let go of the same row. */
function eachOnce(removals: readonly Removal[]): readonly Removal[] {
  return [...new Map(removals.map((one) => [`${one.collection.name} ${one.id}`, one])).values()];
}

import type { Employer } from '../../domain/employer.ts';
import type { Opportunity } from '../../domain/opportunity.ts';
import type { PreparedOpportunity } from '../../matching/index.ts';
import { employers, opportunities } from '../../store/collections/index.ts';
import { walk } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { createGiveWay } from '../kit/give-way.ts';
import type { ScoredPosting } from './candidate.ts';
import type { Engine } from './engine.ts';
import { postingSide, type Scorer } from './scorer.ts';

/** Postings of one file or round from which on everybody is scored against all of them: it costs no more, and holds for later. */
export const manyPostings = 20;

/** A posting with the prepared side, and whether it takes people now. */
export interface PostingToScore {
  readonly posting: ScoredPosting;
  readonly side: PreparedOpportunity;
  readonly open: boolean;
}

/** The postings of one piece of scoring, read once. */
export interface PostingsToScore {
  readonly engine: Engine;
  /** All that take people, where somebody is scored against all. */
  readonly open: readonly PostingToScore[];
  /** Those that everybody is scored against. */
  readonly changed: readonly PostingToScore[];
  /** One of another time, as it stands. */
  readonly find: (id: string) => Promise<PostingToScore | undefined>;
}

/** Reads them, and takes note of which versions were seen. */
export async function postingsOf(
  scorer: Scorer,
  ctx: Context,
  asked: { readonly participantIds: readonly string[]; readonly opportunityIds: readonly string[] },
): Promise<PostingsToScore> {
  const { store, sweeps } = scorer;
  const engine = await scorer.engineOf(ctx);
  const companies = new Map<string, Promise<Employer | undefined>>();
  const employerOf = ({ employerId }: Opportunity) => {
    const found = companies.get(employerId) ?? store.get(ctx.scope, employers, employerId);
    companies.set(employerId, found);
    return found;
  };
  const read = async (row: Opportunity): Promise<PostingToScore> => {
    const employer = await employerOf(row);
    const isOpen = engine.isOpen(row);
    const posting = {
      id: row.id,
      isOpen,
      version: row.version,
      employerVersion: employer?.version ?? 0,
      createdAt: row.createdAt,
      lastDay: engine.lastDay(row),
    };
    sweeps.see(posting, `${engine.when} ${isOpen}`);
    return { posting, side: postingSide(scorer, engine, row, employer), open: isOpen };
  };
  const giveWay = createGiveWay();
  const known = new Map<string, Promise<PostingToScore | undefined>>();
  const open: PostingToScore[] = [];
  if (asked.participantIds.length > 0 || asked.opportunityIds.length >= manyPostings)
    for await (const row of walk(store, ctx.scope, opportunities, 'byState', { key: ['open'] })) {
      await giveWay();
      if (!engine.isOpen(row)) continue;
      const one = await read(row);
      open.push(one);
      known.set(row.id, Promise.resolve(one));
    }
  const changed: PostingToScore[] = [];
  for (const row of await store.getMany(ctx.scope, opportunities, asked.opportunityIds))
    if (row.state !== 'draft') changed.push(await read(row));
  const find = (id: string) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const found = store.getMany(ctx.scope, opportunities, [id]).then(([row]) => row && read(row));
    known.set(id, found);
    return found;
  };
  return { engine, open, changed, find };
}

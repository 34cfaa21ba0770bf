import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { createJobContext } from '../../src/queue/job-context.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { changed, openWorkBench, organisationId, scoring, type WorkBench } from './work-bench.ts';

const user = (of: string) =>
  scopeOf({ kind: 'user', id: 'usr_1', role: 'coach', organisationId: of } as const);
const many = 2000;

describe('behind a flood of scorings', () => {
  let bench: WorkBench;
  let scored: string[];
  let done: Map<string, number>;
  /** How many scorings had been done when each of these was. */
  const noting =
    (name: string) =>
    async (_ctx: Context, ...asked: readonly unknown[]) => {
      done.set(`${name} ${asked[0] ?? ''}`.trim(), scored.length);
    };
  const may = <F>(run: F) => Object.assign(run as object, { may: 'me:read' }) as never;

  beforeEach(async () => {
    scored = [];
    done = new Map();
    const given = {
      ...scoring(async (_ctx, { participantId }) => {
        scored.push(participantId);
        await new Promise((resolve) => setImmediate(resolve));
      }),
      imports: { apply: may(noting('import')), takeBack: may(noting('import')) },
      expiry: { expireOpportunities: may(noting('expiry')) },
      noticeRaiser: {
        raiseMatchNotices: may(noting('notice')),
        raiseOfCause: may(noting('cause')),
        raiseGathered: may(noting('gathered')),
        raiseListsMoved: may(noting('moved')),
        raiseDecisionNotices: may(noting('answer')),
        raisePauseDigest: may(noting('digest')),
        raiseOperationsNotices: may(noting('operations')),
      },
    };
    const actorOf = async ({ organisationId: of }: { readonly organisationId: string }) => ({
      ...({ kind: 'user', id: 'usr_1', role: 'coach' } as const),
      organisationId: of,
    });
    bench = await openWorkBench(given, { actorOf });
  });
  afterEach(() => bench.close());

  const tell = (of: string, facts: readonly Fact[], fence?: { workId: string; epoch: number }) =>
    bench.store.commit(user(of), { organisationId: of, facts, fence });
  async function until(so: () => boolean): Promise<void> {
    while (!so()) await new Promise((resolve) => setTimeout(resolve, 2));
  }
  /** Facts of many participants, as a file leaves them: committed by the work that applies it. */
  async function flood(of: string): Promise<void> {
    const facts = Array.from({ length: many }, (_, n) => changed(n));
    await bench.store.commit(scopeOf({ kind: 'command', id: 'import', organisationId: of }), {
      ...{ organisationId: of, facts },
    });
  }

  it('nothing waits: no file, answer, notice, touched participant or round, of whichever organisation', async () => {
    await flood(organisationId);
    await bench.start();
    await until(() => scored.length > 20);
    const names: string[] = [];
    for (const of of [organisationId, 'org_2']) {
      const asked = scored.length;
      const id = (name: string) => `${name}_${of}`;
      await tell(of, [
        { type: 'import.received', importId: id('imp') },
        { type: 'match.decided', matchId: id('mat'), decisionId: 'dec_1' },
        { type: 'matches.scored', matchIds: [id('mat')], cause: 'opportunity:opp_1' },
        { type: 'participant.changed', participantId: id('par') },
      ]);
      const wanted = [`import ${id('imp')}`, `answer ${id('mat')}`, `notice ${id('mat')}`];
      names.push(...wanted);
      await until(() => wanted.every((name) => done.has(name)) && scored.includes(id('par')));
      const between = wanted.map((name) => (done.get(name) ?? many) - asked);
      // While the relay hands over and a claim commits, some scorings end, or one work of a file's many; of two thousand, a few.
      expect(Math.max(...between, scored.indexOf(id('par')) - asked), `${wanted}`).to.be.below(300);
    }
    expect(done.get('expiry')).to.be.below(200);
    expect(scored.length).to.be.below(many);
    expect(names).to.have.length(6);
  });

  it('a participant that somebody touches leaves the thousands it waits among', async () => {
    await flood(organisationId);
    await bench.start();
    await until(() => scored.length > 20);
    const asked = scored.length;
    await tell(organisationId, [changed(many - 1)]);
    await until(() => scored.includes(`par_${many - 1}`));
    expect(scored.indexOf(`par_${many - 1}`) - asked).to.be.below(300);
  });
});

describe('what a job acts under', () => {
  it('knows of nobody who waits unless it is told', () => {
    const actor = { kind: 'job', id: 'test', organisationId: 'org_1', rights: [] } as const;
    const fence = { workId: 'x', epoch: 1 };
    expect(createJobContext(actor, fence).othersWait()).to.equal(false);
    expect(createJobContext(actor, fence, () => true).othersWait()).to.equal(true);
  });
});

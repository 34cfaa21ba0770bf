import { expect } from 'chai';
import fc from 'fast-check';
import type { NeedCode } from '../../src/domain/values/support-need.ts';
import { matches, questions } from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import { openQuestionBench, type QuestionBench } from './question-bench.ts';

const codes: readonly NeedCode[] = ['low_noise', 'phased_hours', 'regular_check_in'];
const at = '2026-11-24T09:00:00.000Z';

/** Something that somebody does, with a number that says to whom and how. */
const acts: Readonly<Record<string, (bench: QuestionBench, n: number) => Promise<unknown>>> = {
  'a person more': (bench, n) =>
    bench.person({ supportNeeds: [{ code: pick(codes, n), weight: n % 2 === 0 ? 'must' : 'prefer' }] }),
  'a role more': (bench, n) => bench.role(n % 2 === 0 ? {} : { settings: ['noise'] }),
  'other needs': async (bench, n) =>
    bench.change(pick(await bench.people(), n), {
      supportNeeds: codes.slice(n % 4).map((code) => ({ code, weight: 'must' })),
    }),
  'another wage': async (bench, n) =>
    bench.changeRole(pick(await bench.roles(), n), {
      wage: n % 3 === 0 ? null : { min: { amountMinor: 1000 + n, currency: 'GBP' }, per: 'hour' },
    }),
  'a role closed or opened': async (bench, n) => {
    const id = pick(await bench.roles(), n);
    const { state } = await bench.useCases.opportunities.get(bench.coach, id);
    await bench.useCases.opportunities.changeState(bench.coach, id, undefined, {
      state: state === 'open' ? 'paused' : 'open',
    });
  },
  'what the employer offers': async (bench, n) => {
    const { version } = await bench.useCases.employers.get(bench.coach, bench.employerId);
    await bench.useCases.employers.update(bench.coach, bench.employerId, version, {
      accommodations: codes.slice(n % 4).map((code) => ({ code, stance: 'cannot', evidence: 'declared' })),
    });
  },
  'a decision': async (bench, n) => {
    const rows = (await bench.all(matches)).filter(({ state }) => state === 'suggested');
    if (rows.length === 0) return;
    const { id, version } = pick(rows, n);
    await bench.useCases.matches.decide(bench.coach, id, version, { action: 'decline', reasonCode: 'other' });
  },
  'an answer': async (bench, n) => {
    const { items } = await bench.useCases.questions.list(bench.coach, { limit: 200, state: 'open' });
    const yesNo = items.filter(({ asking }) => asking.asks === 'yes_no');
    if (yesNo.length === 0) return;
    const { id, version } = pick(yesNo, n);
    const answer = n % 2 === 0 ? ('yes' as const) : ('no' as const);
    await bench.useCases.questions.answer(bench.coach, id, version, {
      answer,
      contact: { channel: 'phone', at },
    });
  },
};

const pick = <T>(some: readonly T[], n: number): T => some[n % some.length] as T;

/** What the matches ask and nobody answered. */
async function asked(bench: QuestionBench): Promise<readonly string[]> {
  const answered = (await bench.all(questions)).filter(({ state }) => state === 'answered');
  const known = new Set(answered.map((row) => bench.exactly(row)));
  return (await bench.derived()).filter((key) => !known.has(key));
}

describe('the open questions', function () {
  this.timeout(120_000);

  it('are what the kept matches ask and nobody answered, whatever was done in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.nat(1000)), {
          minLength: 3,
          maxLength: 10,
        }),
        async (done) => {
          const bench = await openQuestionBench();
          try {
            await bench.person();
            await bench.role();
            await bench.settleByFacts();
            for (const [act, n] of done) {
              await acts[act]?.(bench, n);
              await bench.settleByFacts();
              expect(await bench.openExactly(), act).to.deep.equal(await asked(bench));
            }
          } finally {
            await bench.close();
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it('are there once when two workers put them at once, and when one is cut off and begins again', async () => {
    const bench = await openQuestionBench();
    try {
      for (const code of codes) await bench.person({ supportNeeds: [{ code, weight: 'must' }] });
      await bench.role();
      await bench.role();
      await bench.score();
      await Promise.all([bench.keep(), bench.keep(), cutOff(bench)]);
      await bench.keep();
      expect(await bench.openExactly()).to.deep.equal(await bench.derived());
    } finally {
      await bench.close();
    }
  });
});

/** A worker that dies after its second commit. */
async function cutOff(bench: QuestionBench): Promise<void> {
  const { store } = bench.useCases;
  let commits = 0;
  const dying: Store = {
    ...store,
    commit: async (...given) => {
      commits += 1;
      if (commits > 2) throw new Error('killed');
      await store.commit(...given);
    },
  };
  const { questionKeeping } = bench.useCases.beside({ store: dying }).workerDeps;
  const asked = { participantIds: await bench.people(), matchIds: [] };
  await questionKeeping.keep(bench.here.command, asked).catch(() => {});
}

import { expect } from 'chai';
import { limits } from '../../config/limits.ts';
import { plusSeconds } from '../../src/domain/values/time.ts';
import type { Collection } from '../../src/store/collection.ts';
import {
  idempotency,
  knownBrowsers,
  links,
  outbox,
  questions,
  sessions,
  signInFailures,
} from '../../src/store/collections/index.ts';
import type { Put } from '../../src/store/port.ts';
import { first, put } from '../../src/store/rows.ts';
import { roundOf } from '../support/rounds.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('records that serve for a while', () => {
  let useCases: UseCases;
  before(async () => {
    useCases = await openUseCases();
  });
  after(() => useCases.close());

  /** One of each, of an organisation: its end so many milliseconds from now, and of facts so many after their seven days. */
  const keep = async (organisationId: string, name: string, ms: number) => {
    const now = useCases.clock();
    const ends = plusSeconds(now, ms / 1000);
    const relayedAt = plusSeconds(ends, -limits.outboxDays * 86_400);
    const lapsedAt = plusSeconds(ends, -limits.lapsedQuestionDays * 86_400);
    const about = { kind: 'wage', side: 'employer' } as const;
    const asking = { to: 'employer', about, asks: 'value', field: 'wage' } as const;
    const of = (kind: string) => first(`${kind}-${name}-${organisationId}`, organisationId, now);
    const fact = { type: 'participant.changed', participantId: 'par_1' } as const;
    const answer = { status: 200, headers: {}, body: '', requestDigest: 'x' };
    const puts: readonly Put[] = [
      put(outbox, { ...of('handed'), fact, relayed: true, relayedAt }, 0),
      put(outbox, { ...of('waiting'), fact, relayed: false, relayedAt }, 0),
      put(idempotency, { ...of('answer'), ...answer, expiresAt: ends }, 0),
      put(sessions, { ...of('session'), data: '{}', expiresAt: ends }, 0),
      put(knownBrowsers, { ...of('browser'), userId: 'usr_1', expiresAt: ends }, 0),
      put(
        links,
        { ...of('link'), purpose: 'reset', secretDigest: `${organisationId} ${name}`, expiresAt: ends },
        0,
      ),
      put(signInFailures, { ...of('failures'), count: 1, windowEndsAt: ends }, 0),
      put(questions, { ...of('lapsed'), asking, state: 'lapsed', since: now, lapsedAt }, 0),
      put(questions, { ...of('waiting-question'), asking, state: 'open', since: now }, 0),
    ];
    await useCases.store.commit(roundOf().within(organisationId).scope, { organisationId, puts });
  };
  const left = async () => {
    const scope = roundOf().everywhere();
    const ids = async (collection: Collection) =>
      (await useCases.store.list(scope, collection, 'all', { limit: 100 })).items.map(({ id }) => id);
    const all = [outbox, idempotency, sessions, knownBrowsers, links, signInFailures, questions];
    return (await Promise.all(all.map(ids))).flat();
  };

  it('go once their time is over, and not before, in every organisation', async () => {
    const [one, other] = [await useCases.organisation(), await useCases.organisation()];
    await keep(one.organisationId, 'past', -1);
    await keep(one.organisationId, 'now', 0);
    await keep(other.organisationId, 'past', -1);
    await keep(other.organisationId, 'future', 1);
    const old = (id: string) => id.includes('-past-') && !id.startsWith('waiting');
    const before = await left();
    expect(before).to.have.length(36);
    const round = roundOf('records:prune');
    const over: string[] = [];
    const { pruning } = useCases.beside({ destroyDaysBefore: async (day) => void over.push(day) }).workerDeps;
    expect(await pruning.prune(round)).to.equal(14);
    expect(over, 'the keys of days that are over').to.deep.equal([useCases.clock()]);
    expect(await left()).to.have.members(before.filter((id) => !old(id)));
    expect(await useCases.pruning.prune(round)).to.equal(0);
    expect((await refusal(useCases.pruning.prune(roundOf('records:verify')))).code).to.equal('forbidden');
  });
});

import { expect } from 'chai';
import type { Context } from '../../src/services/kit/context.ts';
import { notices } from '../../src/store/collections/index.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

describe('what people ask of their coach', () => {
  let useCases: UseCases;
  beforeEach(async () => {
    useCases = await openUseCases();
  });
  afterEach(() => useCases.close());

  /** Somebody with a coach, half past four in the morning where they are: from seven in the evening on the day is another in UTC. */
  async function somebody() {
    const office = await useCases.organisation('US', 'America/New_York');
    const coach = await office.user('coach');
    const { id: participantId } = await useCases.participants.create(office.command, {
      ...{ displayName: 'Robin', coachId: coach.id },
    });
    const me = office.as('participant', { participantId } as never);
    const heard = async (): Promise<readonly unknown[]> => {
      const page = await useCases.store.list(office.command.scope, notices, 'byUser', {
        key: [coach.id],
        limit: 100,
      });
      return page.items.filter(({ kind }) => kind === 'person_asks').map(({ data }) => data.what);
    };
    const { ownRequests, codes } = useCases.composed.services;
    return { office, coach, me, participantId, heard, ownRequests, codes };
  }
  const hours = (count: number) => useCases.pass(count * 3600);

  it('to look again is heard once a day, and that is the day where they are', async () => {
    const { me, heard, ownRequests } = await somebody();
    // From half past six in the evening to half past eight a day begins in UTC.
    hours(14);
    await ownRequests.lookAgain(me);
    hours(2);
    expect(await ownRequests.isAsked(me, 'look')).to.equal(true);
    await ownRequests.lookAgain(me);
    expect(await heard()).to.deep.equal(['look']);
    hours(5);
    expect(await ownRequests.isAsked(me, 'look')).to.equal(false);
    await ownRequests.lookAgain(me);
    expect(await heard()).to.deep.equal(['look', 'look']);
  });

  it('for another code is heard once a day, and that is the day where they are', async () => {
    const { office, coach, participantId, heard, codes } = await somebody();
    const by: Context = office.as('coach', { id: coach.id, steppedUp: true });
    const { code } = await codes.issueSignIn(by, participantId);
    const ask = () => useCases.entrance.askNewCode(code, '192.0.2.1');
    hours(14);
    await ask();
    hours(2);
    await ask();
    expect(await heard()).to.deep.equal(['code']);
  });

  it('to leave the scoring, pressed by twenty at once, is done and heard once', async () => {
    const { me, heard, ownRequests } = await somebody();
    await Promise.all(Array.from({ length: 20 }, () => ownRequests.scoring(me, false)));
    expect(await heard()).to.deep.equal(['scoring_off']);
    await Promise.all(Array.from({ length: 20 }, () => ownRequests.stop(me)));
    expect(await heard()).to.deep.equal(['scoring_off', 'stop']);
  });
});

import { expect } from 'chai';
import { limits as shipped } from '../../config/limits.ts';
import { type Match, matchStates } from '../../src/domain/match.ts';
import { liveStates } from '../../src/domain/match-moves.ts';
import type { Participant } from '../../src/domain/participant.ts';
import { plusSeconds } from '../../src/domain/values/time.ts';
import { notices } from '../../src/store/collections/index.ts';
import { roundOf } from '../support/rounds.ts';
import { plant } from './match-rows.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

const day = 86_400;
const limits = { ...shipped, closingDays: 3, staleProfileDays: 90 };

describe('what a reminder says, and to whom', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  afterEach(() => useCases.close());

  const remind = () => useCases.beside({ limits }).workerDeps.reminders.remind(roundOf('notice:raise'));
  const told = async () => (await useCases.store.list(here.command.scope, notices, 'all', {})).items;
  async function posting(expiresAt: string) {
    const { id: employerId } = await useCases.employers.create(here.command, { name: `Mill ${expiresAt}` });
    return useCases.opportunities.create(here.command, {
      ...{ employerId, title: 'Miller', duties: 'Mills.', state: 'open', expiresAt },
      schedule: { blocks: [], flexible: true },
      wage: { min: { amountMinor: 1300, currency: 'GBP' }, per: 'hour' },
      skills: { required: [], desired: [] },
    });
  }

  it('of a posting goes to the coaches of those for whom it is worth a look or under way, each once', async () => {
    const expiresAt = plusSeconds(useCases.clock(), day);
    const { id: opportunityId } = await posting(expiresAt);
    /** Somebody with a coach, and a match with the posting; the coach. */
    const theirs = async (
      match: Partial<Match>,
      { stage = 'exploring', coachId }: Partial<Participant> = {},
    ) => {
      const coach = coachId ?? (await here.user('coach')).id;
      const person = { displayName: 'Robin', coachId: coach, stage };
      const { id: participantId } = await useCases.participants.create(here.command, person);
      await plant(useCases, here.command, { opportunityId, participantId, coachId: coach, ...match });
      return coach;
    };
    const coaches = new Map<string, string>();
    for (const state of matchStates) coaches.set(state, await theirs({ state }));
    await theirs({}, { coachId: coaches.get('suggested') });
    await theirs({ worth: false, strong: false });
    await theirs({ state: 'offered_to_participant' }, { stage: 'paused' });
    await plant(useCases, here.command, { opportunityId, coachId: undefined });
    await theirs({ opportunityId: 'opp_another' });
    await remind();
    const rows = await told();
    expect(rows.map(({ userId }) => userId).sort()).to.deep.equal(
      ['suggested', ...liveStates].map((state) => coaches.get(state)).sort(),
    );
    expect(rows[0]).to.deep.include({
      ...{ kind: 'posting_closing', importance: 'soon', opportunityId, data: { expiresAt } },
      dedupeKey: `posting_closing:${opportunityId}:${expiresAt}`,
    });
    expect(rows[0]).to.not.have.property('participantId');
  });

  it('of a posting that has ended comes no more', async () => {
    const { employerId } = await posting(plusSeconds(useCases.clock(), day));
    await here.user('employer', employerId);
    useCases.pass(day + 1);
    await remind();
    expect(await told()).to.deep.equal([]);
  });

  it('of a profile says how many days it rested, of which version', async () => {
    const coach = await here.user('coach');
    const { id } = await useCases.participants.create(here.command, {
      displayName: 'Robin',
      coachId: coach.id,
    });
    useCases.pass(91 * day);
    await remind();
    expect((await told()).map(({ userId, opportunityId }) => [userId, opportunityId])).to.deep.equal([
      [coach.id, undefined],
    ]);
    expect((await told())[0]).to.deep.include({
      ...{ kind: 'stale_profile', importance: 'fyi', participantId: id, data: { days: 90 } },
      dedupeKey: `stale_profile:${id}:1`,
    });
  });
});

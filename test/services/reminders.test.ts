import { expect } from 'chai';
import { limits as shipped } from '../../config/limits.ts';
import type { Opportunity } from '../../src/domain/opportunity.ts';
import type { Participant } from '../../src/domain/participant.ts';
import type { User } from '../../src/domain/user.ts';
import { plusSeconds } from '../../src/domain/values/time.ts';
import { notices } from '../../src/store/collections/index.ts';
import { roundOf } from '../support/rounds.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

const day = 86_400;
const limits = { ...shipped, closingDays: 3, staleProfileDays: 90 };

describe('reminders', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let coach: User;
  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
    coach = await here.user('coach');
  });
  afterEach(() => useCases.close());

  const remind = () => useCases.beside({ limits }).workerDeps.reminders.remind(roundOf('notice:raise'));
  const told = async (user: User) => {
    const { items } = await useCases.store.list(here.command.scope, notices, 'byUser', { key: [user.id] });
    return items.map(({ kind, participantId, opportunityId }) => [kind, participantId ?? opportunityId]);
  };
  const person = (stage: Participant['stage']) =>
    useCases.participants.create(here.command, { displayName: 'Robin', coachId: coach.id, stage });

  describe('of a profile that grew old', () => {
    it('rest through a pause, and come when it has grown old after it', async () => {
      const paused = await person('paused');
      const working = await person('exploring');
      useCases.pass(91 * day);
      await remind();
      expect(await told(coach)).to.deep.equal([['stale_profile', working.id]]);
      await useCases.participants.changeStage(here.command, paused.id, undefined, {
        stage: 'ready_to_try_work',
      });
      await remind();
      expect(await told(coach)).to.have.length(1);
      useCases.pass(91 * day);
      await remind();
      expect(await told(coach)).to.deep.equal([
        ['stale_profile', working.id],
        ['stale_profile', paused.id],
      ]);
    });

    it('come three a day: a whole file grows old on one day', async () => {
      const people: Participant[] = [];
      for (let at = 0; at < 5; at += 1) people.push(await person('exploring'));
      useCases.pass(91 * day);
      await remind();
      await remind();
      expect(await told(coach)).to.have.length(3);
      useCases.pass(day);
      await remind();
      const heard = (await told(coach)).map(([, id]) => id);
      expect(heard).to.have.members(people.map(({ id }) => id));
    });

    it('come after ninety days, not on the last of them', async () => {
      const one = await person('exploring');
      useCases.pass(90 * day);
      await remind();
      expect(await told(coach)).to.deep.equal([]);
      useCases.pass(1);
      await remind();
      await remind();
      expect(await told(coach)).to.deep.equal([['stale_profile', one.id]]);
    });

    it('come again when the profile was changed and grew old once more', async () => {
      const one = await person('exploring');
      useCases.pass(91 * day);
      await remind();
      await useCases.participants.update(here.command, one.id, one.version, { language: 'de' });
      useCases.pass(91 * day);
      await remind();
      expect(await told(coach)).to.have.length(2);
    });
  });

  describe('of a posting that closes', () => {
    let contact: User;
    let posting: (days: number, state?: Opportunity['state']) => Promise<Opportunity>;
    beforeEach(async () => {
      const employerId = (await useCases.employers.create(here.command, { name: 'Mill' })).id;
      contact = await here.user('employer', employerId);
      posting = (days, state = 'open') =>
        useCases.opportunities.create(here.command, {
          employerId,
          title: 'Miller',
          duties: 'Mills.',
          schedule: { blocks: [], flexible: true },
          wage: { min: { amountMinor: 1300, currency: 'GBP' }, per: 'hour' },
          skills: { required: [], desired: [] },
          state: state === 'draft' ? 'draft' : 'open',
          expiresAt: plusSeconds(useCases.clock(), days * day),
        });
    });

    it('go to who speaks for the employer, within three days of the end and no sooner', async () => {
      const soon = await posting(2.99);
      await posting(3);
      await posting(1, 'draft');
      await remind();
      await remind();
      expect(await told(contact)).to.deep.equal([['posting_closing', soon.id]]);
      expect(await told(coach)).to.deep.equal([]);
    });

    it('come again when the end was moved', async () => {
      const one = await posting(2);
      await remind();
      const expiresAt = plusSeconds(useCases.clock(), 2.5 * day);
      await useCases.opportunities.update(here.command, one.id, one.version, { expiresAt });
      await remind();
      expect(await told(contact)).to.have.length(2);
    });
  });
});

import { expect } from 'chai';
import { createWorld } from '../../scripts/world/create-world.ts';
import type { User } from '../../src/domain/user.ts';
import { often } from '../support/few-or-many.ts';
import { shippedTaxonomy } from '../support/shipped-taxonomy.ts';
import { scoringByOne } from './scoring-by-one.ts';
import { openUseCases } from './use-cases.ts';

const day = 86_400;
const week = 7;
const people = 25;
const perDay = 20;

/** A week of a coach: how many notices came, after those of what was there before. `standing` postings are there when it begins. */
async function noticesOfAWeek(standing: number, { bare }: { readonly bare: boolean }): Promise<number> {
  const taxonomy = shippedTaxonomy;
  const useCases = await openUseCases();
  const { services, workerDeps } = useCases.beside({ taxonomy });
  const here = await useCases.organisation();
  const coach: User = await here.user('coach');
  const world = createWorld({
    ...{ seed: 7, participants: people, opportunities: standing + week * perDay, employers: 40 },
    ...{ occupations: taxonomy.occupations, today: '2026-11-24' },
  });
  const employers = new Map<string, string>();
  const postings = world.opportunities();
  const next = async (at: number): Promise<string> => {
    const { value } = postings.next();
    if (value === undefined) throw new Error('The world is too small.');
    const { employer, posting } = value;
    const known = employers.get(employer.externalId);
    const employerId = known ?? (await services.employers.create(here.command, { name: employer.name })).id;
    employers.set(employer.externalId, employerId);
    const skills = bare && at % 3 === 0 ? { required: [], desired: [] } : posting.skills;
    const expiresAt = '2027-03-01T00:00:00.000Z';
    const row = { ...posting, skills, employerId, expiresAt, state: 'open' } as const;
    return (await services.opportunities.create(here.command, row)).id;
  };
  let handled = 0;
  /** What the workers do with the facts of matches. */
  const tell = async () => {
    const { facts, last } = await useCases.store.feed(here.command.scope, handled, 1000);
    for (const { fact } of facts)
      if (fact.type === 'matches.scored')
        await workerDeps.noticeRaiser.raiseMatchNotices(here.command, fact.matchIds, fact.cause);
    handled = last;
  };
  const mine = { ...here.as('coach', { id: coach.id }) };
  const notices = async () => (await services.notices.list(mine, { limit: 200 })).items;

  const participantIds: string[] = [];
  for (const { profile, stage } of world.participants())
    participantIds.push(
      (await services.participants.create(here.command, { ...profile, stage, coachId: coach.id })).id,
    );
  for (let at = 0; at < standing; at += 1) await next(at);
  await workerDeps.scoring.score(here.command, { participantIds, opportunityIds: [], cause: 'command:fill' });
  await tell();
  await services.notices.readAll(mine);
  const before = (await notices()).length;
  const { scoreOpportunity } = scoringByOne(workerDeps);
  for (let today = 0; today < week; today += 1) {
    for (let at = 0; at < perDay; at += 1) {
      useCases.pass(600);
      await scoreOpportunity(here.command, await next(at));
      await tell();
    }
    await services.notices.readAll(mine);
    useCases.pass(day - perDay * 600);
  }
  const after = (await notices()).length;
  await useCases.close();
  return after - before;
}

describe('a week of a coach with twenty-five people and twenty new postings a day', function () {
  // It counts notices, not time: five hundred postings are scored by a machine that may have others to do.
  this.timeout(300_000);

  // An installation that begins, one that has begun, and a filled one.
  const beginnings = [
    [0, true],
    [60, true],
    [200, false],
  ] as const;
  for (const [standing, bare] of beginnings.slice(0, often(beginnings.length)))
    it(`brings three to twenty-five notices beside ${standing} postings${bare ? ', a third of the new ones without skills' : ''}`, async () => {
      const count = await noticesOfAWeek(standing, { bare });
      expect(count).to.be.within(3, 25);
    });
});

import { expect } from 'chai';
import { createWorld } from '../../scripts/world/create-world.ts';
import type { WorldParticipant } from '../../scripts/world/person.ts';
import type { Notice } from '../../src/domain/notice.ts';
import type { User } from '../../src/domain/user.ts';
import type { SupportNeed } from '../../src/domain/values/support-need.ts';
import { plusSeconds } from '../../src/domain/values/time.ts';
import { often } from '../support/few-or-many.ts';
import { roundOf } from '../support/rounds.ts';
import { shippedTaxonomy } from '../support/shipped-taxonomy.ts';
import { scoringByOne } from './scoring-by-one.ts';
import { openUseCases } from './use-cases.ts';

const day = 86_400;
const week = 7;
const people = 25;
const perDay = 20;

const office = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const twoMusts: readonly (readonly SupportNeed[])[] = [
  [
    { code: 'dosing_window', weight: 'must', windows: [{ days: office, from: '07:00', to: '08:30' }] },
    { code: 'setback_is_not_dismissal', weight: 'must' },
  ],
  [
    { code: 'alcohol_free_site', weight: 'must' },
    { code: 'regular_check_in', weight: 'must' },
  ],
];

interface Week {
  /** Postings that are there when it begins. */
  readonly standing: number;
  /** Whether a posting of a day names no skills, by its number. */
  readonly isBare?: (at: number) => boolean;
  /** In how many days a posting closes that was there before, by its number; not in this winter where it is absent. */
  readonly closesIn?: (at: number) => number;
  /** Who comes in place of a person of the world, by their number. */
  readonly who?: (person: WorldParticipant, at: number) => Pick<WorldParticipant, 'profile' | 'stage'>;
}

/** Every other person is paused, and the rest need two things that must be so. */
const pausedOrNeedy: Week['who'] = ({ profile, stage }, at) =>
  at % 2 === 0
    ? { profile, stage: 'paused' }
    : {
        profile: { ...profile, supportNeeds: twoMusts[at % 4 === 1 ? 0 : 1] ?? [] },
        stage: stage === 'paused' ? 'exploring' : stage,
      };

/** A week of a coach: the notices that came, after those of what was there before, and who was paused. */
async function weekOf({ standing, isBare = () => false, who = (one) => one, closesIn }: Week) {
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
  const next = async (at: number, days = 100): Promise<string> => {
    const { value } = postings.next();
    if (value === undefined) throw new Error('The world is too small.');
    const { employer, posting } = value;
    const known = employers.get(employer.externalId);
    const employerId = known ?? (await services.employers.create(here.command, { name: employer.name })).id;
    employers.set(employer.externalId, employerId);
    const skills = isBare(at) ? { required: [], desired: [] } : posting.skills;
    const expiresAt = plusSeconds(useCases.clock(), days * day);
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
  const paused = new Set<string>();
  for (const person of world.participants()) {
    const { profile, stage } = who(person, participantIds.length);
    const { id } = await services.participants.create(here.command, { ...profile, stage, coachId: coach.id });
    participantIds.push(id);
    if (stage === 'paused') paused.add(id);
  }
  for (let at = 0; at < standing; at += 1) await next(at, closesIn?.(at));
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
    await workerDeps.reminders.remind(roundOf('notice:raise'));
    await services.notices.readAll(mine);
    useCases.pass(day - perDay * 600);
  }
  const all = await notices();
  await useCases.close();
  return { came: all.slice(0, all.length - before), paused };
}

/** How many came on each day beside due dates. */
const perDayOf = (came: readonly Pick<Notice, 'kind' | 'createdAt'>[]) => {
  const days = came
    .filter(({ kind }) => kind !== 'posting_closing')
    .map(({ createdAt }) => createdAt.slice(0, 10));
  return [...new Set(days)].map((date) => days.filter((one) => one === date).length);
};

describe('a week of a coach with twenty-five people and twenty new postings a day', function () {
  // It counts notices, not time: five hundred postings are scored by a machine that may have others to do.
  this.timeout(300_000);

  // An installation that begins, one that has begun, and a filled one; then postings of which none names a skill, and a caseload of
  // which half is paused and the other half needs two things that must be so.
  const aThird = (at: number) => at % 3 === 0;
  const weeks: readonly (readonly [what: string, week: Week])[] = [
    ['beside no postings, a third of the new ones without skills', { standing: 0, isBare: aThird }],
    ['where half are paused, and half have two musts', { standing: 60, who: pausedOrNeedy }],
    ['beside 60 postings, a third of the new ones without skills', { standing: 60, isBare: aThird }],
    ['where no posting names a skill', { standing: 0, isBare: () => true }],
    [
      'beside 200 postings, of which some close every day',
      { standing: 200, closesIn: (at) => 1 + (at % 45) },
    ],
  ];
  for (const [what, week] of weeks.slice(0, often(weeks.length)))
    it(`brings three to twenty-five notices ${what}: each match once, at most ten and a line a day, nobody paused`, async () => {
      const { came, paused } = await weekOf(week);
      expect(came).to.have.length.within(3, 25);
      expect(Math.max(...perDayOf(came))).to.be.at.most(11);
      const told = came.flatMap(({ matchIds = [] }) => matchIds);
      expect(told).to.have.length(new Set(told).size);
      const heard = came.flatMap(({ participantIds = [] }) => participantIds);
      expect(heard.filter((id) => paused.has(id))).to.deep.equal([]);
    });
});

import { expect } from 'chai';
import type { Match } from '../../src/domain/match.ts';
import type { MatchFilter } from '../../src/services/matches/filter.ts';
import { plant, plantSides } from './match-rows.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('lists of matches', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let all: Match[];
  before(async () => {
    all = [];
    useCases = await openUseCases();
    here = await useCases.organisation();
    const elsewhere = await useCases.organisation();
    await plant(useCases, elsewhere.command, { participantId: 'par_0' });
    await plantSides(useCases, here.command, {
      participants: [0, 1, 2].map((at) => `par_${at}`),
      opportunities: Array.from({ length: 20 }, (_, at) => `opp_${at}`),
    });
    // Every pair of three people and twenty postings, with scores that repeat.
    for (let at = 0; at < 60; at += 1) {
      const state = (['suggested', 'blocked', 'shortlisted'] as const)[at % 3] ?? 'suggested';
      all.push(
        await plant(useCases, here.command, {
          participantId: `par_${Math.floor(at / 20)}`,
          opportunityId: `opp_${at % 20}`,
          coachId: `usr_${at % 2}`,
          state,
          score: 1000 * ((at * 7) % 10),
          confidence: (at * 13) % 100,
          rankForPerson: 1 + (at % 7),
        }),
      );
    }
  });
  after(() => useCases.close());

  const fits = (row: Match, filter: MatchFilter) =>
    (filter.participantId ?? row.participantId) === row.participantId &&
    (filter.opportunityId ?? row.opportunityId) === row.opportunityId &&
    (filter.coachId ?? row.coachId) === row.coachId &&
    (filter.state ?? [row.state]).includes(row.state) &&
    (filter.nearMiss ?? row.lifted !== undefined) === (row.lifted !== undefined) &&
    row.score >= (filter.minScore ?? 0);

  it('answer every mix of filters, each person’s best first, full pages, each match once', async () => {
    const choices = {
      participantId: [undefined, 'par_0', 'par_2'],
      opportunityId: [undefined, 'opp_3'],
      coachId: [undefined, 'usr_1'],
      state: [undefined, ['suggested'], ['blocked', 'shortlisted']],
      nearMiss: [undefined, true, false],
      minScore: [undefined, 3000],
    } as const;
    let filters: MatchFilter[] = [{}];
    for (const [name, values] of Object.entries(choices)) {
      filters = filters.flatMap((filter) => values.map((value) => ({ ...filter, [name]: value })));
    }
    expect(filters).to.have.length(216);
    for (const filter of filters) {
      const wanted = all
        .filter((row) => fits(row, filter))
        .map(({ rank }) => rank)
        .sort((a, b) => a - b);
      const seen: string[] = [];
      const ranks: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await useCases.matches.list(here.command, { ...filter, limit: 7, cursor });
        if (page.nextCursor !== null) expect(page.items).to.have.length(7);
        ranks.push(...page.items.map(({ rank }) => rank));
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(ranks, JSON.stringify(filter)).to.deep.equal(wanted);
      expect(new Set(seen).size).to.equal(seen.length);
    }
  });

  it('hold names and reasons by side, and one match its week', async () => {
    const mine = await useCases.organisation();
    const employer = await useCases.employers.create(mine.command, { name: 'Harbour Bakery' });
    const posting = await useCases.opportunities.create(mine.command, {
      employerId: employer.id,
      title: 'Baker',
    });
    const person = await useCases.participants.create(mine.command, { displayName: 'Robin' });
    const ids = { participantId: person.id, opportunityId: posting.id };
    const { id } = await plant(useCases, mine.command, { ...ids, state: 'blocked' });
    const [listed] = (await useCases.matches.list(mine.command, {})).items;
    expect(listed?.participant).to.include({ displayName: 'Robin', stage: 'exploring' });
    expect(listed?.opportunity).to.include({ title: 'Baker', employerName: 'Harbour Bakery' });
    expect(listed).to.not.have.property('week');
    const one = await useCases.matches.get(mine.command, id);
    expect(one.explanation).to.have.keys('for', 'against', 'unknown', 'changes');
    expect(one.week).to.have.keys('free', 'needed', 'keepFree');
  });

  it('refuse a cursor of another list', async () => {
    const { nextCursor } = await useCases.matches.list(here.command, { participantId: 'par_0', limit: 2 });
    const other = useCases.matches.list(here.command, { participantId: 'par_1', cursor: nextCursor ?? '' });
    expect((await refusal(other)).code).to.equal('invalid');
  });
});

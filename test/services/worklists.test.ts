import { expect } from 'chai';
import type { Participant } from '../../src/domain/participant.ts';
import { workingDaysBefore } from '../../src/domain/values/working-days.ts';
import type { WorklistName } from '../../src/domain/worklist.ts';
import { participants } from '../../src/store/collections/index.ts';
import { put } from '../../src/store/rows.ts';
import { plant } from './match-rows.ts';
import { plainParticipant } from './plain-rows.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

/** The clock of these tests stands on Tuesday the 24th of November. */
const on = (day: string) => `2026-${day}T08:00:00.000Z`;

describe('worklists', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let coachId: string;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
    coachId = (await here.user('coach')).id;
  });
  after(() => useCases.close());

  const coach = () => here.as('coach', { id: coachId });
  const titles = async (name: WorklistName, ctx = coach()) =>
    (await useCases.worklists.list(ctx, name, {})).items.map(({ names }) => names.join(', '));
  async function person(displayName: string, more: Partial<Participant> = {}) {
    const id = useCases.newId('participant');
    const { organisationId } = here;
    const fresh = { createdAt: on('11-20'), updatedAt: on('11-20') };
    const row = plainParticipant({ id, organisationId, displayName, ...fresh, ...more });
    await useCases.store.commit(here.command.scope, { organisationId, puts: [put(participants, row, 0)] });
    return id;
  }

  it('name who has nobody in charge, whom nobody looked at for 90 days, and who is paused', async () => {
    await person('Nobody’s', { createdAt: on('11-21') });
    await person('Longer nobody’s', { createdAt: on('11-02') });
    await person('Stale', { coachId, updatedAt: '2026-08-26T09:29:59.000Z' });
    await person('Nearly stale', { coachId, updatedAt: '2026-08-26T09:30:00.000Z' });
    const paused = { stage: 'paused', stageSince: on('10-01') } as const;
    await person('Paused', { coachId, ...paused, updatedAt: on('01-02') });
    await person('Elsewhere', { coachId: 'usr_other', ...paused, updatedAt: on('01-02') });
    expect(await titles('unassigned')).to.deep.equal(['Longer nobody’s', 'Nobody’s']);
    expect(await titles('stale_profiles')).to.deep.equal(['Stale']);
    expect(await titles('paused')).to.deep.equal(['Paused']);
    const all = here.as('supervisor');
    expect(await titles('paused', all)).to.have.members(['Paused', 'Elsewhere']);
    const counts = await useCases.worklists.counts(coach());
    expect(Object.fromEntries(counts.map(({ name, count }) => [name, count]))).to.deep.equal({
      ...{ unassigned: 2, stale_profiles: 1, waiting_answers: 0, paused: 1, closing_postings: 0 },
      expiring_consents: 0,
      not_scored: 0,
    });
  });

  it('name answers that are due for five working days', async () => {
    const participantId = await person('Ada', { coachId });
    const offered = { participantId, coachId, state: 'offered_to_participant', actedOn: true } as const;
    await plant(useCases, here.command, { ...offered, decidedAt: on('11-17') });
    const late = await plant(useCases, here.command, { ...offered, decidedAt: on('11-16') });
    const { items } = await useCases.worklists.list(coach(), 'waiting_answers', {});
    expect(items).to.have.length(1);
    expect(items[0]).to.deep.include({
      matchId: late.id,
      participantId,
      names: ['Ada', 'Miller'],
      since: on('11-16'),
    });
  });

  it('name postings that end within seven days, the first to end first', async () => {
    const { id: employerId } = await useCases.employers.create(here.command, { name: 'Mill' });
    const post = (title: string, expiresAt: string) =>
      useCases.opportunities.create(here.command, { employerId, title, state: 'open', expiresAt });
    await post('Miller', on('11-30'));
    await post('Baker', on('11-26'));
    await post('Later', on('12-02'));
    expect(await titles('closing_postings')).to.deep.equal(['Baker', 'Miller']);
  });

  it('are read page by page, and by those who look after people only', async () => {
    for (const name of ['A', 'B', 'C']) await person(name);
    const first = await useCases.worklists.list(coach(), 'unassigned', { limit: 2 });
    const rest = await useCases.worklists.list(coach(), 'unassigned', { cursor: first.nextCursor ?? '' });
    expect([first, rest].map(({ items }) => items.length)).to.deep.equal([2, 1]);
    const wrong = useCases.worklists.list(coach(), 'unassigned', { cursor: 'W10' });
    expect((await refusal(wrong)).code).to.equal('invalid');
    expect((await refusal(useCases.worklists.counts(here.as('auditor')))).code).to.equal('forbidden');
  });

  it('count working days from Monday to Friday', () => {
    expect(workingDaysBefore('2026-11-24', 1)).to.equal('2026-11-23');
    expect(workingDaysBefore('2026-11-24', 2)).to.equal('2026-11-20');
    expect(workingDaysBefore('2026-11-22', 5)).to.equal('2026-11-16');
  });
});

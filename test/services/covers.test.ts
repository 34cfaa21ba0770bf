import { expect } from 'chai';
import { createStandIns } from '../../src/services/caseload/stand-ins.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { createRecipients } from '../../src/services/notices/recipients.ts';
import { participants, users } from '../../src/store/collections/index.ts';
import { next, put } from '../../src/store/rows.ts';
import { plant } from './match-rows.ts';
import { plainParticipant } from './plain-rows.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

/** The clock of these tests stands on Tuesday the 24th of November, half past nine. */
const monday = '2026-11-23';
const tuesday = '2026-11-24';
const wednesday = '2026-11-25';
const friday = '2026-11-27';
const daySeconds = 86_400;

describe('a cover', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let rosa: string;
  let sam: string;
  let moved = 0;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    useCases.pass(-moved);
    moved = 0;
    here = await useCases.organisation();
    [rosa, sam] = [(await here.user('coach')).id, (await here.user('coach')).id];
  });
  after(() => useCases.close());

  const as = (id: string) => here.as('coach', { id });
  const later = (seconds: number) => {
    moved += seconds;
    useCases.pass(seconds);
  };
  const cover = (more: Partial<Parameters<UseCases['covers']['create']>[1]> = {}, ctx: Context = as(rosa)) =>
    useCases.covers.create(ctx, { coachId: rosa, by: sam, from: wednesday, until: friday, ...more });
  async function waiting(displayName: string, coachId: string) {
    const id = useCases.newId('participant');
    const { organisationId } = here;
    const row = plainParticipant({ id, organisationId, displayName, coachId });
    await useCases.store.commit(here.command.scope, { organisationId, puts: [put(participants, row, 0)] });
    await plant(useCases, here.command, {
      participantId: id,
      coachId,
      waitingSince: '2026-11-20T08:00:00.000Z',
    });
    return id;
  }
  const queue = async (id: string) =>
    (await useCases.review.list(as(id), { whose: 'mine' })).items.map(({ participant, covered }) => [
      participant.displayName,
      covered?.until,
    ]);

  it('brings people into the review of whoever stands in, on its days alone, by the calendar of the organisation', async () => {
    await waiting('Ada', rosa);
    await waiting('Bo', sam);
    await cover();
    expect(await queue(sam)).to.deep.equal([['Bo', undefined]]);
    later(daySeconds);
    expect(await queue(sam)).to.have.deep.members([
      ['Bo', undefined],
      ['Ada', friday],
    ]);
    expect(await useCases.review.count(as(sam))).to.equal(2);
    expect(await queue(rosa)).to.deep.equal([['Ada', undefined]]);
    // Friday, a quarter to midnight, and half an hour later.
    later(2 * daySeconds + 14 * 3600 + 15 * 60);
    expect(await queue(sam)).to.have.length(2);
    later(1800);
    expect(await queue(sam)).to.deep.equal([['Bo', undefined]]);
    expect((await useCases.covers.list(as(sam), {})).items).to.deep.equal([]);
  });

  it('brings what is under way with them into the lists by state, on its days alone', async () => {
    const under = async (coachId: string, participantId: string) =>
      (await plant(useCases, here.command, { participantId, coachId, state: 'shortlisted', actedOn: true }))
        .id;
    const adas = await under(rosa, await waiting('Ada', rosa));
    const bos = await under(sam, await waiting('Bo', sam));
    const listed = async (whose?: 'mine' | 'all', more = {}) =>
      (
        await useCases.matches.list(as(sam), { whose, state: ['shortlisted', 'interested'], ...more })
      ).items.map(({ id }) => id);
    await cover();
    expect(await listed('mine')).to.deep.equal([bos]);
    later(daySeconds);
    expect(await listed('mine')).to.have.members([adas, bos]);
    expect(await listed('mine', { coachId: rosa })).to.deep.equal([adas]);
    expect(await listed('all')).to.have.members([adas, bos]);
    later(3 * daySeconds);
    expect(await listed('mine')).to.deep.equal([bos]);
  });

  it('has notices go to both, and says who answers for somebody', async () => {
    const standIns = createStandIns(useCases);
    const { findInCharge } = createRecipients({ ...useCases, standIns });
    const { id } = await cover({ from: tuesday });
    expect(await findInCharge(here.command, { coachId: rosa })).to.deep.equal([rosa, sam]);
    expect(await standIns.answering(here.command, { coachId: rosa })).to.equal(sam);
    expect(await standIns.answering(here.command, { coachId: sam })).to.equal(sam);
    expect(await standIns.answering(here.command, {})).to.equal(undefined);
    const told = async () => (await useCases.notices.list(as(sam), {})).items;
    expect((await told()).map(({ kind, coachName, stands }) => [kind, coachName, stands])).to.deep.equal([
      ['cover_given', 'A coach', true],
    ]);
    await useCases.covers.end(as(rosa), id);
    expect(await findInCharge(here.command, { coachId: rosa })).to.deep.equal([rosa]);
    expect(await standIns.answering(here.command, { coachId: rosa })).to.equal(rosa);
    expect((await told())[0]?.stands).to.equal(false);
    const entries = (await here.trail()).filter(({ noun }) => noun === 'cover');
    expect(entries.map(({ action, actorId }) => [action, actorId])).to.deep.equal([
      ['create', rosa],
      ['end', rosa],
    ]);
  });

  it('ends while whoever stands in reads of it, whichever comes first', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await cover();
      await Promise.all([useCases.notices.readAll(as(sam)), useCases.covers.end(as(rosa), id)]);
    }
    expect((await useCases.covers.list(as(sam), {})).items).to.deep.equal([]);
  });

  it('lets whoever stands in hand people over while it stands, and no longer', async () => {
    const ada = await waiting('Ada', rosa);
    const handOver = (to: string) => useCases.handovers.create(as(sam), { participantIds: [ada], to });
    expect((await refusal(handOver(sam))).sentence.key).to.equal('not_your_people');
    await cover({ from: tuesday, until: tuesday });
    await handOver(rosa);
    later(daySeconds);
    expect((await refusal(handOver(sam))).code).to.equal('forbidden');
  });

  it('is for a coach to make for themselves, and for a supervisor for anybody', async () => {
    expect((await refusal(cover({}, as(sam)))).sentence.key).to.equal('not_your_people');
    const { id } = await cover({}, here.as('supervisor'));
    expect((await refusal(useCases.covers.end(as(sam), id))).code).to.equal('forbidden');
    await useCases.covers.end(as(rosa), id);
    expect((await refusal(useCases.covers.end(as(rosa), id))).sentence.key).to.equal('no_such_cover');
  });

  it('is refused in words where it makes no sense, or another stands in the way', async () => {
    const said = async (more: Parameters<typeof cover>[0], ctx?: Context) =>
      (await refusal(cover(more, ctx))).extras.errors?.[0]?.sentence.key;
    expect(await said({ by: rosa })).to.equal('cover_by_oneself');
    expect(await said({ by: (await here.user('auditor')).id })).to.equal('unknown_coach');
    expect(await said({ until: tuesday })).to.equal('last_day_before_first');
    expect(await said({ from: monday, until: monday })).to.equal('cover_already_over');
    expect(await said({ until: '2028-01-01' })).to.equal('cover_too_long');
    await cover();
    const stands = async (coachId: string, by: string, from: string, until = from) =>
      (await refusal(cover({ coachId, by, from, until }, here.as('supervisor')))).sentence.key;
    const cy = (await here.user('coach')).id;
    expect(await stands(rosa, cy, friday, '2026-12-01')).to.equal('cover_overlaps');
    expect(await stands(cy, rosa, wednesday)).to.equal('cover_by_somebody_away');
    expect(await stands(sam, cy, friday)).to.equal('cover_of_stand_in');
    await cover({ from: '2026-11-28', until: '2026-11-28' });
  });

  it('counts for nothing once whoever stands in may not sign in any more', async () => {
    const standIns = createStandIns(useCases);
    await cover({ from: tuesday });
    const user = await useCases.store.get(here.command.scope, users, sam);
    if (user === undefined) throw new Error('They are gone.');
    const row = next(user, useCases.clock(), { disabledAt: useCases.clock() });
    const { organisationId } = here;
    await useCases.store.commit(here.command.scope, {
      organisationId,
      puts: [put(users, row, user.version)],
    });
    expect(await standIns.answering(here.command, { coachId: rosa })).to.equal(rosa);
  });
});

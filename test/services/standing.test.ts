import { expect } from 'chai';
import { actorOfUser } from '../../src/domain/access/actor.ts';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { links, sessions, users } from '../../src/store/collections/index.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('the standing of people', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  afterEach(() => useCases.close());

  it('leaves one administrator when two cut each other off at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const place = await useCases.organisation();
      const two = [await place.user('administrator'), await place.user('administrator')];
      const ends = await Promise.allSettled(
        two.map(({ id }) => useCases.standing.change(place.command, id, undefined, { disabled: true })),
      );
      expect(ends.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
    }
  });

  it('ends what is made in the very moment of being cut off', async () => {
    const expiresAt = '2027-01-01T00:00:00.000Z';
    for (let round = 0; round < 5; round += 1) {
      const place = await useCases.organisation();
      const [, bad] = [await place.user('administrator'), await place.user('administrator')];
      const actor = actorOfUser(bad);
      if (actor === undefined) throw new Error('Nobody.');
      const ctx = { scope: scopeOf(actor) };
      const make = () => useCases.tokens.issue(ctx, { role: 'administrator', label: 'x', expiresAt });
      const invite = (at: number) =>
        useCases.links.invite(ctx, { email: `n${at}.${bad.email}`, role: 'administrator' }, '');
      const busy = (from: number) => Array.from({ length: 6 }, (_, at) => [make(), invite(from + at)]).flat();
      const [before, cut, after] = [
        busy(0),
        useCases.standing.change(place.command, bad.id, undefined, { disabled: true }),
        busy(6),
      ];
      await Promise.allSettled([...before, cut, ...after]);
      const made = (await useCases.tokens.list(place.command, { limit: 100 })).items;
      expect(made.filter(({ revokedAt }) => revokedAt === undefined)).to.deep.equal([]);
      const invited = await useCases.store.list(place.command.scope, links, 'all');
      expect(invited.items).to.deep.equal([]);
      expect((await refusal(make())).code).to.equal('unauthenticated');
    }
  });

  it('changes once, however often it is asked for', async () => {
    const { id } = await here.user('coach');
    const disable = () => useCases.standing.change(here.command, id, undefined, { disabled: true });
    const all = await Promise.all(Array.from({ length: 10 }, disable));
    expect(new Set(all.map(({ version }) => version))).to.deep.equal(new Set([2]));
    expect((await here.trail()).filter(({ action }) => action === 'disable')).to.have.length(1);
  });

  it('tells the version that stands where another was named', async () => {
    const { id } = await here.user('coach');
    const { code, extras } = await refusal(useCases.standing.change(here.command, id, 7, { disabled: true }));
    expect([code, extras.currentVersion]).to.deep.equal(['stale_version', 1]);
  });

  it('ends sessions that are only just beginning', async () => {
    const user = await here.user('coach');
    const before = user.sessionEpoch ?? 0;
    await useCases.standing.endSessions(here.command, user.id);
    const now = await useCases.store.get(here.command.scope, users, user.id);
    // A session of the row that was read before is of an epoch that is over.
    expect(now?.sessionEpoch).to.equal(before + 1);
    expect((await useCases.store.list(here.command.scope, sessions, 'all')).items).to.deep.equal([]);
  });

  it('of a closed account is none: its address is free, what it did keeps its name', async () => {
    const user = await here.user('coach');
    await useCases.standing.close(here.command, user.id, undefined);
    expect(await useCases.userLookup.byEmail(user.email)).to.equal(undefined);
    const row = await useCases.store.get(here.command.scope, users, user.id);
    expect(row).to.include({ displayName: user.displayName, email: '' });
    expect(row).to.not.have.property('passwordHash');
    for (const act of [
      useCases.standing.change(here.command, user.id, undefined, { disabled: false }),
      useCases.standing.close(here.command, user.id, undefined),
      useCases.standing.endSessions(here.command, user.id),
      useCases.users.get(here.command, user.id),
    ])
      expect((await refusal(act)).code).to.equal('not_found');
    expect(await useCases.links.issueReset(here.command, user.email, '')).to.equal(undefined);
  });
});

import { expect } from 'chai';
import { actorOfUser } from '../../src/domain/access/actor.ts';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { users } from '../../src/store/collections/index.ts';
import { next, put } from '../../src/store/rows.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('an account', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  const expiresAt = '2026-12-24T00:00:00.000Z';
  before(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const show = (
    actor: Parameters<typeof scopeOf>[0] | undefined,
    asked?: Parameters<UseCases['account']['show']>[1],
  ) => {
    if (actor === undefined) throw new Error('Nobody.');
    return useCases.account.show({ scope: scopeOf(actor) }, asked);
  };

  it('shows a person by name, with their organisation and what they have not read', async () => {
    const { participantId: _, ...user } = await here.user('coach');
    const actor = actorOfUser(user);
    expect(await show(actor)).to.deep.equal({
      user: { ...actor, displayName: 'A coach' },
      email: user.email,
      organisation: await useCases.organisations.get(here.organisationId),
      unread: 0,
      waiting: { review: 0, questions: 0 },
      scoring: { stopped: false, reasonsFirst: false, version: 1 },
      addressTried: undefined,
    });
  });

  it('leaves for later what is counted, where that is asked', async () => {
    const actor = actorOfUser(await here.user('supervisor'));
    const [now, later] = [await show(actor, { counts: 'now' }), await show(actor, { counts: 'later' })];
    expect([now.unread, now.waiting]).to.deep.equal([0, { review: 0, questions: 0 }]);
    expect(later).to.deep.equal({ ...now, unread: undefined, waiting: undefined });
  });

  it('counts nothing for whom there are no notices', async () => {
    const { id: participantId } = await useCases.participants.create(here.command, { displayName: 'Robin' });
    const robin = await useCases.users.create(here.command, {
      ...{ role: 'participant', participantId, displayName: 'Robin', email: 'robin@account.example' },
    });
    for (const user of [robin, await here.user('partner'), await here.user('auditor')])
      expect((await show(actorOfUser(user))).unread, user.role).to.equal(undefined);
    expect((await show(actorOfUser(await here.user('administrator')))).unread).to.equal(0);
  });

  it('shows a token by its label', async () => {
    const { secret } = await useCases.tokens.issue(here.command, {
      role: 'coach',
      label: 'import',
      expiresAt,
    });
    const { user } = await show(await useCases.entrance.authenticate(secret));
    expect(user).to.include({ kind: 'token', role: 'coach', displayName: 'import' });
  });

  it('has no name when it is gone', async () => {
    const { organisationId } = here;
    for (const kind of ['user', 'token'] as const)
      expect((await show({ kind, id: 'gone', organisationId, role: 'coach' })).user.displayName).to.equal('');
  });

  it('is nobody of a command', async () => {
    const { code, sentence } = await refusal(useCases.account.show(here.command));
    expect([code, sentence.key]).to.deep.equal(['unauthenticated', 'no_user_here']);
  });
});

describe('who caused a fact', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  const expiresAt = '2026-12-24T00:00:00.000Z';
  before(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const now = (
    cause: Parameters<UseCases['composed']['actorOf']>[0]['cause'],
    organisationId = here.organisationId,
  ) => useCases.composed.actorOf({ organisationId, cause, payload: {} });

  it('is a user with the role of today, until disabled', async () => {
    const user = await here.user('coach');
    const cause = { kind: 'user', id: user.id, role: 'coach' } as const;
    expect(await now(cause)).to.deep.equal(actorOfUser(user));
    const { organisationId } = here;
    const change = async (fields: object) => {
      const old = await useCases.store.get(here.command.scope, users, user.id);
      if (old === undefined) throw new Error('There is no user.');
      const puts = [put(users, next(old, useCases.clock(), fields), old.version)];
      await useCases.store.commit(here.command.scope, { organisationId, puts });
    };
    await change({ role: 'supervisor' });
    expect(await now(cause)).to.include({ kind: 'user', id: user.id, role: 'supervisor' });
    const elsewhere = await useCases.organisation();
    expect(await now(cause, elsewhere.organisationId)).to.equal(undefined);
    await change({ disabledAt: useCases.clock() });
    expect(await now(cause)).to.equal(undefined);
    expect(await now({ kind: 'user', id: 'usr_none' })).to.equal(undefined);
  });

  it('is a token until it is revoked or has run out', async () => {
    const issue = () => useCases.tokens.issue(here.command, { role: 'coach', label: 'import', expiresAt });
    const [{ token }, { token: revoked }] = [await issue(), await issue()];
    const cause = { kind: 'token', id: token.id, role: 'coach' } as const;
    expect(await now(cause)).to.deep.include({
      kind: 'token',
      id: token.id,
      organisationId: here.organisationId,
      role: 'coach',
    });
    await useCases.tokens.revoke(here.command, revoked.id);
    expect(await now({ ...cause, id: revoked.id })).to.equal(undefined);
    expect(await now({ ...cause, id: 'tok_none' })).to.equal(undefined);
    useCases.pass(40 * 86_400);
    expect(await now(cause)).to.equal(undefined);
    useCases.pass(-40 * 86_400);
  });

  it('is a command by its name, and no job, which lends its rights to nobody', async () => {
    const { organisationId } = here;
    expect(await now({ kind: 'command', id: 'demo' })).to.deep.equal({
      kind: 'command',
      id: 'demo',
      organisationId,
    });
    expect(await now({ kind: 'job', id: 'round' })).to.equal(undefined);
    expect(await now(undefined)).to.equal(undefined);
  });
});

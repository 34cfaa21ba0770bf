import { expect } from 'chai';
import type { Role, User } from '../../src/domain/user.ts';
import { users } from '../../src/store/collections/index.ts';
import { next, put } from '../../src/store/rows.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('a disabled user', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  async function disable(user: User): Promise<User> {
    const disabled = next(user, useCases.clock(), { disabledAt: useCases.clock() });
    const { organisationId } = user;
    await useCases.store.commit(here.command.scope, {
      organisationId,
      puts: [put(users, disabled, user.version)],
    });
    return disabled;
  }
  const signIn = (user: User) =>
    useCases.signIn().signIn({ email: user.email, password: 'long enough to do', source: 'a' });
  const chargeOf = (coachId: string) =>
    useCases.participants.create(here.command, { displayName: 'Robin', coachId });

  it('does not get in, and hears what a wrong password would hear', async () => {
    const user = await here.user('coach');
    expect((await signIn(user)).id).to.equal(user.id);
    await disable(user);
    const refused = await refusal(signIn(user));
    const wrong = await refusal(
      useCases.signIn().signIn({ email: user.email, password: 'wrong', source: 'a' }),
    );
    expect([refused.code, refused.message]).to.deep.equal(['unauthenticated', wrong.message]);
    const denied = (await here.trail()).filter(({ outcome }) => outcome === 'denied');
    const subjects = denied.flatMap(({ subjectId }) => subjectId.split(' '));
    expect(new Set(denied.map(({ action }) => action))).to.deep.equal(new Set(['sign_in']));
    expect(subjects).to.deep.equal([user.id, user.id]);
  });

  it('is put in charge of nobody, neither at first nor by a change, and is not among the coaches', async () => {
    const before = await here.user('coach');
    const gone = await disable(await here.user('coach'));
    const robin = await chargeOf(before.id);
    const tries = [
      chargeOf(gone.id),
      useCases.participants.update(here.command, robin.id, robin.version, { coachId: gone.id }),
    ];
    for (const one of tries) {
      const problem = await refusal(one);
      expect([problem.code, problem.extras.errors?.[0]?.path]).to.deep.equal(['invalid', 'coachId']);
    }
    const coaches = (await useCases.users.coaches(here.command)).map(({ id }) => id);
    expect(coaches).to.include(before.id).and.not.to.include(gone.id);
  });

  it('who is in charge already does not stop a change of something else', async () => {
    const coach = await here.user('coach');
    const robin = await chargeOf(coach.id);
    await disable(coach);
    const changed = await useCases.participants.update(here.command, robin.id, robin.version, {
      language: 'de',
    });
    expect(changed).to.include({ language: 'de', coachId: coach.id });
  });

  it('is not alone: only coaches and supervisors of the organisation may be put in charge', async () => {
    const mayBe = async (role: Role) => {
      const employer =
        role === 'employer'
          ? (await useCases.employers.create(here.command, { name: 'Mill' })).id
          : undefined;
      const { id } = await here.user(role, employer);
      return chargeOf(id).then(
        () => true,
        () => false,
      );
    };
    const found: Partial<Record<Role, boolean>> = {};
    for (const role of ['coach', 'supervisor', 'employer', 'partner', 'auditor', 'administrator'] as const)
      found[role] = await mayBe(role);
    expect(found).to.deep.equal({
      coach: true,
      supervisor: true,
      employer: false,
      partner: false,
      auditor: false,
      administrator: false,
    });
    const foreign = await (await useCases.organisation()).user('coach');
    for (const id of [foreign.id, 'usr_nobody'])
      expect((await refusal(chargeOf(id))).extras.errors?.[0]?.path).to.equal('coachId');
  });
});

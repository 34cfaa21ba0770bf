import { expect } from 'chai';
import { actorOfUser } from '../../src/domain/access/actor.ts';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { Role } from '../../src/domain/user.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('preferences', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  const asSomebody = async (role: Role = 'coach', employerId?: string): Promise<Context> => {
    const actor = actorOfUser(await here.user(role, employerId));
    if (actor === undefined) throw new Error('Nobody.');
    return { scope: scopeOf(actor) };
  };
  before(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  it('are those of nobody in particular until a choice is made, and mail at once only what waits or has a day', async () => {
    const shown = await useCases.preferences.show(await asSomebody());
    const atOnce = Object.entries(shown.mail).filter(([, time]) => time !== 'digest');
    expect(atOnce).to.have.deep.members([
      ['employer_answer', 'now'],
      ['participant_answer', 'now'],
      ['posting_closing', 'now'],
    ]);
    expect({ ...shown, mail: undefined }).to.deep.equal({
      ...{ version: 1, language: 'en', theme: 'system', keys: 'on' },
      ...{ mail: undefined, quietHours: [], digestAt: '17:00' },
    });
  });

  it('name nobody a notice that they never get, nor take a choice of one', async () => {
    const { id: employerId } = await useCases.employers.create(here.as('coach'), { name: 'Harbour Bakery' });
    const employer = await asSomebody('employer', employerId);
    const { mail } = await useCases.preferences.show(employer);
    expect(mail).to.deep.equal({ person_to_see: 'digest', posting_closing: 'now' });
    expect((await useCases.preferences.show(await asSomebody('auditor'))).mail).to.deep.equal({});
    const refused = await refusal(useCases.preferences.change(employer, 1, { mail: { near_miss: 'off' } }));
    expect([refused.code, refused.extras.errors?.map(({ path }) => path)]).to.deep.equal([
      'invalid',
      ['mail.near_miss'],
    ]);
    expect(
      (await useCases.preferences.change(employer, 1, { mail: { person_to_see: 'now' } })).mail,
    ).to.deep.equal({
      person_to_see: 'now',
      posting_closing: 'now',
    });
  });

  it('are changed one by one, each kind of mail for itself, and go back to what they were', async () => {
    const ctx = await asSomebody();
    const night = [{ days: ['mon' as const], from: '20:00', to: '07:00' }];
    await useCases.preferences.change(ctx, 1, { mail: { near_miss: 'off' }, quietHours: night });
    const both = await useCases.preferences.change(ctx, 2, { mail: { strong_match: 'now' } });
    expect([both.mail.near_miss, both.mail.strong_match, both.mail.employer_answer]).to.deep.equal([
      'off',
      'now',
      'now',
    ]);
    expect([both.version, both.quietHours]).to.deep.equal([3, night]);
    const back = await useCases.preferences.change(ctx, 3, { mail: null, quietHours: null });
    expect(back).to.deep.equal({ ...(await useCases.preferences.show(await asSomebody())), version: 4 });
  });

  it('are changed only as they were read, and by nobody else', async () => {
    const ctx = await asSomebody();
    await useCases.preferences.change(ctx, 1, { theme: 'dark' });
    expect((await refusal(useCases.preferences.change(ctx, 1, { theme: 'light' }))).code).to.equal(
      'stale_version',
    );
    expect((await useCases.preferences.show(await asSomebody())).theme).to.equal('system');
  });
});

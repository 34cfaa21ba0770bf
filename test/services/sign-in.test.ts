import { expect } from 'chai';
import { acrossOrganisations } from '../../src/domain/access/scope.ts';
import { signInFailures } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { detailOf } from '../support/words.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('sign-in', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  const email = 'Robin@Demo.example';
  const password = 'long enough to do';
  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
    await useCases.users.create(here.command, { role: 'coach', email, displayName: 'Robin', password });
  });
  afterEach(() => useCases.close());

  const counts = async () => {
    const found: number[] = [];
    for await (const row of walk(useCases.store, acrossOrganisations('test'), signInFailures, 'all'))
      found.push(row.count);
    return found.sort((a, b) => a - b);
  };
  const wrong = (source = 'a', address = email, service = useCases.signIn()) =>
    refusal(service.signIn({ email: address, password: 'wrong', source }));

  it('knows an address however it is written', async () => {
    const user = await useCases.signIn().signIn({ email: ' robin@demo.EXAMPLE ', password, source: 'a' });
    expect(user.displayName).to.equal('Robin');
    const signed = (await here.trail()).find(({ action }) => action === 'sign_in');
    expect(signed).to.include({ outcome: 'allowed', subjectId: user.id });
  });

  it('says the same for a wrong password and an unknown address, after the same work', async () => {
    const known = await wrong();
    const unknown = await wrong('a', 'nobody@demo.example');
    expect([known.code, detailOf(known)]).to.deep.equal([unknown.code, detailOf(unknown)]);
    expect(known.code).to.equal('unauthenticated');
    expect(useCases.verified).to.deep.equal([`hash of ${password}`, undefined]);
    expect(await counts()).to.deep.equal([1, 1, 2]);
  });

  it('locks an account after five failures, known or not, even for the right password, and across restarts', async () => {
    for (const address of [email, 'nobody@demo.example']) {
      for (let at = 0; at < 5; at += 1)
        expect((await wrong(`s${at}`, address)).code).to.equal('unauthenticated');
      const locked = await refusal(useCases.signIn().signIn({ email: address, password, source: 'fresh' }));
      expect(locked.code).to.equal('rate_limited');
      expect(locked.extras.retryAfter).to.equal(900);
    }
    expect(useCases.verified).to.have.length(10);
    useCases.pass(15 * 60);
    expect((await useCases.signIn().signIn({ email, password, source: 'fresh' })).displayName).to.equal(
      'Robin',
    );
  });

  it('begins to count anew after a success', async () => {
    const service = useCases.signIn();
    for (let round = 0; round < 3; round += 1) {
      for (let at = 0; at < 4; at += 1) await wrong(`s${round}`, email, service);
      await service.signIn({ email, password, source: 'x' });
    }
  });

  it('locks a source that tries many accounts', async () => {
    for (let at = 0; at < 50; at += 1) await wrong('one source', `nobody${at}@demo.example`);
    const locked = await refusal(useCases.signIn().signIn({ email, password, source: 'one source' }));
    expect(locked.code).to.equal('rate_limited');
    await useCases.signIn().signIn({ email, password, source: 'another' });
  });

  it('lets a burst of guesses on one account outrun no count', async () => {
    const service = useCases.signIn();
    const guesses = await Promise.all(
      Array.from({ length: 100 }, (_, at) => wrong(`s${at}`, email, service)),
    );
    const codes = guesses.map(({ code }) => code);
    expect(codes.filter((code) => code === 'unauthenticated')).to.have.length(5);
    expect(codes.filter((code) => code === 'rate_limited')).to.have.length(95);
    expect(useCases.verified).to.have.length(5);
  });

  it('loses no count of a burst over many accounts, in several processes', async () => {
    const services = [useCases.signIn(), useCases.signIn()];
    const tries = Array.from({ length: 40 }, (_, at) =>
      wrong('one', `n${at}@demo.example`, services[at % 2]),
    );
    await Promise.all(tries);
    expect((await counts()).at(-1)).to.equal(40);
  });

  it('keeps no address and no source in clear', async () => {
    await wrong('192.0.2.7', 'secret.person@demo.example');
    const rows: unknown[] = [];
    for await (const row of walk(useCases.store, acrossOrganisations('test'), signInFailures, 'all'))
      rows.push(row);
    expect(JSON.stringify(rows)).to.not.match(/192\.0|secret/);
  });
});

describe('users, tokens and organisations', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const person = { role: 'coach', displayName: 'Robin', password: 'long enough to do' } as const;

  it('have one user of an address, in all organisations', async () => {
    const elsewhere = await useCases.organisation();
    await useCases.users.create(here.command, { ...person, email: 'one@demo.example' });
    const twin = await refusal(
      useCases.users.create(elsewhere.command, { ...person, email: 'ONE@demo.example ' }),
    );
    expect([twin.code, detailOf(twin).includes('e-mail')]).to.deep.equal(['conflict', true]);
  });

  it('refuse short passwords and people who speak for nobody', async () => {
    const email = 'two@demo.example';
    const wrong = [
      ['password', { ...person, email, password: 'short' }],
      ['employerId', { ...person, email, role: 'employer' }],
      ['participantId', { ...person, email, role: 'participant', participantId: 'par_none' }],
    ] as const;
    for (const [path, input] of wrong) {
      const problem = await refusal(useCases.users.create(here.command, input));
      expect(problem.extras.errors?.[0]?.path).to.equal(path);
    }
  });

  it('list those a participant can be in the care of', async () => {
    const mine = await useCases.organisation();
    const wanted = [await mine.user('coach'), await mine.user('supervisor')];
    await mine.user('administrator');
    expect((await useCases.users.coaches(mine.command)).map(({ id }) => id)).to.have.members(
      wanted.map(({ id }) => id),
    );
  });

  it('know a token by its secret until it expires or is revoked', async () => {
    const expiresAt = '2026-11-25T09:30:00.000Z';
    const { token, secret } = await useCases.tokens.issue(here.command, {
      role: 'coach',
      label: 'import',
      expiresAt,
    });
    expect(JSON.stringify(token)).to.not.include(secret);
    const { organisationId } = here;
    expect(await useCases.entrance.authenticate(secret)).to.deep.include({
      kind: 'token',
      organisationId,
      role: 'coach',
    });
    expect(await useCases.entrance.authenticate(`${secret}x`)).to.equal(undefined);
    const other = await useCases.tokens.issue(here.command, { role: 'coach', label: 'other', expiresAt });
    const { version } = await useCases.tokens.revoke(here.command, token.id);
    expect((await useCases.tokens.revoke(here.command, token.id)).version).to.equal(version);
    expect(await useCases.entrance.authenticate(secret)).to.equal(undefined);
    expect(await useCases.entrance.authenticate(other.secret)).to.not.equal(undefined);
    useCases.pass(86_400);
    expect(await useCases.entrance.authenticate(other.secret)).to.equal(undefined);
    const elsewhere = await useCases.organisation();
    expect((await refusal(useCases.tokens.revoke(elsewhere.command, token.id))).code).to.equal('not_found');
    const late = useCases.tokens.issue(here.command, { role: 'coach', label: 'late', expiresAt });
    expect((await refusal(late)).code).to.equal('invalid');
    const nobody = useCases.tokens.issue(here.command, {
      role: 'employer',
      label: 'x',
      expiresAt: '2030-01-01T00:00:00.000Z',
    });
    expect((await refusal(nobody)).extras.errors?.[0]?.path).to.equal('employerId');
  });

  it('refuse a zone there is not', async () => {
    const nowhere = { name: 'X', zone: 'Mars/Base', country: 'GB', currency: 'GBP' };
    expect((await refusal(useCases.organisations.create(nowhere))).extras.errors?.[0]?.path).to.equal('zone');
  });
});

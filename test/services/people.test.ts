import { expect } from 'chai';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('a new user', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  let people = 0;
  const address = () => `person.${++people}@demo.example`;
  const person = { role: 'coach', displayName: 'Robin', password: 'long enough to do' } as const;
  const wrongAt = async (promise: Promise<unknown>) => {
    const { code, extras } = await refusal(promise);
    const [first] = extras.errors ?? [];
    return [code, first?.path, first?.sentence.key];
  };

  it('is kept with what was given, the address as it is compared and the password as a hash alone', async () => {
    const email = address();
    const row = await useCases.users.create(here.command, { ...person, email: ` ${email.toUpperCase()}` });
    expect(row).to.deep.include({
      organisationId: here.organisationId,
      version: 1,
      role: 'coach',
      displayName: 'Robin',
      email,
      passwordHash: `hash of ${person.password}`,
    });
    expect(row).to.not.have.any.keys('password', 'employerId', 'participantId');
    expect((await useCases.userLookup.byEmail(`${email} `))?.id).to.equal(row.id);
    const made = (await here.trail()).find(({ noun }) => noun === 'user');
    expect(made).to.include({ action: 'create', subjectId: row.id, outcome: 'allowed' });
  });

  it('has no address that looks like that of another, or that a mail program would take for another', async () => {
    const create = (email: string) => useCases.users.create(here.command, { ...person, email });
    await create('kate@demo.example');
    await create("kate.o'neill+work@xn--mller-kva.example");
    const alike = [
      ...['\u212aate@demo.example', 'ｋate@demo.example', 'k\u0430te@demo.example', 'kate@dem\u043e.example'],
      ...[
        'ka\u200bte@demo.example',
        'kate@demo.example\u202e',
        'ka\u0301te@demo.example',
        'kate@demo\u3002example',
      ],
      ...['"kate"@demo.example', '<kate@demo.example>', 'kate(of)@demo.example', 'kate,x@demo.example'],
      ...[
        'kate@[127.0.0.1]',
        'kate@demo.example.',
        'kate@demo..example',
        'kate@demo.example\nbcc:x@y.example',
      ],
    ];
    for (const email of alike)
      expect(await wrongAt(create(email)), JSON.stringify(email)).to.deep.equal([
        ...['invalid', 'email', 'not_an_email_to_sign_in'],
      ]);
  });

  it('has an address that one could write to', async () => {
    const create = (email: string) => useCases.users.create(here.command, { ...person, email });
    const local = (length: number) => `${people++}`.padEnd(length, 'x');
    const domain = (length: number) => `${'d'.repeat(length - 3)}.de`;
    await create(`${local(64)}@demo.example`);
    await create(`${local(10)}@${domain(243)}`);
    await create(`${local(1)}@b.c`);
    const wrong = [
      'nobody',
      '@demo.example',
      'a@demo',
      'a@demo.',
      'a@.',
      'a@b@demo.example',
      'a b@demo.example',
      'a@demo .example',
      `${local(65)}@demo.example`,
      `${local(10)}@${domain(244)}`,
    ];
    for (const email of wrong)
      expect(await wrongAt(create(email)), email).to.deep.equal([
        'invalid',
        'email',
        'not_an_email_to_sign_in',
      ]);
  });

  it('has a password of twelve characters or more', async () => {
    const create = (password: string) =>
      useCases.users.create(here.command, { ...person, email: address(), password });
    const { extras } = await refusal(create('x'.repeat(11)));
    expect(extras.errors).to.deep.equal([
      { path: 'password', sentence: { key: 'password_too_short', data: { least: 12 } } },
    ]);
    await create('windmill tea');
  });

  it('speaks for an employer, or is a participant, of this organisation', async () => {
    const elsewhere = await useCases.organisation();
    const [mine, foreign] = await Promise.all(
      [here, elsewhere].map(async ({ command }) => ({
        employerId: (await useCases.employers.create(command, { name: 'Mill' })).id,
        participantId: (await useCases.participants.create(command, { displayName: 'Robin' })).id,
      })),
    );
    const employer = (employerId: string | undefined) =>
      useCases.users.create(here.command, { ...person, email: address(), role: 'employer', employerId });
    const participant = (participantId: string | undefined) =>
      useCases.users.create(here.command, {
        ...person,
        email: address(),
        role: 'participant',
        participantId,
      });
    expect(await employer(mine?.employerId)).to.include({ employerId: mine?.employerId });
    expect(await participant(mine?.participantId)).to.include({ participantId: mine?.participantId });
    const none = ['invalid', 'role', 'participant_without_record'];
    expect(await wrongAt(participant(undefined))).to.deep.equal(none);
    for (const id of [foreign?.employerId, undefined])
      expect(await wrongAt(employer(id))).to.deep.equal([
        'invalid',
        'employerId',
        'employer_of_user_missing',
      ]);
    expect(await wrongAt(participant(foreign?.participantId))).to.deep.equal([
      'invalid',
      'participantId',
      'unknown_participant',
    ]);
  });

  it('is told of an address that somebody has', async () => {
    const email = address();
    await useCases.users.create(here.command, { ...person, email });
    const { code, sentence } = await refusal(useCases.users.create(here.command, { ...person, email }));
    expect([code, sentence.key]).to.deep.equal(['conflict', 'email_taken']);
  });
});

describe('a token', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const expiresAt = '2026-12-24T00:00:00.000Z';
  const trail = async () =>
    (await here.trail())
      .filter(({ noun }) => noun === 'token')
      .map(({ action, subjectId }) => [action, subjectId]);

  it('speaks for the employer it names, is told in the trail, and revoked once', async () => {
    const { id: employerId } = await useCases.employers.create(here.command, { name: 'Mill' });
    const { token, secret } = await useCases.tokens.issue(here.command, {
      role: 'employer',
      label: 'postings',
      expiresAt,
      employerId,
    });
    expect(secret).to.match(/^stw_.{20,}$/);
    expect(token).to.include({ role: 'employer', label: 'postings', expiresAt, employerId, version: 1 });
    expect(await useCases.entrance.authenticate(secret)).to.include({ id: token.id, employerId });
    const revoked = await useCases.tokens.revoke(here.command, token.id);
    expect(revoked).to.include({ revokedAt: useCases.clock(), lastUsedAt: useCases.clock() });
    useCases.pass(1);
    expect(await useCases.tokens.revoke(here.command, token.id)).to.deep.equal(revoked);
    expect(await trail()).to.deep.equal([
      ['issue', token.id],
      ['revoke', token.id],
    ]);
  });

  it('has no employer unless it names one, and needs one there is to be an employer’s', async () => {
    const plain = await useCases.tokens.issue(here.command, { role: 'coach', label: 'x', expiresAt });
    expect(plain.token).to.not.have.property('employerId');
    for (const employerId of [undefined, 'emp_none']) {
      const input = { role: 'employer', label: 'x', expiresAt, employerId } as const;
      const { code, extras } = await refusal(useCases.tokens.issue(here.command, input));
      const [first] = extras.errors ?? [];
      expect([code, first?.path, first?.sentence.key]).to.deep.equal([
        'invalid',
        'employerId',
        'employer_of_token_missing',
      ]);
    }
  });

  it('ends in the future', async () => {
    const issue = (at: string) =>
      useCases.tokens.issue(here.command, { role: 'coach', label: 'x', expiresAt: at });
    const { extras } = await refusal(issue(useCases.clock()));
    const [first] = extras.errors ?? [];
    expect([first?.path, first?.sentence.key]).to.deep.equal(['expiresAt', 'time_in_past']);
    const now = Date.parse(useCases.clock());
    await issue(new Date(now + 1).toISOString());
  });
});

describe('an organisation', () => {
  let useCases: UseCases;
  before(async () => {
    useCases = await openUseCases();
  });
  after(() => useCases.close());

  const least = { name: 'Somewhere', zone: 'Europe/London', country: 'GB', currency: 'GBP' };
  let made = 0;
  const create = (more: object) => {
    made += 1;
    return useCases.organisations.create({ ...least, name: `Somewhere ${made}`, ...more });
  };

  it('owns itself, is listed and found, and may be given its id', async () => {
    const made = await create({ name: least.name });
    expect(made).to.include({ ...least, version: 1, organisationId: made.id });
    expect(await useCases.organisations.get(made.id)).to.deep.equal(made);
    const named = await create({ id: 'org_named' });
    expect(named).to.include({ id: 'org_named', organisationId: 'org_named' });
    expect(await useCases.organisations.list()).to.have.deep.members([made, named]);
    expect((await refusal(useCases.organisations.get('org_none'))).code).to.equal('not_found');
    expect((await refusal(create({ id: 'org_named' }))).code).to.equal('conflict');
  });

  it('lies in a country and pays in a currency that there are', async () => {
    for (const country of ['DE', 'XK', 'QA', 'ZW', 'AF'])
      expect(await create({ country })).to.include({ country });
    expect(await create({ country: 'gb' })).to.include({ country: 'GB' });
    for (const currency of ['EUR', 'JPY']) expect(await create({ currency })).to.include({ currency });
    const wrong = [
      ...['AA', 'QM', 'QO', 'QZ', 'XA', 'XJ', 'XL', 'XZ', 'ZZ', 'GBR', 'G', 'BQX', 'YY', '826', ''].map(
        (country) => [{ country }, 'country', 'not_a_country'] as const,
      ),
      ...['gbp', 'GB', 'GBPS', 'QQQ', 'AGBP', ''].map(
        (currency) => [{ currency }, 'currency', 'not_a_currency'] as const,
      ),
      [{ zone: 'Europe/Nowhere' }, 'zone', 'not_a_zone'] as const,
    ];
    for (const [more, path, key] of wrong) {
      const { code, extras } = await refusal(create(more));
      const [first] = extras.errors ?? [];
      expect([code, first?.path, first?.sentence.key], JSON.stringify(more)).to.deep.equal([
        'invalid',
        path,
        key,
      ]);
    }
  });
});

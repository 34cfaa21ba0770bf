import { expect } from 'chai';
import { acrossOrganisations } from '../../src/domain/access/scope.ts';
import { createLocks } from '../../src/services/people/locks.ts';
import { signInFailures } from '../../src/store/collections/index.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('the lock of a sign-in', () => {
  let useCases: UseCases;
  const email = 'robin@demo.example';
  const password = 'long enough to do';
  beforeEach(async () => {
    useCases = await openUseCases();
    const here = await useCases.organisation();
    await useCases.users.create(here.command, { role: 'coach', email, displayName: 'Robin', password });
  });
  afterEach(() => useCases.close());

  const attempt = (source: string, address = email, said = 'wrong') =>
    useCases.signIn().signIn({ email: address, password: said, source });
  const fail = async (source: string, address?: string) => (await refusal(attempt(source, address))).code;
  const counts = async () => {
    const { items } = await useCases.store.list(acrossOrganisations('test'), signInFailures, 'all', {});
    return items.map(({ count }) => count).sort((a, b) => a - b);
  };

  it('counts an address however it is written', async () => {
    const written = ['robin@demo.example', ' ROBIN@demo.example', 'Robin@Demo.Example '];
    for (const address of [...written, written[0], written[1]]) await fail('a', address);
    expect((await refusal(attempt('b', email, password))).code).to.equal('rate_limited');
  });

  it('ends fifteen minutes after the first failure, not after the last, and says when', async () => {
    await fail('a');
    useCases.pass(600);
    for (let at = 0; at < 4; at += 1) await fail('a');
    const locked = await refusal(attempt('a', email, password));
    expect(locked.extras.retryAfter).to.equal(300);
    expect(locked.sentence).to.deep.equal({ key: 'too_many_wrong_passwords', data: { minutes: 5 } });
    useCases.pass(239.5);
    const later = await refusal(attempt('a', email, password));
    expect([later.extras.retryAfter, later.sentence.data.minutes]).to.deep.equal([61, 2]);
    useCases.pass(60);
    expect((await refusal(attempt('a', email, password))).extras.retryAfter).to.equal(1);
    useCases.pass(0.5);
    await attempt('a', email, password);
  });

  it('locks nobody out once the clock that ran ahead when it began is back', async () => {
    useCases.pass(30 * 86_400);
    for (let at = 0; at < 5; at += 1) await fail('a');
    expect((await refusal(attempt('a', email, password))).code).to.equal('rate_limited');
    useCases.pass(-30 * 86_400);
    expect((await attempt('a', email, password)).email).to.equal(email);
    for (let at = 0; at < 5; at += 1) await fail('a');
    expect((await refusal(attempt('a', email, password))).code).to.equal('rate_limited');
  });

  it('counts from one again when its time is over', async () => {
    for (let at = 0; at < 4; at += 1) await fail('a');
    expect(await counts()).to.deep.equal([4, 4]);
    useCases.pass(15 * 60);
    await fail('a');
    expect(await counts()).to.deep.equal([1, 1]);
    for (let at = 0; at < 4; at += 1) expect(await fail('a')).to.equal('unauthenticated');
    expect((await refusal(attempt('a'))).extras.retryAfter).to.equal(900);
  });

  it('of a source holds for hundreds of accounts tried at once', async () => {
    const service = useCases.signIn();
    const tries = Array.from({ length: 300 }, (_, at) =>
      refusal(service.signIn({ email: `n${at}@demo.example`, password: 'wrong', source: 'a' })),
    );
    const codes = (await Promise.all(tries)).map(({ code }) => code);
    expect(codes.filter((code) => code === 'unauthenticated')).to.have.length(50);
    expect(codes.filter((code) => code === 'rate_limited')).to.have.length(250);
    expect(useCases.verified).to.have.length(50);
  });

  it('takes at most one more for each further process, however many are tried at once', async () => {
    for (const processes of [2, 4]) {
      const services = Array.from({ length: processes }, () => useCases.signIn());
      const before = useCases.verified.length;
      const tries = Array.from({ length: 40 * processes }, (_, at) => {
        const said = { email: `n${processes}@demo.example`, password: 'wrong', source: `${processes} ${at}` };
        const service = services[at % processes];
        return service === undefined ? undefined : refusal(service.signIn(said));
      });
      const codes = (await Promise.all(tries)).map((one) => one?.code);
      const looked = codes.filter((code) => code === 'unauthenticated').length;
      const { most } = createLocks({ ...useCases, blind: (text) => text }).ofAccount('x');
      expect(looked, `${processes} processes`).to.be.within(most, most + processes - 1);
      expect(useCases.verified.length - before).to.equal(looked);
    }
  });

  it('is forgotten for an account that got in, not for the source', async () => {
    for (let at = 0; at < 3; at += 1) await fail('a');
    await attempt('a', email, password);
    expect(await counts()).to.deep.equal([3]);
  });

  it('counts nothing while it holds', async () => {
    for (let at = 0; at < 8; at += 1) await fail('a');
    expect(await counts()).to.deep.equal([5, 5]);
  });

  it('says the later end where account and source are both locked', async () => {
    for (let at = 0; at < 5; at += 1) await fail('elsewhere');
    useCases.pass(100);
    for (let at = 0; at < 50; at += 1) await fail('a', `nobody${at}@demo.example`);
    expect((await refusal(attempt('a'))).extras.retryAfter).to.equal(900);
    expect((await refusal(attempt('b'))).extras.retryAfter).to.equal(800);
    useCases.pass(800);
    for (let at = 0; at < 5; at += 1) await fail('b');
    expect((await refusal(attempt('a'))).extras.retryAfter).to.equal(900);
    expect((await refusal(attempt('a', 'x@demo.example'))).extras.retryAfter).to.equal(100);
  });
});

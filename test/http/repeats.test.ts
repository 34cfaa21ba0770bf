import { expect } from 'chai';
import { type Scope, scopeOf } from '../../src/domain/access/scope.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { createIdempotency, type Idempotency } from '../../src/http/ask/idempotency.ts';
import { secrets } from '../../src/security/secrets.ts';
import { refusal } from '../services/use-cases.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

const start = Date.parse('2026-11-24T09:30:00.000Z');
const scopeIn = (organisationId: string, id = 'usr_1'): Scope =>
  scopeOf({ kind: 'user', id, organisationId, role: 'coach' });
const asked = { method: 'POST', url: '/api/v1/employers', bytes: Buffer.from('{"name":"Mill"}') };
const answer = { status: 201, headers: { etag: '"v1"' }, body: '{"id":"emp_1"}' };

describe('answers that are kept for a repeat', () => {
  let test: TestStore;
  let now: number;
  let idempotency: Idempotency;
  beforeEach(async () => {
    test = await openTestStore();
    now = start;
    idempotency = createIdempotency({ store: test.store, clock: () => new Date(now).toISOString(), secrets });
  });
  afterEach(() => test.close());

  const of = (key = 'key', scope = scopeIn('org_1'), request = asked) =>
    idempotency.repeatable(scope, key, request);
  const replay = (repeatable = of(), scope = scopeIn('org_1')) => idempotency.replay(scope, repeatable);

  it('are given again, marked, to the same request, and to none before', async () => {
    expect(await replay()).to.equal(undefined);
    await idempotency.keep(scopeIn('org_1'), of(), answer);
    const again = { ...answer, headers: { ...answer.headers, 'idempotent-replayed': 'true' } };
    expect(await replay()).to.deep.equal(again);
    expect(await replay()).to.deep.equal(again);
  });

  it('belong to one person, one organisation and one key', () => {
    const ids = [of(), of('other'), of('key', scopeIn('org_2')), of('key', scopeIn('org_1', 'usr_2'))].map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).to.equal(4);
    expect(of().id).to.equal(ids[0]);
    expect(of('key', scopeIn('org_1'), { ...asked, method: 'PUT' }).id).to.equal(ids[0]);
  });

  it('belong to one method, one address and one body; the key is refused for any other', async () => {
    await idempotency.keep(scopeIn('org_1'), of(), answer);
    const others = [
      { ...asked, method: 'PUT' },
      { ...asked, url: '/api/v1/participants' },
      { ...asked, bytes: Buffer.from('{"name":"Mull"}') },
      { ...asked, bytes: Buffer.alloc(0) },
    ];
    for (const other of others) {
      const problem = await refusal(replay(of('key', scopeIn('org_1'), other)));
      expect(problem.code).to.equal('conflict');
    }
  });

  it('are kept for a day, and gone at its end', async () => {
    await idempotency.keep(scopeIn('org_1'), of(), answer);
    now = start + 24 * 3600 * 1000 - 1;
    expect(await replay()).to.include({ status: 201 });
    now += 1;
    expect(await replay()).to.equal(undefined);
    // Room was made: the key may be used anew, for anything.
    const other = of('key', scopeIn('org_1'), { ...asked, method: 'PUT' });
    await idempotency.keep(scopeIn('org_1'), other, { ...answer, status: 200 });
    expect(await replay(other)).to.include({ status: 200 });
  });

  it('are not those of another organisation, even under its own name', async () => {
    await idempotency.keep(scopeIn('org_1'), of(), answer);
    expect(await replay(of(), scopeIn('org_2'))).to.equal(undefined);
  });

  it('need a key of 1 to 255 printable signs', () => {
    const refused = (key: string): string | undefined => {
      try {
        of(key);
        return undefined;
      } catch (error) {
        const { code, extras } = error as Problem;
        return `${code} ${extras.errors?.[0]?.path}`;
      }
    };
    for (const key of ['a', '!', '~', 'x'.repeat(255)]) expect(refused(key), key).to.equal(undefined);
    for (const key of ['', 'x'.repeat(256), 'two words', 'tab\t', 'ä', '\x7f', 'a\n'])
      expect(refused(key), key).to.equal('invalid Idempotency-Key');
  });
});

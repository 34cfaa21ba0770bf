import { expect } from 'chai';
import type { SessionData } from 'express-session';
import { acrossOrganisations } from '../../src/domain/access/scope.ts';
import { idleSeconds, StoredSessions } from '../../src/http/ask/session-store.ts';
import { secrets } from '../../src/security/secrets.ts';
import { sessions } from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import { walk } from '../../src/store/port.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

const start = Date.parse('2026-11-24T09:30:00.000Z');
const hour = 3600;

describe('kept sessions', () => {
  let test: TestStore;
  let now: number;
  beforeEach(async () => {
    test = await openTestStore();
    now = start;
  });
  afterEach(() => test.close());

  const clock = () => new Date(now).toISOString();
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  const over = (store: Store) => new StoredSessions({ store, clock, secrets });
  const data = (user?: string, organisationId = 'org_1', more: object = {}): SessionData => ({
    cookie: { originalMaxAge: null },
    ...(user === undefined ? {} : { passport: { user: { id: user, organisationId } } }),
    ...more,
  });
  const get = (sid: string, kept = over(test.store)) =>
    new Promise<SessionData | null | undefined>((resolve, reject) => {
      kept.get(sid, (error, session) => (error ? reject(error) : resolve(session)));
    });
  const set = (sid: string, session: SessionData, kept = over(test.store)) =>
    new Promise<void>((resolve, reject) => {
      kept.set(sid, session, (error) => (error ? reject(error) : resolve()));
    });
  const destroy = (sid: string, kept = over(test.store)) =>
    new Promise<void>((resolve, reject) => {
      kept.destroy(sid, (error) => (error ? reject(error) : resolve()));
    });
  const touch = (sid: string, session: SessionData, kept = over(test.store)) =>
    new Promise<void>((resolve) => {
      kept.touch(sid, session, resolve);
    });
  const rows = async () => {
    const found = [];
    for await (const row of walk(test.store, acrossOrganisations('test'), sessions, 'all')) found.push(row);
    return found;
  };

  it('are given back as they were kept, also to another process, and to no other cookie', async () => {
    await set('cookie-1', data('usr_1', 'org_1', { seen: 3 }));
    expect(await get('cookie-1')).to.deep.equal(data('usr_1', 'org_1', { seen: 3 }));
    expect(await get('cookie-2')).to.equal(null);
  });

  it('are kept under a digest, in the organisation of who signed in, for twelve hours', async () => {
    await set('cookie-1', data('usr_1', 'org_1'));
    const [row] = await rows();
    expect(row).to.include({
      id: secrets.digest('cookie-1'),
      organisationId: 'org_1',
      userId: 'usr_1',
      version: 1,
      createdAt: clock(),
      expiresAt: new Date(start + 12 * hour * 1000).toISOString(),
    });
    expect(JSON.stringify(row)).to.not.include('cookie-1');
    expect(idleSeconds).to.equal(12 * hour);
  });

  it('of nobody are not kept', async () => {
    await set('cookie-1', data());
    expect(await rows()).to.deep.equal([]);
    expect(await get('cookie-1')).to.equal(null);
  });

  it('go on when they are set again, one version at a time', async () => {
    await set('cookie-1', data('usr_1'));
    pass(60);
    await set('cookie-1', data('usr_1', 'org_1', { seen: 4 }));
    const [row] = await rows();
    expect(row).to.include({ version: 2, createdAt: new Date(start).toISOString(), updatedAt: clock() });
    expect(row?.expiresAt).to.equal(new Date(now + 12 * hour * 1000).toISOString());
    expect(await get('cookie-1')).to.include({ seen: 4 });
  });

  it('end at their instant, not before it', async () => {
    await set('cookie-1', data('usr_1'));
    pass(idleSeconds - 0.001);
    expect(await get('cookie-1')).to.not.equal(null);
    pass(0.001);
    expect(await get('cookie-1')).to.equal(null);
  });

  it('are prolonged by a request, but written at most every ten minutes', async () => {
    const session = data('usr_1');
    await set('cookie-1', session);
    pass(600);
    await touch('cookie-1', session);
    expect((await rows())[0]?.version).to.equal(1);
    pass(0.001);
    await touch('cookie-1', session);
    const [row] = await rows();
    expect(row).to.include({ version: 2, expiresAt: new Date(now + idleSeconds * 1000).toISOString() });
  });

  it('that are over are not brought back by a request', async () => {
    await set('cookie-1', data('usr_1'));
    pass(idleSeconds);
    await touch('cookie-1', data('usr_1'));
    expect(await get('cookie-1')).to.equal(null);
    await touch('cookie-9', data('usr_1'));
    expect(await rows()).to.have.length(1);
  });

  it('are gone when they are ended, and ending what is not there is no fault', async () => {
    await set('cookie-1', data('usr_1'));
    await set('cookie-2', data('usr_1'));
    await destroy('cookie-1');
    await destroy('cookie-1');
    expect(await get('cookie-1')).to.equal(null);
    expect(await get('cookie-2')).to.not.equal(null);
    expect(await rows()).to.have.length(1);
  });

  it('that cannot be read or written say so, but a request that was served is not failed for prolonging', async () => {
    await set('cookie-1', data('usr_1'));
    const fault = new Error('no store');
    const fails = () => Promise.reject(fault);
    const broken = over({ ...test.store, get: fails, commit: fails });
    for (const work of [
      get('cookie-1', broken),
      set('cookie-1', data('usr_1'), broken),
      destroy('cookie-1', broken),
    ])
      expect(await work.catch((error: unknown) => error)).to.equal(fault);
    pass(idleSeconds / 2);
    await touch('cookie-1', data('usr_1'), over({ ...test.store, commit: fails }));
    expect((await rows())[0]?.version).to.equal(1);
  });
});

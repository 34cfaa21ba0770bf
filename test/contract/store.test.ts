import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Employer } from '../../src/domain/employer.ts';
import { LeaseLost, Problem } from '../../src/domain/errors.ts';
import { acrossOrganisations, scopeOf } from '../../src/domain/scope.ts';
import { put } from '../../src/services/commit.ts';
import { firstBreak } from '../../src/store/audit-chain.ts';
import { audit, employers, outbox } from '../../src/store/collections.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

const scope = scopeOf({ kind: 'command', id: 'test', organisationId: 'org_a' });
const other = scopeOf({ kind: 'command', id: 'test', organisationId: 'org_b' });

const employer = (at: number, more: Partial<Employer> = {}): Employer => ({
  id: `emp_${String(at).padStart(3, '0')}`,
  organisationId: 'org_a',
  version: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  name: `Employer ${at}`,
  nameKey: `employer ${at}`,
  accommodations: [],
  ...more,
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof Problem
      ? error.code
      : error instanceof Error
        ? error.constructor.name
        : 'unknown';
  }
}

describe('the store port on the embedded store', () => {
  let test: TestStore;
  const commit = (row: Employer, expects: number) =>
    test.store.commit(scope, { organisationId: 'org_a', puts: [put(employers, row, expects)] });

  beforeEach(async () => {
    test = await openTestStore();
  });
  afterEach(() => test.close());

  it('gives back what was put, sealed fields too, and nothing sealed is in the files', async () => {
    await commit(employer(1, { contact: { name: 'Canary Quillfeather', email: 'canary@quill.example' } }), 0);
    expect((await test.store.get(scope, employers, 'emp_001'))?.contact?.name).to.equal(
      'Canary Quillfeather',
    );
    expect((await test.store.get(scope, employers, 'emp_001', { unseal: false }))?.contact).to.equal(
      undefined,
    );
    for (const file of readdirSync(test.dir)) {
      expect(readFileSync(join(test.dir, file)).includes('Quillfeather'), file).to.equal(false);
    }
  });

  it('commits all of a unit or nothing of it', async () => {
    await commit(employer(1), 0);
    const unit = {
      organisationId: 'org_a',
      puts: [put(employers, employer(2), 0), put(employers, employer(1, { version: 6 }), 5)],
      facts: [{ type: 'opportunity.changed' as const, opportunityId: 'opp_1' }],
    };
    expect(await codeOf(test.store.commit(scope, unit))).to.equal('stale_version');
    expect(await test.store.get(scope, employers, 'emp_002')).to.equal(undefined);
    expect(
      (await test.store.list(acrossOrganisations('test'), outbox, 'byRelayed', { key: [false] })).items,
    ).to.deep.equal([]);
  });

  it('lets one of a hundred races for a unique key win', async () => {
    const tries = Array.from({ length: 100 }, (_, at) =>
      codeOf(commit(employer(at, { nameKey: 'the same' }), 0)),
    );
    const codes = await Promise.all(tries);
    expect(codes.filter((code) => code === 'done')).to.have.lengthOf(1);
    expect(codes.filter((code) => code === 'conflict')).to.have.lengthOf(99);
  });

  it('reads other organisations as absent and refuses to write there', async () => {
    await commit(employer(1), 0);
    expect(await test.store.get(other, employers, 'emp_001')).to.equal(undefined);
    expect((await test.store.list(other, employers, 'all')).items).to.deep.equal([]);
    const trespass = {
      organisationId: 'org_b',
      puts: [put(employers, employer(1, { organisationId: 'org_b', version: 2 }), 1)],
    };
    expect(await codeOf(test.store.commit(other, trespass))).to.equal('not_found');
    expect(await codeOf(test.store.commit(other, { organisationId: 'org_a' }))).to.equal('not_found');
  });

  it('pages in both directions without losing or repeating a row, while rows are added', async () => {
    for (let at = 0; at < 25; at += 1) await commit(employer(at * 2), 0);
    for (const descending of [false, true]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await test.store.list(scope, employers, 'all', { limit: 7, descending, cursor });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
        const fresh = employer(descending ? 900 + seen.length : 100 + seen.length * 2 + 1);
        await commit(fresh, 0);
      } while (cursor !== undefined && seen.length < 200);
      expect(new Set(seen).size).to.equal(seen.length);
      for (let at = 0; at < 25; at += 1) expect(seen).to.include(employer(at * 2).id);
    }
    expect(await codeOf(test.store.list(scope, employers, 'all', { cursor: 'no cursor' }))).to.equal(
      'invalid',
    );
  });

  it('moves index entries with their row', async () => {
    await commit(employer(1), 0);
    await commit(employer(1, { version: 2, nameKey: 'moved' }), 1);
    expect(await test.store.find(scope, employers, 'byName', ['employer 1'])).to.equal(undefined);
    expect((await test.store.find(scope, employers, 'byName', ['moved']))?.version).to.equal(2);
  });

  it('chains audit entries, and a changed, dropped or moved one breaks the chain', async () => {
    for (let at = 0; at < 5; at += 1) {
      const entry = { action: 'read', noun: 'employer', subjectId: `emp_${at}`, outcome: 'allowed' as const };
      await test.store.commit(scope, { organisationId: 'org_a', audit: [entry] });
    }
    const { items } = await test.store.list(scope, audit, 'bySequence');
    expect(firstBreak(items)).to.equal(undefined);
    expect(firstBreak(items.map((row, at) => (at === 2 ? { ...row, subjectId: 'emp_9' } : row)))).to.equal(3);
    expect(firstBreak(items.filter((_, at) => at !== 1))).to.equal(2);
    expect(firstBreak([...items].reverse())).to.equal(1);
  });

  it('refuses a unit whose fence has passed on', async () => {
    const fence = { workId: 'score-participant:par_1', epoch: 1 };
    expect(await codeOf(test.store.commit(scope, { organisationId: 'org_a', fence }))).to.equal(
      LeaseLost.name,
    );
  });
});

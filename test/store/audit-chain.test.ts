import { expect } from 'chai';
import fc from 'fast-check';
import { type AuditRow, waysIn } from '../../src/domain/audit.ts';
import { chainStart, linkHash } from '../../src/store/audit-chain.ts';
import { firstBreak } from '../support/trail.ts';

type Open = Omit<AuditRow, 'hash'>;
const open = (sequence: number, previousHash: string, more: Partial<Open> = {}): Open => ({
  id: `aud_org_a_${sequence}`,
  organisationId: 'org_a',
  version: 1,
  createdAt: '2026-11-24T09:30:00.000Z',
  updatedAt: '2026-11-24T09:30:00.000Z',
  action: 'read',
  noun: 'match',
  subjectId: `mat_${sequence}`,
  outcome: 'allowed',
  sequence,
  actorKind: 'user',
  actorId: 'usr_1',
  previousHash,
  ...more,
});
const link = (entry: Open): AuditRow => ({ ...entry, hash: linkHash(entry) });
function chain(length: number): AuditRow[] {
  const rows: AuditRow[] = [];
  for (let at = 1; at <= length; at += 1) rows.push(link(open(at, rows.at(-1)?.hash ?? chainStart)));
  return rows;
}

describe('the audit chain', () => {
  it('begins with nothing, and holds while nobody touched it', () => {
    expect(chainStart).to.equal('0'.repeat(64));
    expect([firstBreak([]), firstBreak(chain(1)), firstBreak(chain(20))]).to.deep.equal(
      Array(3).fill(undefined),
    );
  });

  it('breaks where any of what was done is changed', () => {
    const changes: Partial<AuditRow>[] = [
      { createdAt: '2026-11-24T09:30:00.001Z' },
      { actorKind: 'token' },
      { actorId: 'usr_2' },
      { action: 'list' },
      { noun: 'participant' },
      { subjectId: 'mat_9' },
      { outcome: 'denied' },
      { fields: ['state'] },
      { organisationId: 'org_b' },
      { sequence: 4 },
      { previousHash: chainStart },
      { hash: chainStart },
    ];
    for (const change of changes) {
      const rows = chain(5);
      const touched = rows.map((row) => (row.sequence === 3 ? { ...row, ...change } : row));
      expect(firstBreak(touched), JSON.stringify(change)).to.equal(3);
    }
  });

  it('breaks at the next entry when one was changed and linked anew', () => {
    const rows = chain(5);
    const forged = rows.map((row) => (row.sequence === 3 ? link({ ...row, outcome: 'denied' }) : row));
    expect(firstBreak(forged)).to.equal(4);
    // Somebody who forges the last entry, or drops it, is found by nothing within the chain.
    expect(firstBreak(rows.slice(0, 4))).to.equal(undefined);
  });

  it('is numbered from one on, without a gap, however well its links fit', () => {
    expect(firstBreak([link(open(2, chainStart))])).to.equal(1);
    const [first] = chain(1);
    expect(firstBreak([first!, link(open(3, first!.hash))])).to.equal(2);
    expect(firstBreak([first!, link(open(1, first!.hash))])).to.equal(2);
  });

  it('breaks where entries are dropped or moved', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), fc.nat(), (length, one, other) => {
        const rows = chain(length);
        const dropped = one % (length - 1);
        expect(firstBreak(rows.filter((_, at) => at !== dropped))).to.equal(dropped + 1);
        const [a, b] = [one % length, other % length];
        fc.pre(a !== b);
        const moved = [...rows];
        [moved[a], moved[b]] = [rows[b]!, rows[a]!];
        expect(firstBreak(moved)).to.equal(Math.min(a, b) + 1);
      }),
    );
  });

  it('of another organisation is another, and no names of fields are the same as none', () => {
    expect(linkHash(open(1, chainStart, { organisationId: 'org_b' }))).to.not.equal(
      linkHash(open(1, chainStart)),
    );
    expect(linkHash(open(1, chainStart, { fields: [] }))).to.equal(linkHash(open(1, chainStart)));
    // Kept as it is: chains on people's disks must hold with every later program.
    expect(linkHash(open(1, chainStart, { fields: ['state'] }))).to.equal(
      '42948564f2df4cf6b0f996c8bf11f0fc56b293e8facae0ccffe1aa18a5316906',
    );
    // How a person had come in is held by it, where it was kept.
    const ways = [undefined, ...waysIn].map((cameBy) => linkHash(open(1, chainStart, { cameBy })));
    expect(new Set(ways).size).to.equal(4);
  });
});

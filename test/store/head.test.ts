import { expect } from 'chai';
import { Problem } from '../../src/domain/problem.ts';
import { linkHash } from '../../src/store/audit-chain.ts';
import { audit, outbox } from '../../src/store/collections/index.ts';
import { put } from '../../src/store/rows.ts';
import { headOf, movesHead, refuseMisfits, rowsOf } from '../../src/store/unit.ts';
import { entry } from '../contract/store.contract.ts';
import { scopeIn, thing, things } from '../contract/things.ts';

const fact = { type: 'opportunity.changed', opportunityId: 'opp_1' } as const;

describe('the head of an organisation', () => {
  it('starts before the first entry and the first fact', () => {
    expect(headOf(undefined)).to.deep.include({ sequence: 0, facts: 0 });
  });

  it('of a store that did not count its facts starts behind one that nobody can read', () => {
    const older = headOf({ sequence: 7, hash: 'h' });
    expect(older).to.deep.include({ sequence: 7, hash: 'h', facts: 1 });
    const unit = { organisationId: 'org_a', facts: [fact, fact] };
    const { puts, head } = rowsOf(
      { scope: scopeIn('org_a'), unit },
      older,
      '2026-01-01T00:00:00.000Z',
      () => 'out_1',
    );
    expect(puts.map(({ row }) => 'sequence' in row && row.sequence)).to.deep.equal([2, 3]);
    expect(head).to.deep.include({ sequence: 7, facts: 3 });
  });

  it('of a store that counts goes on where it was', () => {
    expect(headOf({ sequence: 7, hash: 'h', facts: 0 }).facts).to.equal(0);
    expect(headOf({ sequence: 0, hash: 'h', facts: 4 }).facts).to.equal(4);
  });
});

describe('what a unit writes', () => {
  const now = '2026-01-01T00:00:00.000Z';
  const row = (id: string) => ({ id, organisationId: 'org_a', version: 1, createdAt: now, updatedAt: now });

  it('is its own rows, then its facts, then its entries of the trail, each behind the one before', () => {
    const own = put(things, thing(1), 0);
    const unit = {
      organisationId: 'org_a',
      puts: [own],
      facts: [fact, fact],
      audit: [entry('a'), entry('b')],
    };
    const kinds: string[] = [];
    const newId = (kind: string) => {
      kinds.push(kind);
      return 'out_00000000000000000000000001';
    };
    const before = headOf({ sequence: 7, hash: 'h', facts: 3 });
    const { puts, head } = rowsOf({ scope: scopeIn('org_a'), unit }, before, now, newId);
    expect(kinds).to.deep.equal(['fact', 'fact']);
    const cause = { kind: 'command', id: 'test' };
    const common = { fact, cause, relayed: false };
    const trail = (sequence: number, subjectId: string, previousHash: string) => {
      const open = {
        ...row(`aud_org_a_00000000000${sequence}`),
        ...entry(subjectId),
        sequence,
        actorKind: 'command' as const,
        actorId: 'test',
        previousHash,
      };
      return { ...open, hash: linkHash(open) };
    };
    const one = trail(8, 'a', 'h');
    const other = trail(9, 'b', one.hash);
    expect(puts).to.deep.equal([
      own,
      ...[
        { ...row('out_00000000000000000000000001'), ...common, sequence: 4 },
        { ...row('out_00000000000000000000000002'), ...common, sequence: 5 },
      ].map((made) => ({ collection: outbox, row: made, expects: 0 })),
      ...[one, other].map((made) => ({ collection: audit, row: made, expects: 0 })),
    ]);
    expect(head).to.deep.equal({
      sequence: 9,
      hash: other.hash,
      facts: 5,
      lastFact: 'out_00000000000000000000000002',
    });
  });

  it('moves the head with facts and entries only', () => {
    const of = (more: object) => movesHead({ organisationId: 'org_a', ...more });
    expect([of({}), of({ facts: [], audit: [] }), of({ puts: [put(things, thing(1), 0)] })]).to.deep.equal(
      Array(3).fill(false),
    );
    expect([of({ facts: [fact] }), of({ audit: [entry('a')] })]).to.deep.equal([true, true]);
  });

  it('belongs to its organisation, and follows the version that was read', () => {
    const of = (version: number, expects: number, organisationId = 'org_a') => {
      try {
        const puts = [put(things, thing(1, { version, organisationId }), expects)];
        refuseMisfits({ organisationId: 'org_a', puts });
        return 'fits';
      } catch (error) {
        return error instanceof Problem ? error.code : 'a fault of ours';
      }
    };
    expect([of(1, 0), of(5, 4)]).to.deep.equal(['fits', 'fits']);
    expect([of(1, 1), of(2, 0), of(1, 0, 'org_b')]).to.deep.equal([
      'a fault of ours',
      'a fault of ours',
      'not_found',
    ]);
    expect(() => refuseMisfits({ organisationId: 'org_a' })).to.not.throw();
  });
});

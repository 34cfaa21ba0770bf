import { expect } from 'chai';
import type { Actor } from '../../src/domain/access/actor.ts';
import { type Scope, scopeOf } from '../../src/domain/access/scope.ts';
import type { AuditEntry } from '../../src/domain/audit.ts';
import { notFound, stale } from '../../src/domain/problem.ts';
import type { Role } from '../../src/domain/user.ts';
import type { AuditBuffer } from '../../src/services/kit/audit-buffer.ts';
import { guard, guarded } from '../../src/services/kit/guard.ts';
import { refusal } from './use-cases.ts';

const as = (role: Role, more: Partial<Actor> = {}) => ({
  scope: scopeOf({ kind: 'user', id: 'usr_1', organisationId: 'org_1', role, ...more } as Actor),
});

describe('the guard of use cases', () => {
  const codeOf = async (work: () => void) => (await refusal((async () => work())())).code;

  it('lets through what the role holds', () => {
    expect(guard(as('coach'), 'match:read', 'match')).to.equal(undefined);
    expect(guard(as('coach'), 'match:read', 'match', { organisationId: 'org_1' })).to.equal(undefined);
  });

  it('says forbidden of what is not for the role, and not found of what is out of scope', async () => {
    expect(await codeOf(() => guard(as('auditor'), 'match:read', 'match'))).to.equal('forbidden');
    const foreign = { organisationId: 'org_2' };
    expect(await codeOf(() => guard(as('coach'), 'match:read', 'match', foreign))).to.equal('not_found');
    expect(await codeOf(() => guard(as('auditor'), 'match:read', 'match', foreign))).to.equal('not_found');
    const other = { employerId: 'emp_2' };
    const employer = as('employer', { employerId: 'emp_1' });
    expect(await codeOf(() => guard(employer, 'employer:write', 'employer', other))).to.equal('not_found');
  });
});

describe('a guarded read', () => {
  let noted: { readonly scope: Scope; readonly entry: AuditEntry }[];
  const audit: AuditBuffer = {
    note: (scope, entry) => void noted.push({ scope, entry }),
    flush: async () => {},
  };
  beforeEach(() => {
    noted = [];
  });
  const read = (role: Role, found: () => Promise<string | undefined>, id = 'mat_1') =>
    guarded(audit, as(role), { permission: 'match:read', noun: 'match', id }, found);
  const denied = (subjectId = 'mat_1') => ({ action: 'read', noun: 'match', subjectId, outcome: 'denied' });

  it('gives what was found, and notes nothing', async () => {
    expect(await read('coach', async () => 'the match')).to.equal('the match');
    expect(noted).to.deep.equal([]);
  });

  it('notes who tried what they may not, and does not look', async () => {
    let looked = false;
    const look = async () => {
      looked = true;
      return 'the match';
    };
    expect((await refusal(read('partner', look))).code).to.equal('forbidden');
    expect(looked).to.equal(false);
    expect(noted.map(({ entry }) => entry)).to.deep.equal([denied()]);
    expect(noted[0]?.scope).to.deep.equal(as('partner').scope);
  });

  it('notes an attempt at what is not there, however long its name', async () => {
    expect((await refusal(read('coach', async () => undefined))).code).to.equal('not_found');
    const elsewhere = () => Promise.reject(notFound('match'));
    expect((await refusal(read('coach', elsewhere, 'x'.repeat(101)))).code).to.equal('not_found');
    expect(noted.map(({ entry }) => entry)).to.deep.equal([denied(), denied('x'.repeat(100))]);
  });

  it('notes nothing of what went wrong otherwise, and passes it on', async () => {
    expect((await refusal(read('coach', () => Promise.reject(stale(2))))).code).to.equal('stale_version');
    const fault = new Error('a fault of ours');
    expect(await read('coach', () => Promise.reject(fault)).catch((error) => error)).to.equal(fault);
    expect(noted).to.deep.equal([]);
  });
});

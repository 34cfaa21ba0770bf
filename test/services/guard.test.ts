import { expect } from 'chai';
import type { Actor } from '../../src/domain/access/actor.ts';
import { type Scope, scopeOf } from '../../src/domain/access/scope.ts';
import type { AuditEntry } from '../../src/domain/audit.ts';
import { stale } from '../../src/domain/problem.ts';
import type { Role } from '../../src/domain/user.ts';
import type { AuditBuffer } from '../../src/services/kit/audit-buffer.ts';
import { guard, readNoted } from '../../src/services/kit/guard.ts';
import { refusal } from './use-cases.ts';

const as = (role: Role, more: Partial<Actor> = {}) => ({
  scope: scopeOf({ kind: 'user', id: 'usr_1', organisationId: 'org_1', role, ...more } as Actor),
});

describe('the guard of use cases', () => {
  const codeOf = async (work: () => void) => (await refusal((async () => work())())).code;

  it('lets through what the role holds', () => {
    expect(guard(as('coach'), 'match:read').has('score')).to.equal(true);
    expect(guard(as('coach'), 'match:read', { organisationId: 'org_1' }).has('score')).to.equal(true);
  });

  it('says forbidden of what is not for the role, and not found of what is out of scope', async () => {
    expect(await codeOf(() => guard(as('auditor'), 'match:read'))).to.equal('forbidden');
    const foreign = { organisationId: 'org_2' };
    expect(await codeOf(() => guard(as('coach'), 'match:read', foreign))).to.equal('not_found');
    expect(await codeOf(() => guard(as('auditor'), 'match:read', foreign))).to.equal('not_found');
    const other = { employerId: 'emp_2' };
    const employer = as('employer', { employerId: 'emp_1' });
    expect(await codeOf(() => guard(employer, 'employer:write', other))).to.equal('not_found');
  });
});

describe('a noted read', () => {
  let noted: { readonly scope: Scope; readonly entry: AuditEntry }[];
  const audit: AuditBuffer = {
    note: (scope, entry) => void noted.push({ scope, entry }),
    flush: async () => {},
  };
  beforeEach(() => {
    noted = [];
  });
  const read = (role: Role, found: () => Promise<string | undefined>, id = 'mat_1') =>
    readNoted(audit, as(role), { noun: 'match', id }, found);
  const denied = (subjectId = 'mat_1') => ({ action: 'read', noun: 'match', subjectId, outcome: 'denied' });

  it('gives what was found, and notes nothing', async () => {
    expect(await read('coach', async () => 'the match')).to.equal('the match');
    expect(noted).to.deep.equal([]);
  });

  it('notes an attempt at what is not there, and nothing that is no id of ours', async () => {
    expect((await refusal(read('coach', async () => undefined))).code).to.equal('not_found');
    const long = 'x'.repeat(101);
    expect((await refusal(read('coach', async () => undefined, long))).code).to.equal('not_found');
    expect(noted.map(({ entry }) => entry)).to.deep.equal([denied(), denied('*')]);
  });

  it('notes nothing of what went wrong otherwise, and passes it on', async () => {
    expect((await refusal(read('coach', () => Promise.reject(stale(2))))).code).to.equal('stale_version');
    const fault = new Error('a fault of ours');
    expect(await read('coach', () => Promise.reject(fault)).catch((error) => error)).to.equal(fault);
    expect(noted).to.deep.equal([]);
  });
});

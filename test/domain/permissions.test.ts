import { expect } from 'chai';
import type { Actor } from '../../src/domain/access/actor.ts';
import { decide } from '../../src/domain/access/decide.ts';
import { type Permission, permissions } from '../../src/domain/access/permissions.ts';
import { type Role, roles } from '../../src/domain/user.ts';

/**
 * Who may do what, written by hand, so that a slip in the table of the domain shows here. One letter for each role that
 * holds the permission, with ^ before them where people say first once more who they are, and no token may: Coach, Supervisor,
 * Employer, Participant, paRtner, auDitor, Administrator.
 */
const letters = { C: 'coach', S: 'supervisor', E: 'employer', P: 'participant', R: 'partner' } as const;
const more = { D: 'auditor', A: 'administrator' } as const;
const roleOf: Readonly<Record<string, Role>> = { ...letters, ...more };

const table: Readonly<Record<Permission, string>> = {
  'me:read': 'CSEPRDA',
  'me:write': 'CSEPRDA',
  'preferences:read': 'CSEPRDA',
  'preferences:write': 'CSEPRDA',
  'session:read': 'CSEPRDA',
  'session:end': 'CSEPRDA',
  'factor:read': 'CSEDA',
  'factor:write': '^CSEDA',
  'participant:read': 'CS',
  'participant:write': 'CS',
  'participant:bar': 'S',
  'stage:write': 'CS',
  'stage:read': 'CS',
  'employer:read': 'CSE',
  'employer:create': 'CS',
  'employer:write': 'CSE',
  'contact:read': 'CS',
  'contact:write': 'CS',
  'place:read': 'CSE',
  'search:read': 'CSEA',
  'opportunity:read': 'CSE',
  'opportunity:write': 'CSE',
  'match:read': 'CS',
  'match:decide': 'CS',
  'review:read': 'CS',
  'worklist:read': 'CS',
  'own:read': 'P',
  'own:write': 'P',
  'offer:read': 'P',
  'offer:answer': 'P',
  'consent:read': 'CSP',
  'consent:write': 'CSP',
  'evidence:read': 'CSP',
  'evidence:write': 'CS',
  'release:read': 'CSP',
  'release:write': 'CSP',
  'release:record': '^CS',
  'placement:read': 'CSP',
  'placement:write': 'CSP',
  'released:read': 'E',
  'released:answer': 'E',
  'disclosure:read': 'CSP',
  'name:deny': 'P',
  'caseload:compare': 'S',
  'cover:read': 'CS',
  'cover:write': 'CS',
  'handover:write': 'CS',
  'view:write': 'CS',
  'look:write': 'CS',
  'edit:read': 'CS',
  'cost:read': 'CS',
  'cost:ask': 'CS',
  'decision:read': 'CS',
  'evaluation:read': 'CS',
  'question:read': 'CS',
  'question:answer': 'CS',
  'enquiry:put': 'CS',
  'enquiry:read': 'CSE',
  'enquiry:answer': 'E',
  'notice:read': 'CSEA',
  'event:read': 'CSEA',
  'taxonomy:read': 'CSEP',
  'import:write': 'CS',
  'coach:list': 'CS',
  'operations:read': 'A',
  'operations:write': 'A',
  'participant:export': '^S',
  'own:export': 'P',
  'own:erase': 'P',
  'erasure:ask': '^S',
  'erasure:decide': '^SA',
  'erasure:read': 'SDA',
  'erasure:finish': '',
  'retention:read': 'SDA',
  'retention:write': 'A',
  'clearance:read': 'SDA',
  'clearance:list': 'SA',
  'clearance:prepare': 'A',
  'clearance:ask': '^A',
  'clearance:decide': '^A',
  'clearance:carry': '',
  'glass:break': '^A',
  'glass:read': 'SDA',
  'glass:review': 'S',
  'scoring:read': 'CSA',
  'scoring:write': 'A',
  'audit:read': 'SD',
  'delivery:read': 'A',
  'delivery:write': 'A',
  'user:read': 'A',
  'user:create': 'A',
  'user:write': '^A',
  'user:signOut': 'A',
  'token:read': 'A',
  'token:write': 'A',
  'invitation:read': 'A',
  'invitation:write': 'A',
  'reset:write': '^A',
  'partner:read': 'CSA',
  'partner:write': 'A',
  'code:write': 'CS',
  'code:signIn': '^CS',
  'partnerLink:read': 'CS',
  'partnerLink:end': 'CS',
  'partnerLink:use': 'R',
  // Of jobs and commands alone.
  'place:write': '',
  'organisation:create': '',
  'match:keep': '',
  'cost:keep': '',
  'question:keep': '',
  'match:return': '',
  'release:end': '',
  'notice:raise': '',
  'delivery:send': '',
  'import:end': '',
  'opportunity:expire': '',
  'partnerLink:expire': '',
  'records:prune': '',
  'records:verify': '',
  'rescore:ask': '',
};

const asRole = (role: Role, employerId?: string): Actor => ({
  kind: 'user',
  id: 'usr_1',
  organisationId: 'org_1',
  role,
  employerId,
});
const names = Object.keys(table) as Permission[];

describe('permissions', () => {
  it('are the ones of this table, all of them', () => {
    expect(Object.keys(permissions).sort()).to.deep.equal([...names].sort());
    expect(new Set(Object.values(roleOf))).to.deep.equal(new Set(roles));
  });

  for (const role of roles) {
    it(`of a ${role} are the ones of this table`, () => {
      for (const kind of ['user', 'token'] as const) {
        for (const permission of names) {
          const held = [...table[permission]].some((letter) => roleOf[letter] === role);
          const again = table[permission].startsWith('^');
          const may = held && !(again && kind === 'token');
          const wanted = (allow: boolean, reason: string) =>
            allow ? { allow: true } : { allow: false, reason };
          const participantId = role === 'participant' ? 'par_1' : undefined;
          const actor = { ...asRole(role), kind, participantId } as Actor;
          const after = { ...actor, steppedUp: true } as Actor;
          expect(decide(after, permission), permission).to.deep.include(wanted(may, 'role'));
          const before = may && again ? 'step_up' : 'role';
          expect(decide(actor, permission), permission).to.deep.include(wanted(may && !again, before));
        }
      }
    });
  }

  it('end at the organisation: what is beyond is not there, whatever the role', () => {
    for (const role of roles) {
      for (const permission of names)
        expect(
          decide(asRole(role), permission, { organisationId: 'org_2' }),
          `${role} ${permission}`,
        ).to.include({
          allow: false,
          reason: 'scope',
        });
    }
    const own = decide(asRole('coach'), 'participant:read', { organisationId: 'org_1' });
    expect(own.allow).to.equal(true);
  });

  it('of an employer end at the employer it speaks for; of the others they do not', () => {
    const onEmployer = (role: Role, employerId: string | undefined, resource: string | undefined) =>
      decide(asRole(role, employerId), 'opportunity:write', {
        organisationId: 'org_1',
        employerId: resource,
      });
    expect(onEmployer('employer', 'emp_1', 'emp_1').allow).to.equal(true);
    expect(onEmployer('employer', 'emp_1', undefined).allow).to.equal(true);
    expect(onEmployer('employer', 'emp_1', 'emp_2')).to.include({ allow: false, reason: 'scope' });
    expect(onEmployer('employer', undefined, 'emp_2')).to.include({ allow: false, reason: 'scope' });
    expect(onEmployer('coach', undefined, 'emp_2').allow).to.equal(true);
    // What is not for the role at all is refused as that, and tells nothing of whose it is.
    const matching = decide(asRole('employer', 'emp_1'), 'match:read', { employerId: 'emp_2' });
    expect(matching).to.include({ allow: false, reason: 'role' });
  });

  it('of a participant end at themselves, and show all that is kept of them in what is about them', () => {
    const ada = { ...asRole('participant'), participantId: 'par_ada' } as Actor;
    const onPerson = (participantId: string | undefined) => decide(ada, 'release:write', { participantId });
    expect(onPerson('par_ada').allow).to.equal(true);
    expect(onPerson('par_bo')).to.include({ allow: false, reason: 'scope' });
    expect(decide(asRole('participant'), 'release:write', { participantId: 'par_ada' })).to.include({
      allow: false,
      reason: 'scope',
    });
    // Who is nobody's record may nothing that is somebody's, whether or not the record is named.
    const selves = (Object.keys(permissions) as Permission[]).filter((one) => 'self' in permissions[one]);
    expect(selves).to.include.members(['consent:write', 'release:read', 'disclosure:read']);
    for (const one of selves)
      expect(decide(asRole('participant'), one), one).to.include({ allow: false, reason: 'scope' });
    expect([...onPerson('par_ada').fields]).to.include.members(['fields', 'readerIds']);
    expect(decide(asRole('coach'), 'release:write', { participantId: 'par_bo' }).allow).to.equal(true);
  });

  it('of a command end at its organisation, too, unless it is for all of them', () => {
    const command = (organisationId: string): Actor => ({ kind: 'command', id: 'test', organisationId });
    const resource = { organisationId: 'org_1' };
    expect(decide(command('org_1'), 'participant:write', resource).allow).to.equal(true);
    expect(decide(command('*'), 'participant:write', resource).allow).to.equal(true);
    expect(decide(command('org_2'), 'participant:write', resource)).to.include({
      allow: false,
      reason: 'scope',
    });
  });
});

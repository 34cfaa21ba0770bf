import { expect } from 'chai';
import { decide } from '../../src/domain/access/decide.ts';
import { roles } from '../../src/domain/user.ts';
import { caseloadSearch, usualCaseload } from '../../web/app/caseload.ts';
import { destinationsOf, hasScreen } from '../../web/app/navigation.ts';

/** What a screen reads first. */
const read = {
  '/home': 'enquiry:read',
  '/releases': 'released:read',
  '/promises': 'employer:write',
  '/review': 'match:read',
  '/questions': 'question:read',
  '/participants': 'participant:read',
  '/caseloads': 'caseload:compare',
  '/employers': 'employer:read',
  '/opportunities': 'opportunity:read',
  '/notices': 'notice:read',
  '/users': 'user:read',
  '/tokens': 'token:read',
  '/operations': 'operations:read',
  '/partners': 'partner:write',
  '/trail': 'audit:read',
  '/erasures': 'erasure:read',
  '/retention': 'retention:read',
  '/glass': 'glass:read',
} as const;

describe('the rail', () => {
  it('leads nobody to a screen that the API would refuse', () => {
    for (const role of roles) {
      const actor = { kind: 'user', id: 'usr_1', organisationId: 'org_1', role } as const;
      for (const { to } of destinationsOf[role]) {
        expect(decide(actor, read[to]).allow, `${role} ${to}`).to.equal(true);
      }
    }
  });

  it('draws no two places alike', () => {
    for (const role of roles) {
      const icons = destinationsOf[role].map(({ icon }) => icon);
      expect(icons, role).to.deep.equal([...new Set(icons)]);
    }
  });

  it('starts where the work of a role is', () => {
    const starts = roles.flatMap((role) => destinationsOf[role].slice(0, 1).map(({ to }) => [role, to]));
    expect(Object.fromEntries(starts)).to.deep.equal({
      coach: '/review',
      supervisor: '/review',
      employer: '/home',
      administrator: '/operations',
      auditor: '/trail',
    });
  });

  it('knows which screens a role has', () => {
    expect(hasScreen('employer', '/opportunities')).to.equal(true);
    expect(hasScreen('employer', '/participants')).to.equal(false);
    expect(hasScreen('partner', '/notices')).to.equal(false);
  });

  it('names each destination of a role once', () => {
    for (const role of roles) {
      const labels = destinationsOf[role].map(({ label }) => label);
      expect(new Set(labels).size, role).to.equal(labels.length);
    }
  });
});

describe('the caseload', () => {
  it('is read from the address, which may say anything', () => {
    expect(caseloadSearch({ whose: 'mine', view: 'near' })).to.deep.equal({ whose: 'mine' });
    expect(caseloadSearch({ whose: 'all' })).to.deep.equal({ whose: 'all' });
    for (const whose of ['usr_1', '', 1, undefined, null])
      expect(caseloadSearch({ whose })).to.deep.equal({});
  });

  it('is the own one for a coach, and all of them for who looks across', () => {
    expect(roles.filter((role) => usualCaseload(role) === 'mine')).to.deep.equal(['coach']);
  });
});

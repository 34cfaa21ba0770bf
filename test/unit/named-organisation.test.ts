import { expect } from 'chai';
import { namedOrganisation } from '../../src/cli/named-organisation.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { Problem } from '../../src/domain/problem.ts';

const at = '2026-11-24T09:30:00.000Z';
const named = (id: string, name: string): Organisation => ({
  ...{ id, organisationId: id, version: 1, createdAt: at, updatedAt: at },
  ...{ name, zone: 'Europe/London', country: 'GB', currency: 'GBP' },
});
const quay = named('org_1', 'Quay');
const [mole, otherMole] = [named('org_2', 'Mole'), named('org_3', 'Mole')];
const all = [quay, mole, otherMole];

function fault(among: readonly Organisation[], name?: string) {
  try {
    return namedOrganisation(among, name).id;
  } catch (error) {
    if (error instanceof Problem) return error.sentence;
    throw error;
  }
}

describe('an organisation named on the command line', () => {
  it('is found by its name or its id, and without either where there is one alone', () => {
    expect([fault(all, 'Quay'), fault(all, 'org_3'), fault([quay])]).to.deep.equal([
      'org_1',
      'org_3',
      'org_1',
    ]);
    expect(fault([quay, named('org_4', 'org_1')], 'org_1')).to.equal('org_1');
  });

  it('is none where several have the name: their ids are told', () => {
    const known = ['org_2', 'org_3'];
    expect(fault(all, 'Mole')).to.deep.equal({ key: 'organisation_ambiguous', data: { known } });
  });

  it('is none where it is not, or not named: those that are there are told', () => {
    const known = ['Quay (org_1)', 'Mole (org_2)', 'Mole (org_3)'];
    for (const name of ['Nowhere', undefined])
      expect(fault(all, name)).to.deep.equal({ key: 'organisation_missing', data: { known } });
    expect(fault([])).to.deep.equal({ key: 'organisation_none', data: {} });
  });
});

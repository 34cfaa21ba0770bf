import { expect } from 'chai';
import { fewOrMany } from '../support/few-or-many.ts';
import { isBuilt } from '../support/server.ts';
import { embedded } from './installations.ts';
import { differences, type Outcome } from './outcome.ts';
import { killing, tell } from './story.ts';

const kills = fewOrMany(4, 12);
const size = { participants: 6 * kills, opportunities: 8, imported: 10 * kills };

describe('a server that is killed while it writes and works', function () {
  this.timeout(600_000);

  before(function () {
    if (!isBuilt()) this.skip();
  });

  it(`comes to the same as one that is left in peace, after ${kills} kills`, async () => {
    const undisturbed = await tell(await embedded(), size);
    expect(undisturbed.outcome.matches).to.have.lengthOf(
      (size.participants + size.imported) * size.opportunities,
    );
    expect(undisturbed.outcome.notices).not.to.have.lengthOf(0);
    const disturbed = await tell(await embedded(), size, killing(kills));
    expect(differences(undisturbed.outcome, disturbed.outcome)).to.deep.equal([]);
    expect(disturbed.troubles).to.equal(kills);
    expect(disturbed.outcome.acknowledged.size).to.equal(
      size.participants + size.opportunities + size.imported,
    );
  });
});

describe('the comparison of outcomes', () => {
  const whole: Outcome = {
    acknowledged: new Map([['person-1', '1960']]),
    kept: [['person-1', '1960']],
    matches: ['person-1 × role-1 suggested 9000'],
    notices: ['told person-1 1,1,1'],
    dead: [],
    problems: [],
  };
  const planted: Readonly<Record<string, Partial<Outcome>>> = {
    'an acknowledged record that is gone': { kept: [] },
    'an acknowledged change that is gone': { kept: [['person-1', 'no year']] },
    'a record made twice': { kept: [...whole.kept, ...whole.kept] },
    'a match that was not made': { matches: [] },
    'a match of another score': { matches: ['person-1 × role-1 suggested 8000'] },
    'a match made twice': { matches: [...whole.matches, ...whole.matches] },
    'a notice that was not raised': { notices: [] },
    'a notice raised twice': { notices: ['told person-1 1,1,2'] },
    'work that died': { dead: ['score-participant'] },
    'a chain that breaks': { problems: ['The audit chain breaks at entry 3.'] },
  };

  it('finds nothing when nothing is wrong', () => {
    expect(differences(whole, whole)).to.deep.equal([]);
  });
  for (const [defect, change] of Object.entries(planted)) {
    it(`finds ${defect}`, () => {
      expect(differences(whole, { ...whole, ...change })).not.to.deep.equal([]);
    });
  }
});

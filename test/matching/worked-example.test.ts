import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Evaluation } from '../../src/domain/evaluation.ts';
import type { PairFindings } from '../../src/matching/findings.ts';
import { evaluate } from '../../src/matching/index.ts';
import { block, need, north, pairOf, says, town, world } from './findings.ts';

/** The pair that docs/scoring.md works out by hand. */
const pair: PairFindings = {
  ...pairOf(
    {
      skills: [
        { uri: 'bread', level: 'working', lastUsed: 2021 },
        { uri: 'till', level: 'basic', lastUsed: 2025 },
      ],
      needs: [
        need('dosing_window', 'must', { windows: [block('mon-fri 07:00-09:00')] }),
        need('regular_check_in', 'prefer'),
        need('mentor_or_peer', 'nice'),
      ],
      availability: [block('mon-fri 08:00-16:00')],
      place: town,
      travel: { modes: ['public_transport'], maxMinutes: 60 },
      preferences: {
        occupations: [],
        avoidOccupations: [],
        sectors: ['75'],
        contracts: ['permanent'],
        wageFloor: { amountMinor: 1200, currency: 'GBP', per: 'hour' },
      },
    },
    {
      occupation: 'baker',
      skills: {
        required: [
          { uri: 'bread', level: 'skilled' },
          { uri: 'pastry', level: 'working' },
        ],
        desired: [{ uri: 'till', level: 'basic' }],
      },
      schedule: { kind: 'fixed', blocks: [block('mon-fri 09:00-15:00')] },
      wage: {
        min: { amountMinor: 1140, currency: 'GBP' },
        max: { amountMinor: 1300, currency: 'GBP' },
        per: 'hour',
      },
      place: north(3),
      accommodations: [says('regular_check_in', 'willing', { evidence: 'evidenced' })],
    },
  ),
  track: { placements: 4, held: 3 },
};

describe('the worked example', () => {
  let result: Evaluation;
  before(() => {
    result = evaluate(pair, world);
  });
  const page = readFileSync('docs/scoring.md', 'utf8');

  it('comes out as the page says', () => {
    for (const { part, weight, value, points, known } of result.parts) {
      const exact = Math.round(weight * value * 100) / 100;
      expect(page).to.include(`| ${part} | ${weight} | ${value} | ${exact} | ${points} | ${known} |`);
    }
    expect(page).to.include(`Score ${result.score} (`);
    expect(page).to.include(`confidence ${result.confidence}.`);
  });

  it('is held up by the way into the window', () => {
    expect(result.blockers).to.deep.equal([]);
    expect(result.merits.settled).to.equal(false);
    expect(result.explanation.unknown.map(({ code }) => code)).to.include('way_into_window');
  });
});

describe('the page', () => {
  const page = readFileSync('docs/scoring.md', 'utf8');

  it('has the figures of the configuration', () => {
    const { travel, logistics, support, worth, hours } = world.rules;
    for (const [mode, { kmh, overhead }] of Object.entries(travel.modes))
      expect(page).to.match(new RegExp(`\\| ${mode.replace('_', ' ')}[^|]*\\| ${kmh} \\| ${overhead} \\|`));
    for (const [matter, share] of Object.entries(logistics.shares))
      expect(page).to.match(
        new RegExp(
          `\\| ${matter} \\| ${share} \\| [^|]* \\| ${logistics.priors[matter as 'hours'] / 10_000} \\|`,
        ),
      );
    for (const [stance, value] of Object.entries(support.stances))
      expect(page).to.include(`| ${stance} | ${value / 10_000} |`);
    expect(page).to.include(`at least ${worth.heard.toLocaleString('en-GB')}`);
    expect(page).to.include(`at most ${worth.within.toLocaleString('en-GB')} under the best`);
    expect(page).to.include(`more than ${hours.toleranceMinutes} on one day`);
    expect(page).to.include(`${travel.earthKm.toLocaleString('en-GB', { maximumFractionDigits: 4 })} km`);
  });
});

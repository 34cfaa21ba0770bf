import { expect } from 'chai';
import type { NeedCode } from '../../../src/domain/values/support-need.ts';
import { evaluate } from '../../../src/matching/index.ts';
import { block, need, north, pairOf, says, world } from '../findings.ts';
import type { Person, Role } from '../judge.ts';
import { fields, reasonOf } from './read.ts';

/** docs/scoring.md, "Support" and "Track record". The part is 4 ÷ (4 + Σ weight × (1 − met)). */

type Row = readonly [why: string, person: Person, role: Role, value: number, known: number];

const prefers = (code: NeedCode, more = {}): Person => ({ needs: [need(code, 'prefer', more)] });
const timed = [
  'treatment_sessions',
  'dosing_window',
  'mutual_aid_times',
  'court_or_probation',
  'childcare_hours',
  'curfew',
  'shift_limit',
] as const;
const check = (weight: 'must' | 'prefer' | 'nice' = 'must') => need('regular_check_in', weight);
/** Silence on a `must`, `prefer` and `nice`: 4 ÷ 6.1, 4 ÷ 5.4, 4 ÷ 4.7; and a `prefer` met by nothing: 4 ÷ 6. */
const [silentMust, silentPrefer, silentNice, lost] = [0.6557, 0.7407, 0.8511, 0.6667];

const rows: Record<string, readonly Row[]> = {
  weights: [
    ['a must on which nothing is said', { needs: [check()] }, {}, silentMust, 0],
    ['a prefer', { needs: [check('prefer')] }, {}, silentPrefer, 0],
    ['a nice', { needs: [check('nice')] }, {}, silentNice, 0],
    ['asked and none', { needs: [] }, {}, 1, 1],
    ['not asked', { asked: { needs: false, availability: true } }, {}, silentMust, 0],
    [
      'told without being asked',
      { needs: [check('nice')], asked: { needs: false, availability: true } },
      {},
      silentNice,
      0,
    ],
    ['of two with one code the heavier loss', { needs: [check('nice'), check()] }, {}, silentMust, 0],
    [
      'of equal losses the heavier',
      { needs: [check('nice'), check(), need('mentor_or_peer')] },
      { accommodations: [says('regular_check_in', 'policy')] },
      silentMust,
      0.5,
    ],
    [
      'the share of weight that is known',
      { needs: [check(), need('mentor_or_peer', 'prefer'), need('written_instructions', 'nice')] },
      { accommodations: [says('regular_check_in', 'policy')] },
      // 2 × 0.7 + 0.7 = 2.1, as of a must; 3 of 6.
      silentMust,
      0.5,
    ],
    [
      'rounded',
      { needs: [check('nice'), need('mentor_or_peer', 'prefer')] },
      { accommodations: [says('regular_check_in', 'policy')] },
      silentPrefer,
      0.33,
    ],
  ],
  statements: [
    [
      'on its last day',
      prefers('regular_check_in'),
      { accommodations: [says('regular_check_in', 'policy', { expires: '2026-11-24' })] },
      1,
      1,
    ],
    [
      'expired',
      prefers('regular_check_in'),
      { accommodations: [says('regular_check_in', 'policy', { expires: '2026-11-23' })] },
      silentPrefer,
      0,
    ],
    [
      'of several the highest',
      prefers('regular_check_in'),
      {
        accommodations: [
          says('regular_check_in', 'willing'),
          says('regular_check_in', 'policy'),
          says('regular_check_in', 'cannot'),
        ],
      },
      1,
      1,
    ],
    [
      'anything before unknown',
      prefers('regular_check_in'),
      { accommodations: [says('regular_check_in', 'cannot'), says('regular_check_in', 'unknown')] },
      lost,
      1,
    ],
    [
      'in whatever order',
      prefers('regular_check_in'),
      { accommodations: [says('regular_check_in', 'unknown'), says('regular_check_in', 'cannot')] },
      lost,
      1,
    ],
  ],
  'the work itself': [
    ['driving is stated', prefers('no_driving'), { settings: ['driving'] }, lost, 1],
    ['driving is certain', prefers('no_driving'), { occupation: 'driver' }, lost, 1],
    ['another occupation', prefers('no_driving'), { occupation: 'baker' }, 1, 1],
    ['another setting', prefers('no_driving'), { settings: ['noise'] }, 1, 1],
    ['nothing is said', prefers('no_driving'), {}, silentPrefer, 0],
    [
      'likely, for a licence is asked for',
      prefers('no_driving'),
      { occupation: 'baker', licences: ['driving_car'] },
      silentPrefer,
      0,
    ],
    ['from home', prefers('remote_possible'), { remote: 'fully' }, 1, 1],
    ['partly', prefers('remote_possible'), { remote: 'partly' }, 0.9091, 1],
    ['not from home is no no', prefers('remote_possible'), { remote: 'no' }, silentPrefer, 0],
    ['no way to be helped with', prefers('transport_help'), { remote: 'fully' }, 1, 1],
    ['it is walked as quickly', prefers('transport_help'), { place: north(1.2) }, 1, 1],
    ['a bus would be quicker', prefers('transport_help'), { place: north(1.3) }, silentPrefer, 0],
    [
      'it is walked, but not within the limit',
      { ...prefers('transport_help'), travel: { modes: [], maxMinutes: 16 } },
      { place: north(1) },
      silentPrefer,
      0,
    ],
  ],
  settings: (
    [
      ['alcohol_free_site', 'alcohol_on_site'],
      ['alcohol_free_site', 'alcohol_served'],
      ['no_alcohol_service', 'alcohol_served'],
      ['no_controlled_substances', 'controlled_substances'],
      ['no_cash_initially', 'cash_handling'],
      ['low_noise', 'noise'],
      ['private_space', 'no_private_space'],
      ['no_driving', 'driving'],
      ['physical_limit', 'heavy_lifting'],
    ] as const
  ).flatMap(([code, setting]): readonly Row[] => [
    [`${setting} goes against ${code}`, prefers(code), { settings: [setting] }, lost, 1],
    [
      `${setting}, and yet willing`,
      prefers(code),
      { settings: [setting], accommodations: [says(code, 'willing')] },
      0.9091,
      1,
    ],
  ]),
  'settings that do not': [
    [
      'alcohol on the site is not serving it',
      prefers('no_alcohol_service'),
      { settings: ['alcohol_on_site'] },
      silentPrefer,
      0,
    ],
    ['standing', prefers('physical_limit'), { settings: ['standing_long'] }, silentPrefer, 0],
    ['likely ones', prefers('no_cash_initially'), { occupation: 'waiter' }, silentPrefer, 0],
  ],
  'seven codes whose windows mean something': timed.flatMap((code): readonly Row[] => [
    [code, prefers(code, { windows: [block('mon-fri 09:00-12:00')] }), {}, 0.8, 1],
    [`${code}, flexible`, prefers(code), { schedule: { kind: 'flexible', blocks: [] } }, 0.9091, 1],
  ]),
};

describe('support, by the page', () => {
  for (const [topic, table] of Object.entries(rows))
    for (const [why, person, role, value, known] of table)
      it(`${topic}: ${why}`, () => {
        expect(fields(evaluate(pairOf(person, role), world), 'support')).to.deep.equal([value, known]);
      });

  // 4 ÷ (4 + 3 × (1 − met)).
  for (const [stance, ...values] of [
    ['policy', 1, 1, 1],
    ['has_done', 0.9639, 0.9726, 0.9816],
    ['willing', 0.8696, 0.8989, 0.9302],
    ['case_by_case', 0.7273, 0.7805, 0.8421],
    ['unknown', silentMust, silentMust, silentMust],
    ['cannot', 0.5714, 0.5714, 0.5714],
  ] as const)
    it(`a stance with its evidence: ${stance}`, () => {
      const found = (['declared', 'evidenced', 'proven_by_placement'] as const).map((evidence) =>
        fields(
          evaluate(
            pairOf(
              { needs: [check()] },
              { accommodations: [says('regular_check_in', stance, { evidence })] },
            ),
            world,
          ),
          'support',
        ),
      );
      expect(found).to.deep.equal(values.map((value) => [value, stance === 'unknown' ? 0 : 1]));
    });

  it('keeps and loses its points by weight × met and weight × (1 − met)', () => {
    const pair = pairOf(
      { needs: [check(), need('mentor_or_peer', 'prefer'), need('written_instructions', 'nice')] },
      {
        accommodations: [
          says('regular_check_in', 'willing'),
          says('mentor_or_peer', 'case_by_case'),
          says('written_instructions', 'cannot'),
        ],
      },
    );
    // Lost 0.6 + 1 + 1 = 2.6: 4 ÷ 6.6 = 0.6061; 1,818 of 3,000 are kept by 2.4 + 1 = 3.4, and 1,182 lost by 2.6.
    const reasons = evaluate(pair, world).parts.find(({ part }) => part === 'support')!.reasons;
    expect(
      reasons.map(({ code, weighs, data }) => [data.need, code, weighs, data.speaks]),
    ).to.have.deep.members([
      ['regular_check_in', 'need_met', 1283, 'for'],
      ['mentor_or_peer', 'need_met', 535, 'for'],
      ['written_instructions', 'need_unmet', -455, 'against'],
    ]);
  });

  it('says what of not knowing is lost', () => {
    const [only] = evaluate(pairOf({ asked: { needs: false, availability: true } }), world).parts[1]!.reasons;
    expect(only).to.deep.include({ code: 'needs_not_asked', weighs: -1033 });
    expect(only!.asking).to.deep.include({ to: 'participant', field: 'supportNeeds' });
  });

  for (const [window, side] of [
    ['mon 09:00-15:00', 'need_met'],
    ['mon 08:00-15:01', 'need_met'],
    ['tue 08:00-15:00', 'need_met'],
    ['mon-tue 08:00-15:00', 'need_unmet'],
  ] as const)
    it(`a need that is only measured speaks for from 0.8 on: ${window}`, () => {
      const pair = pairOf(prefers('curfew', { windows: [block(window)] }), {});
      expect(reasonOf(evaluate(pair, world), 'support', 'need')?.code).to.equal(side);
    });

  it('says every number of a recalculation', () => {
    const pair = pairOf(prefers('no_cash_initially'), {
      settings: ['cash_handling'],
      accommodations: [says('no_cash_initially', 'case_by_case', { evidence: 'evidenced' })],
    });
    expect(reasonOf(evaluate(pair, world), 'support', 'need')).to.deep.equal({
      code: 'need_met',
      // 2 × 0.375 = 0.75: 4 ÷ 4.75 = 0.8421, all 2,526 points are kept by it.
      weighs: 2526,
      data: {
        speaks: 'for',
        share: 2,
        value: 0.625,
        known: 1,
        need: 'no_cash_initially',
        weight: 'prefer',
        by: 'stance',
        measured: null,
        stance: 'case_by_case',
        evidence: 'evidenced',
        stanceValue: 0.625,
        met: 0.625,
        loss: 0.75,
        conflicts: ['cash_handling'],
      },
    });
    const silent = reasonOf(evaluate(pairOf(prefers('regular_check_in')), world), 'support', 'need');
    expect(silent).to.deep.include({ code: 'need_unknown', weighs: -778 });
    expect(silent!.data).to.include({ by: 'nothing', stance: 'unknown', speaks: 'unknown', known: 0 });
    expect(silent!.asking).to.deep.equal({
      to: 'employer',
      about: { kind: 'accommodation', code: 'regular_check_in', side: 'employer' },
      asks: 'yes_no',
    });
  });
});

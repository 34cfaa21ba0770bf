import { expect } from 'chai';
import { need } from '../findings.ts';
import {
  asA,
  house,
  listOf,
  musts,
  orderOf,
  type Person,
  type Posting,
  partOf,
  questionsOf,
  rulesOf,
  says,
  scoreOf,
  see,
  standing,
  work,
} from './town.ts';

const judgements: readonly (readonly [why: string, person: Person, posting: Posting, expected: string])[] = [
  [
    'the place must be held during treatment, and they do not hold places',
    musts('job_held_during_treatment'),
    house('job_held_during_treatment', 'cannot'),
    'blocked',
  ],
  [
    '… and nobody has asked them: that is a question, no wall',
    musts('job_held_during_treatment'),
    {},
    'suggested',
  ],
  [
    'prescribed medicine must be no ground to refuse, and it is one there',
    musts('prescribed_medication_accepted'),
    house('prescribed_medication_accepted', 'cannot'),
    'blocked',
  ],
  [
    'two musts refused are two walls',
    musts('mentor_or_peer', 'coach_on_site'),
    { accommodations: [says('mentor_or_peer', 'cannot'), says('coach_on_site', 'cannot')] },
    'blocked',
  ],
  [
    'must work from home; they refuse more, but all of it is from home',
    musts('remote_possible'),
    { remote: 'fully', ...house('remote_possible', 'cannot') },
    'suggested',
  ],
];

describe('supports, as a coach would judge them', () => {
  for (const [why, person, posting, expected] of judgements)
    it(`${why}: ${expected}`, () => {
      expect(standing(scoreOf(person, posting))).to.equal(expected);
    });

  it('a café with a policy, then one that would, then one that would see, then silence; a refused wish last', () => {
    const person: Person = { supportNeeds: [need('frequent_breaks', 'prefer')] };
    expect(
      orderOf(person, {
        silence: {},
        refused: house('frequent_breaks', 'cannot'),
        policy: house('frequent_breaks', 'policy'),
        'would see': house('frequent_breaks', 'case_by_case'),
        would: house('frequent_breaks', 'willing'),
        did: house('frequent_breaks', 'has_done'),
        'would, as a placement showed': house('frequent_breaks', 'willing', {
          evidence: 'proven_by_placement',
        }),
      }),
    ).to.deep.equal([
      'policy',
      'did',
      'would, as a placement showed',
      'would',
      'would see',
      'silence',
      'refused',
    ]);
  });

  it('what the employer says of all its postings holds where the posting is silent, and not where it speaks', () => {
    const person = musts('mentor_or_peer');
    const employer = { accommodations: [says('mentor_or_peer', 'policy')], place: undefined };
    const posting = (own: Posting = {}): Posting => ({ ...own, employer });
    expect(partOf(scoreOf(person, posting()), 'support').value).to.equal(1);
    expect(standing(scoreOf(person, posting(house('mentor_or_peer', 'cannot'))))).to.equal('blocked');
    expect(partOf(scoreOf(person, posting(house('mentor_or_peer', 'unknown'))), 'support').value).to.equal(1);
    expect(
      partOf(
        scoreOf(person, posting(house('mentor_or_peer', 'cannot', { expires: '2026-11-01' }))),
        'support',
      ).value,
    ).to.equal(1);
  });

  it('who needs eight things is heard of as many jobs as who needs two', () => {
    const codes = [
      'mentor_or_peer',
      'trained_supervisor',
      'regular_check_in',
      'frequent_breaks',
      'written_instructions',
      'self_paced',
      'coach_contact_line',
      'return_to_work_plan',
    ] as const;
    const cook: Person = { pastWork: [{ occupation: work('cook'), until: '2025', where: 'paid' }] };
    const jobs = Object.fromEntries(
      ['cook', 'grill cook', 'kitchen assistant'].map((label) => [label, asA(label)]),
    );
    const worth = (count: number) =>
      listOf({ ...cook, ...musts(...codes.slice(0, count)) }, jobs).filter((one) => one.worth).length;
    expect([worth(0), worth(2), worth(8)]).to.deep.equal([3, 3, 3]);
  });

  it('a need that is softened, or lifted, never makes a job worse', () => {
    const scores = [
      need('mentor_or_peer'),
      need('mentor_or_peer', 'prefer'),
      need('mentor_or_peer', 'nice'),
      undefined,
    ].map(
      (one) => scoreOf({ supportNeeds: one ? [one] : [] }, house('mentor_or_peer', 'case_by_case')).score,
    );
    expect(scores).to.deep.equal([...scores].sort((one, other) => one - other));
    expect(new Set(scores).size).to.equal(4);
  });

  it('needs nobody asked about stand between none and two on which nothing is said, and are asked of the person', () => {
    const unasked: Person = { asked: { availability: '2026-11-24' } };
    const [none, open, two] = [see({}), see(unasked), see(musts('mentor_or_peer', 'coach_on_site'))];
    expect(open.score).to.be.within(two.score, none.score);
    expect(partOf(open, 'support').known).to.equal(0);
    expect(questionsOf(open)).to.include('participant?person');
    expect(partOf(none, 'support')).to.include({ value: 1, known: 1 });
    expect(none.explanation.for.map(({ code }) => code).join()).to.not.match(/need|support/);
  });

  it('one question, not five, where five musts ask for the same stance of one house', () => {
    const result = see({
      supportNeeds: [
        need('mentor_or_peer'),
        need('mentor_or_peer', 'prefer'),
        need('mentor_or_peer', 'nice'),
      ],
    });
    expect(result.score).to.equal(scoreOf(musts('mentor_or_peer')).score);
    expect(
      result.explanation.unknown.filter(({ asking }) => asking?.about.code === 'mentor_or_peer'),
    ).to.have.length(1);
  });

  it('every must that is open is asked of the employer by its own code', () => {
    const result = see(musts('trained_supervisor', 'coach_on_site'));
    for (const code of ['trained_supervisor', 'coach_on_site'])
      expect(questionsOf(result)).to.include(`accommodation:${code}`);
    expect(rulesOf(result)).to.deep.equal([]);
  });
});

import { expect } from 'chai';
import { changedBy, changeMakers } from '../../../src/domain/evaluation.ts';
import { need } from '../findings.ts';
import {
  always,
  asks,
  block,
  can,
  fixed,
  gbp,
  listOf,
  musts,
  north,
  type Person,
  type Posting,
  pool,
  says,
  scoreOf,
  see,
  wants,
  was,
  work,
} from './town.ts';

/** People of whom much, little and nothing is known, and postings likewise. */
const people: Readonly<Record<string, Person>> = {
  nothing: { asked: {}, availability: [], place: undefined },
  cook: { ...was('cook', '2019'), ...musts('trained_supervisor', 'no_alcohol_service') },
  bricklayer: {
    ...can(2015, 'lay bricks', 'mix concrete'),
    ...wants({
      wageFloor: { ...gbp(1500), per: 'hour' },
      hoursPerWeek: { max: 20 },
      contracts: ['permanent'],
    }),
  },
  treated: {
    ...always,
    supportNeeds: [
      need('dosing_window', 'must', { windows: [block('mon-fri 07:30-08:30')] }),
      need('mentor_or_peer', 'prefer'),
      need('public_transport'),
    ],
  },
  young: { birthYear: 2008, ...wants({ sectors: ['5'], occupations: [work('barista')] }) },
  walker: { travel: { modes: ['walk'], maxMinutes: 20 }, avoidSettings: ['noise', 'heights'] },
};
const postings: Readonly<Record<string, Posting>> = {
  title: { schedule: { kind: 'fixed', blocks: [] }, place: undefined },
  bar: {
    occupation: work('bartender'),
    ...fixed('thu-sun 17:00-23:30'),
    wage: { min: gbp(1250), per: 'hour' },
  },
  site: {
    occupation: work('bricklayer'),
    licences: ['construction_site_card'],
    settings: ['noise'],
    wage: { min: gbp(3_000_000), per: 'year' },
  },
  bakery: {
    ...asks('bake goods', 'prepare bread products'),
    ...fixed('mon-fri 05:00-11:00'),
    training: 'some' as const,
    startDate: '2026-12-14',
    contract: 'permanent' as const,
  },
  kitchen: {
    occupation: work('kitchen assistant'),
    ...pool({ min: 16 }, 'mon-sun 10:00-22:00'),
    accommodations: [says('mentor_or_peer', 'has_done')],
    remote: 'partly' as const,
  },
  far: { occupation: work('cook'), place: north(11), training: 'given' as const },
};
const all = Object.entries(people).flatMap(([who, person]) =>
  Object.entries(postings).map(([what, posting]) => [`${who}, ${what}`, person, posting] as const),
);

describe('what is said of a pair, as a coach would have it', () => {
  for (const [name, person, posting] of all)
    it(`${name}: adds up, nothing unknown speaks for it, and each change is exact, helps and says who could make it`, () => {
      const result = see(person, posting);
      expect(result.parts.reduce((sum, { points }) => sum + points, 0)).to.equal(result.score);
      for (const { data } of result.explanation.for) expect(data.known).to.not.equal(0);
      for (const { data } of result.explanation.unknown) expect(data.speaks).to.equal('unknown');
      const { changes } = result.explanation;
      const groups = changes.map(({ by, blockersLeft }) =>
        blockersLeft.length < result.blockers.length ? -1 : changeMakers.indexOf(by),
      );
      expect(groups).to.deep.equal([...groups].sort((one, other) => one - other));
      for (const { change, by, score, blockersLeft, asking } of changes) {
        expect(by).to.equal(changedBy[change.kind]);
        expect(score > result.score || blockersLeft.length < result.blockers.length, change.kind).to.equal(
          true,
        );
        if (by === 'employer') expect(asking?.to, change.kind).to.equal('employer');
      }
      const learned = changes.filter(({ by }) => by === 'learning');
      expect(learned.length).to.be.at.most(2);
      for (const { score } of learned) expect(score - result.score).to.be.at.least(200);
      expect(changes.length).to.be.at.most(12);
      const causes = result.blockers.map(({ cause }) => cause);
      expect(new Set(causes).size).to.equal(causes.length);
      if (result.nearMiss)
        expect(changes[0]).to.deep.include({ change: result.lifted?.change, score: result.lifted?.score });
    });

  it('a title, of somebody nobody asked: at the priors, hardly known, never strong', () => {
    const [one] = listOf(people.nothing!, { title: postings.title! });
    if (one === undefined) throw new Error('no pair');
    expect(one.score).to.be.within(4000, 6500);
    expect(one.confidence).to.be.below(15);
    expect([one.worth, one.strong]).to.deep.equal([false, false]);
    expect(see(people.nothing!, postings.title).explanation.for).to.deep.equal([]);
  });

  it('stage, age, record, language, notes and name are not in it', () => {
    const cook = people.cook!;
    const was = see(cook, postings.kitchen!);
    for (const more of [
      { stage: 'exploring' as const },
      { stage: 'paused' as const },
      { birthYear: 1960 },
      { displayName: 'Somebody else', language: 'de', languages: [{ code: 'pl', level: 'fluent' as const }] },
      { experienceText: 'Nine years a cook.' },
      { recordConstraints: [{ code: 'no_work_with_children' as const }] },
    ])
      expect(scoreOf({ ...cook, ...more }, postings.kitchen!).score, JSON.stringify(more)).to.equal(
        was.score,
      );
  });

  it('a question put to the employer is never about the person’s treatment, and one to the person never about the house', () => {
    for (const [name, person, posting] of all) {
      const { explanation } = see(person, posting);
      for (const { asking } of [...explanation.unknown, ...explanation.against, ...explanation.changes])
        if (asking !== undefined && asking.to !== 'coach')
          expect(asking.about.side, name).to.equal(asking.to);
    }
  });
});

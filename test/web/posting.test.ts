import { expect } from 'chai';
import type { Opportunity } from '../../web/api/types.ts';
import { endOf, lastDayOf } from '../../web/opportunities/last-day.ts';
import { isHardlyMeant, missingOf } from '../../web/opportunities/missing.ts';
import {
  asPatch,
  copied,
  heldElsewhere,
  newPosting,
  offeredSkills,
  promised,
  reworded,
  withoutSkill,
  withSkill,
} from '../../web/opportunities/posting.ts';
import { weekWords } from '../../web/opportunities/posting-words.tsx';

const skill = (uri: string) => ({ uri, label: uri, level: 'working' as const });

describe('a posting that is being written', () => {
  it('sends what was said and nothing else, as open or as a draft', () => {
    expect(
      newPosting('emp_1', { title: 'Packer', occupationLabel: 'packer', wage: undefined }, 'draft'),
    ).to.deep.equal({ title: 'Packer', employerId: 'emp_1', state: 'draft' });
    expect(asPatch({ occupation: 'x:1', occupationLabel: 'packer', wage: null })).to.deep.equal({
      occupation: 'x:1',
      wage: null,
    });
  });

  it('begins as another one, without its end, its state and what was answered of it', () => {
    const old = {
      title: 'Packer',
      duties: 'Pack.',
      openings: 3,
      state: 'filled',
      expiresAt: 'x',
      id: 'opp_1',
    };
    const copy = copied(old as unknown as Opportunity);
    expect(copy).to.include({ title: 'Packer', duties: 'Pack.', openings: 3 });
    expect(copy).to.not.have.any.keys('state', 'expiresAt', 'id', 'statements', 'renewed');
  });

  it('has the promises of all jobs but those of which it says something of its own, which begin as the others are', () => {
    const everywhere = [
      { code: 'low_noise', stance: 'policy', evidence: 'evidenced', date: '2026-01-05' },
      { code: 'phased_hours', stance: 'cannot', evidence: 'declared' },
    ] as const;
    const here = [promised('phased_hours', everywhere), promised('remote_possible', everywhere)];
    expect(here).to.deep.equal([
      { code: 'phased_hours', stance: 'cannot', evidence: 'declared' },
      { code: 'remote_possible', stance: 'willing', evidence: 'declared' },
    ]);
    expect(heldElsewhere(everywhere, here).map(({ code }) => code)).to.deep.equal(['low_noise']);
  });

  it('knows what it leaves open of what is asked first, and pay that is hardly meant', () => {
    const of = (typed: Partial<Opportunity>) => (field: keyof Opportunity) => typed[field] as never;
    expect(missingOf(of({}))).to.deep.equal(['occupation', 'duties', 'hours', 'wage', 'place']);
    const schedule: Opportunity['schedule'] = {
      kind: 'fixed',
      flexible: false,
      blocks: [],
      hoursPerWeek: { max: 20 },
    };
    const wage = (amountMinor: number, per: 'hour' | 'month' = 'hour', currency = 'GBP') =>
      ({ min: { amountMinor, currency }, per }) as const;
    const said = {
      occupation: 'x:1',
      duties: 'Pack.',
      schedule,
      wage: wage(1300),
      remote: 'fully',
    } as const;
    expect(missingOf(of(said))).to.deep.equal([]);
    expect(missingOf(of({ ...said, duties: ' ', remote: 'partly' }))).to.deep.equal(['duties', 'place']);
    const pay = [
      wage(120),
      wage(1200),
      wage(499, 'hour', 'EUR'),
      wage(120, 'month'),
      wage(120, 'hour', 'JPY'),
    ];
    expect(pay.map((one) => isHardlyMeant(of({ wage: one })))).to.deep.equal([
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  it('says hours a week in few words, also where only its hours are known', () => {
    const blocks = [{ days: ['mon' as const, 'tue' as const], from: '09:00', to: '15:30' }];
    expect(weekWords({ kind: 'fixed', blocks })).to.equal('13 hours a week');
    expect(weekWords({ kind: 'pool', blocks })).to.equal('up to 13 hours a week');
    expect(weekWords({ kind: 'pool', blocks, hoursPerWeek: { min: 10, max: 10 } })).to.equal(
      '10 hours a week',
    );
    expect(weekWords({ kind: 'flexible', blocks: [] })).to.equal(undefined);
  });

  it('takes the wording that would pass in place of the sentence', () => {
    const text = 'You bake. Any convictions? We teach you.';
    expect(reworded(text, { start: 10, end: 26, instead: 'We judge on the role.' })).to.equal(
      'You bake. We judge on the role. We teach you.',
    );
  });

  it('asks for a skill once: as required or as welcome', () => {
    const one = withSkill({ required: [], desired: [skill('a')] }, 'required', skill('a'));
    expect(one).to.deep.equal({ required: [skill('a')], desired: [] });
    expect(withoutSkill(one, 'a')).to.deep.equal({ required: [], desired: [] });
  });

  it('offers each skill once, those of the text before the usual ones, and none that is asked for', () => {
    const found = {
      items: [skill('a'), skill('b')],
      occupations: [{ skills: [skill('b'), skill('c')] }, { skills: [skill('c'), skill('d')] }],
    };
    const { said, usual } = offeredSkills({ required: [skill('a')], desired: [skill('d')] }, found);
    expect([said, usual].map((list) => list.map(({ uri }) => uri))).to.deep.equal([['b'], ['c']]);
  });

  it('offers no skill that only stands in a sentence which no posting may have', () => {
    const items = [
      { ...skill('clean'), words: 'clean' },
      { ...skill('load'), words: 'load the vans' },
    ];
    const { said } = offeredSkills({ required: [], desired: [] }, { items, occupations: [] }, [
      'You must have a clean record.',
    ]);
    expect(said.map(({ uri }) => uri)).to.deep.equal(['load']);
  });

  it('ends as its last day does, where the organisation is, also when the clocks change', () => {
    expect(endOf('2026-12-31', 'Europe/Berlin')).to.equal('2026-12-31T23:00:00.000Z');
    for (const day of ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-12-31'])
      for (const zone of ['Europe/London', 'America/Los_Angeles', 'Pacific/Auckland'])
        expect(lastDayOf(endOf(day, zone), zone), `${day} ${zone}`).to.equal(day);
  });
});

import { expect } from 'chai';
import type { Asking } from '../../../src/domain/evaluation.ts';
import {
  askedPrepared,
  evaluate,
  prepareOpportunity,
  prepareParticipant,
} from '../../../src/matching/index.ts';
import { block, need, north, pairOf, says, world } from '../findings.ts';
import { asked, judge, type Person, type Role, skill } from '../judge.ts';
import { changesOf, kindsOf } from './read.ts';

/** docs/scoring.md, "Near misses" and the changes of "Explanation". Only what is not said of training is asked; the builders say nothing. */

const quiet: Role = { training: 'none' };
const grid = [block('mon-fri 09:00-15:00')];
const pool = (min?: number, blocks = grid): Role => ({
  ...quiet,
  schedule: { kind: 'pool', blocks, ...(min === undefined ? {} : { hoursPerWeek: { min } }) },
});
const willing = (code: string, from = 'unknown') => ({ kind: 'stance', code, from, to: 'willing' });
const days = (hours: string): Person => ({ availability: [block(hours)] });

describe('changes told, by the page', () => {
  it('ask whether fixed hours could be cut, while half of them are free', () => {
    expect(kindsOf(judge(days('mon-fri 09:00-12:00'), quiet))).to.include('hours_cut');
    expect(kindsOf(judge(days('mon-fri 09:00-11:59'), quiet))).not.to.include('hours_cut');
    expect(kindsOf(judge(days('mon-fri 09:00-11:59'), pool(20)))).not.to.include('hours_cut');
  });

  it('tell at most two skills to learn, the dearest first, and only from 200 points on', () => {
    const learn = (role: Role) => changesOf(judge({ skills: [skill('bread', 2026)] }, { ...quiet, ...role }));
    expect(learn({ skills: asked('a', 'b', 'c') })).to.deep.equal([
      { kind: 'skill_gained', uri: 'a', level: 'working' },
      { kind: 'skill_gained', uri: 'b', level: 'working' },
    ]);
    // One of seventeen is 206 points of 3,500, one of eighteen 194.
    const many = (count: number) => ({
      skills: asked(...Array.from({ length: count }, (_, at) => `s${String.fromCharCode(97 + at)}`)),
    });
    expect(learn(many(17))).to.have.length(2);
    expect(learn(many(18))).to.have.length(0);
    // What is required costs three times as much as what would be liked; what is held costs nothing.
    expect(
      learn({ skills: { required: asked('bread', 'z').required, desired: asked('a').required } }),
    ).to.deep.equal([
      { kind: 'skill_gained', uri: 'z', level: 'working' },
      { kind: 'skill_gained', uri: 'a', level: 'working' },
    ]);
    expect(changesOf(judge({}, { ...quiet, skills: asked('a') }))).to.deep.equal([]);
  });

  it('try the four skills that cost most', () => {
    // Of equal cost the first four by the alphabet, of which the last two would be told, were there no limit of two.
    const learn = changesOf(
      judge({ skills: [skill('bread', 2026)] }, { ...quiet, skills: asked('e', 'd', 'c', 'b', 'a') }),
    );
    expect(learn).to.deep.equal([
      { kind: 'skill_gained', uri: 'a', level: 'working' },
      { kind: 'skill_gained', uri: 'b', level: 'working' },
    ]);
  });

  it('tell first what lifts a blocker, then the employer’s, the person’s and what is learned, each by score', () => {
    const result = judge(
      {
        avoidSettings: ['noise'],
        skills: [skill('bread', 2026)],
        needs: [need('mentor_or_peer'), need('regular_check_in', 'nice')],
      },
      { settings: ['noise'], skills: asked('bread', 'juggling') },
    );
    expect(changesOf(result)).to.deep.equal([
      willing('low_noise'),
      { kind: 'setting_accepted', setting: 'noise' },
      { kind: 'training_given' },
      willing('mentor_or_peer'),
      willing('regular_check_in'),
      { kind: 'skill_gained', uri: 'juggling', level: 'working' },
    ]);
    expect(result.explanation.changes.map(({ by }) => by)).to.deep.equal([
      'employer',
      'participant',
      'employer',
      'employer',
      'employer',
      'learning',
    ]);
    expect(result.explanation.changes.map(({ blockersLeft }) => blockersLeft.length)).to.deep.equal([
      0, 0, 1, 1, 1, 1,
    ]);
  });

  it('begin with the change that a near miss is named by, whoever could make it', () => {
    // Five minutes more of a way, or help with it: the way agreed on is within the limit, the help only stretches it.
    const result = judge({ travel: { modes: ['public_transport'], maxMinutes: 25 } }, { place: north(3) });
    expect(changesOf(result).slice(0, 2)).to.deep.equal([
      { kind: 'travel_extended', minutes: 29 },
      willing('transport_help'),
    ]);
    expect(result.explanation.changes[0]).to.deep.include({
      by: 'participant',
      change: result.lifted?.change,
      score: result.lifted?.score,
    });
  });

  it('try nothing to which somebody said no', () => {
    const role: Role = { ...quiet, schedule: { kind: 'fixed', blocks: grid } };
    const person = days('mon-fri 12:30-18:00');
    const no = (on: 'hours_flexible' | 'hours_freed') => [{ on, holds: false }] as const;
    expect(kindsOf(judge(person, role))).to.deep.equal(['hours_freed', 'hours_flexible']);
    expect(kindsOf(judge(person, { ...role, said: no('hours_flexible') }))).to.deep.equal(['hours_freed']);
    expect(kindsOf(judge({ ...person, said: no('hours_freed') }, role))).to.deep.equal(['hours_flexible']);
  });

  it('tell twelve at most, and leave out the last of what is not learned', () => {
    const codes = [
      'written_instructions',
      'step_by_step_tasks',
      'self_paced',
      'trained_supervisor',
      'mentor_or_peer',
      'coach_on_site',
      'coach_contact_line',
      'regular_check_in',
      'language_support',
      'literacy_support',
      'digital_help',
      'wage_advance',
      'childcare_help',
    ] as const;
    const person: Person = { skills: [skill('bread', 2026)], needs: codes.map((code) => need(code)) };
    const kinds = kindsOf(judge(person, { ...quiet, skills: asked('bread', 'a', 'b') }));
    expect(kinds).to.have.length(12);
    expect(kinds.slice(10)).to.deep.equal(['skill_gained', 'skill_gained']);
    expect(kindsOf(judge({ ...person, skills: [] }, quiet))).to.have.length(12);
  });

  it('of some questions alone are those that all of them name, and nothing that nobody is asked', () => {
    const said = pairOf(
      { skills: [skill('bread', 2026)], needs: [need('mentor_or_peer'), need('coach_on_site', 'prefer')] },
      { skills: asked('bread', 'juggling'), licences: ['forklift'] },
    );
    const participant = prepareParticipant(said.participant, said.gate, world);
    const opportunity = prepareOpportunity(said.opportunity, world);
    const all = evaluate(said, world).explanation.changes;
    const of = (isWanted: (asking: Asking) => boolean) =>
      askedPrepared(participant, opportunity, world, isWanted).explanation.changes;
    expect(all.map(({ change }) => change.kind)).to.include.members([
      'skill_gained',
      'licence_gained',
      'stance',
    ]);
    for (const kind of ['licence', 'accommodation', 'training', 'wage'] as const)
      expect(
        of(({ about }) => about.kind === kind),
        kind,
      ).to.deep.equal(all.filter(({ asking }) => asking?.about.kind === kind));
    expect(of(() => true)).to.deep.equal(all.filter(({ asking }) => asking !== undefined));
  });

  it('give exactly the score and the blockers of the pair so changed', () => {
    const check = (person: Person, role: Role, at: number, changed: Person, said: Role) => {
      const change = judge(person, { ...quiet, ...role }).explanation.changes[at]!;
      const after = judge({ ...person, ...changed }, { ...quiet, ...role, ...said });
      expect([change.score, change.blockersLeft]).to.deep.equal([
        after.score,
        after.blockers.map(({ rule }) => rule),
      ]);
      return change.change.kind;
    };
    const learner: Person = { skills: [skill('bread', 2026)] };
    const ask = { skills: asked('bread', 'juggling') };
    expect(
      check(
        learner,
        { skills: asked('bread', 'juggling') },
        0,
        { skills: [...learner.skills!, { uri: 'juggling', level: 'working' }] },
        {},
      ),
    ).to.equal('skill_gained');
    expect(
      check(
        { licences: ['first_aid'] },
        { licences: ['forklift', 'first_aid'] },
        0,
        { licences: ['forklift', 'first_aid'] },
        {},
      ),
    ).to.equal('licence_gained');
    const near: Person = { travel: { modes: ['public_transport'], maxMinutes: 20 } };
    expect(
      check(
        near,
        { place: north(3), accommodations: [says('transport_help', 'cannot')] },
        0,
        { travel: { modes: ['public_transport'], maxMinutes: 29 } },
        {},
      ),
    ).to.equal('travel_extended');
    expect(
      check(days('mon-fri 09:00-12:00'), pool(20), 1, { availability: [block('mon-fri 09:00-15:00')] }, {}),
    ).to.equal('hours_freed');
    expect(check(days('mon-fri 09:00-12:00'), pool(20), 0, {}, pool(15))).to.equal('hours_fewer');
    expect(
      check(
        { avoidSettings: ['heights', 'noise'] },
        { settings: ['heights'] },
        0,
        { avoidSettings: ['noise'] },
        {},
      ),
    ).to.equal('setting_accepted');
    expect(
      check(
        { needs: [need('mentor_or_peer')] },
        { accommodations: [says('mentor_or_peer', 'case_by_case', { evidence: 'proven_by_placement' })] },
        0,
        {},
        { accommodations: [says('mentor_or_peer', 'willing')] },
      ),
    ).to.equal('stance');
    expect(
      check(
        { needs: [need('mentor_or_peer')] },
        { accommodations: [says('regular_check_in', 'cannot')] },
        0,
        {},
        { accommodations: [says('regular_check_in', 'cannot'), says('mentor_or_peer', 'willing')] },
      ),
    ).to.equal('stance');
    expect(check({}, { remote: 'partly', place: north(8) }, 0, {}, { remote: 'fully' })).to.equal('remote');
    expect(check(learner, { ...ask, training: 'not_said' }, 0, {}, { ...ask, training: 'given' })).to.equal(
      'training_given',
    );
  });
});

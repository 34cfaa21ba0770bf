import { expect } from 'chai';
import fc from 'fast-check';
import type { Evaluation } from '../../src/domain/evaluation.ts';
import { evaluate } from '../../src/matching/index.ts';
import { sayChange } from '../../src/words/change.ts';
import { sayEvaluation } from '../../src/words/evaluation.ts';
import { sayReason } from '../../src/words/reason.ts';
import { createWords } from '../../src/words/words.ts';
import { anyPair, anyWorld, seed } from '../matching/arbitraries.ts';
import { block, names, need, pairOf, says, world } from '../matching/findings.ts';
import { often } from '../support/few-or-many.ts';

const words = createWords('en');
const say = (evaluation: Evaluation) => sayEvaluation(words, evaluation, names);
const said = (pair: ReturnType<typeof pairOf>) => say(evaluate(pair, world));

describe('words', () => {
  it('says every reason, blocker and change of any pair as a sentence', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, (pair, anywhere) => {
        const result = say(evaluate(pair, anywhere));
        const { explanation } = result;
        const texts = [
          ...result.parts.flatMap((part) => part.reasons),
          ...result.blockers,
          ...explanation.for,
          ...explanation.against,
          ...explanation.unknown,
          ...explanation.changes,
        ].map(({ text }) => text);
        for (const text of texts) {
          expect(text).to.match(/^“?[\p{Lu}\d].*\.$/u);
          expect(text).to.not.match(/undefined|NaN|null|_/);
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  it('sets a skill off from the sentence around it, in every language', () => {
    const data = {
      uri: 'bake bread',
      held: 'knead dough',
      from: 'baker',
      level: 'basic',
      heldLevel: 'expert',
    };
    const codes = ['skill_held', 'skill_near', 'skill_weak', 'skill_missing', 'skill_taught'] as const;
    const spoken = [
      ['en', '“', '”'],
      ['de', '„', '“'],
    ] as const;
    for (const [language, open, close] of spoken) {
      const inIt = createWords(language);
      const labels = { ...names, labelOf: (uri: string) => uri };
      for (const code of [...codes, 'skill_from_past_work'])
        for (const usual of [true, false]) {
          const reason = { code, weighs: 0, data: { ...data, usual } };
          expect(sayReason(inIt, reason, labels), code).to.match(new RegExp(`${open}[Bb]ake bread${close}`));
        }
      const change = { kind: 'skill_gained', uri: 'bake bread', level: 'basic' } as const;
      const scored = { change, by: 'learning', score: 7200, blockersLeft: [] } as const;
      expect(sayChange(inIt, scored, labels)).to.include(`${open}bake bread${close}`);
    }
  });

  it('says what a change would give', () => {
    const { changes } = said(pairOf({ needs: [need('regular_check_in')] })).explanation;
    expect(changes[0]?.text).to.match(
      /^If Harbour Bakery confirmed regular check-ins, the score would be \d+\.$/,
    );
  });

  it('says how fixed hours could be cut, and asks for it', () => {
    const cut = (...free: readonly string[]) => {
      const { changes } = said(pairOf({ availability: free.map(block) })).explanation;
      const { text, ask } = changes.find(({ change }) => change.kind === 'hours_cut')!;
      return [text.replace(/ the score.*/, ''), ask?.whom, ask?.question];
    };
    expect(cut('mon-fri 10:00-18:00')).to.deep.equal([
      'If Harbour Bakery started at 10:00 instead of 09:00 (25 h instead of 30 h),',
      'employer',
      'Could the role Baker start at 10:00 instead of 09:00 (25 h a week instead of 30 h)?',
    ]);
    expect(cut('mon-fri 08:00-14:30')[0]).to.equal(
      'If Harbour Bakery ended at 14:30 instead of 15:00 (27.5 h instead of 30 h),',
    );
    expect(cut('mon-wed 09:00-15:00', 'fri 09:00-12:00')).to.deep.equal([
      'If Harbour Bakery asked for Monday to Wednesday 09:00–15:00 and Friday 09:00–12:00 alone (21 h instead of 30 h),',
      'employer',
      'Could the hours of the role Baker be Monday to Wednesday 09:00–15:00 and Friday 09:00–12:00 alone (21 h a week instead of 30 h)?',
    ]);
  });

  it('asks for a longer way, not for what way was said already', () => {
    const far = pairOf({ travel: { modes: ['walk'], maxMinutes: 15 } }, {});
    const { changes } = said(far).explanation;
    const { ask } = changes.find(({ change }) => change.kind === 'travel_extended')!;
    expect(ask).to.deep.equal({
      whom: 'participant',
      question: 'Could your way to work be longer, and how long at most?',
    });
  });

  it('asks whether known pay could be more, naming neither who hopes for it nor how much', () => {
    const wageFloor = { amountMinor: 1350, currency: 'GBP', per: 'hour' } as const;
    const preferences = { ...pairOf().participant.preferences, wageFloor };
    const wage = { min: { amountMinor: 1271, currency: 'GBP' }, per: 'hour' } as const;
    const { changes } = said(pairOf({ preferences }, { wage })).explanation;
    const { text, ask } = changes.find(({ change }) => change.kind === 'wage_raised')!;
    expect(text).to.match(/^If Harbour Bakery paid £13.50 an hour, /);
    expect(ask).to.deep.equal({
      whom: 'employer',
      question: 'Could the role Baker pay more than it does now, and how much?',
    });
    const { unknown } = said(pairOf({ preferences })).explanation;
    expect(unknown.map((one) => one.ask?.question)).to.include('What does the role Baker pay?');
  });

  it('asks the employer about the role and never about the person', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, (pair, anywhere) => {
        for (const { ask } of say(evaluate(pair, anywhere)).explanation.unknown) {
          if (ask?.whom === 'employer') expect(ask.question).to.not.contain('Sam');
        }
      }),
      { seed, numRuns: often(100) },
    );
  });

  it('asks whoever knows', () => {
    const { unknown } = said(
      pairOf({
        availability: [],
        asked: { needs: true, availability: false },
        needs: [need('self_paced')],
      }),
    ).explanation;
    expect(unknown.find(({ code }) => code === 'hours_unknown')?.ask?.whom).to.equal('participant');
    expect(unknown.find(({ code }) => code === 'need_unknown')?.ask).to.deep.equal({
      whom: 'employer',
      question: 'Could Harbour Bakery offer work at one’s own pace in the role Baker?',
    });
  });

  it('asks an employer for a thing at work, which does not tell what it is needed for', () => {
    const { unknown } = said(pairOf({ needs: [need('prescribed_medication_accepted')] })).explanation;
    const { ask } = unknown.find(({ code }) => code === 'need_unknown') ?? {};
    expect(ask?.question)
      .to.match(/test at work being read by a doctor/)
      .and.not.match(/prescription|medic/);
  });

  it('names the rule that blocks in words of the two sides', () => {
    const refused = pairOf(
      { needs: [need('mentor_or_peer')] },
      { accommodations: [says('mentor_or_peer', 'cannot')] },
    );
    expect(said(refused).blockers.map(({ text }) => text)).to.deep.equal([
      'Harbour Bakery says it cannot offer a mentor or peer at work, which Sam must have.',
    ]);
  });

  it('tells a coach not to pass on the safety list', () => {
    const listed = pairOf({}, {}, { safety: { employerIds: ['emp_1'], postcodes: [] } });
    expect(said(listed).blockers[0]?.text).to.contain('Do not share this.');
  });

  it('keeps no name with a score', () => {
    expect(JSON.stringify(evaluate(pairOf({ needs: [need('self_paced')] }), world))).to.not.contain('Sam');
  });
});

import { expect } from 'chai';
import { germanPostingRules } from '../../config/posting-rules-german.ts';
import { readPostingText } from '../../src/services/kit/posting-text.ts';

const ruleOf = (text: string): string | undefined =>
  [...readPostingText(germanPostingRules, 'DE', text)].find((broken) => broken !== undefined)?.rule;

const refused = {
  criminal_history: [
    'Haben Sie Vorstrafen?',
    'Keine Vorbestraften',
    'Bitte geben Sie alle Verurteilungen an.',
    'Vorstrafen sind anzugeben.',
    'Einwandfreies Führungszeugnis erforderlich',
    'Vorstrafen: ja/nein',
    'Ehemalige Straftäter werden nicht berücksichtigt.',
    'Waren Sie schon im Gefängnis?',
  ],
  medication: [
    'Nehmen Sie Medikamente?',
    'Bitte teilen Sie uns mit, welche Medikamente Sie nehmen.',
    'Keine Substituierten: wer Methadon nimmt, ist ungeeignet.',
  ],
  treatment: [
    'Sind Sie in Behandlung wegen einer Sucht?',
    'Keine Junkies',
    'Seit mindestens zwei Jahren trocken',
    'Sie sind clean.',
    'Bewerbungen von Alkoholikern sind zwecklos.',
    'Hast du ein Drogenproblem?',
  ],
  health: [
    'Haben Sie eine Behinderung?',
    'Nicht geeignet für Schwerbehinderte',
    'Sie sind gesund und belastbar.',
    'Gute Gesundheit ist Voraussetzung.',
    'Leiden Sie an Depressionen?',
  ],
} as const;

/** What names the same things and asks nothing, or welcomes. */
const passing = [
  'Schwerbehinderte Menschen werden bei gleicher Eignung bevorzugt eingestellt.',
  'Bewerbungen von Menschen mit Behinderung sind ausdrücklich erwünscht.',
  'Vorstrafen sind für uns kein Hindernis.',
  'Wir fragen nicht nach Vorstrafen.',
  'Betreuung von Menschen mit Behinderung in der Werkstatt',
  'Sie geben den Bewohnern ihre Medikamente.',
  'Verpacken von Medikamenten im Lager, auch ohne Vorkenntnisse mit Arzneimitteln',
  'Halten Sie den Keller trocken.',
  'Gesundes Essen gibt es mittags umsonst.',
  'Ein Gesundheitszeugnis nach § 43 IfSG besorgen wir mit Ihnen.',
  'Drogeriemarkt sucht Aushilfe',
  'Kisten packen, Regale füllen, Böden wischen.',
] as const;

describe('what no posting may ask, in German', () => {
  for (const [rule, sentences] of Object.entries(refused))
    for (const sentence of sentences)
      it(`${rule}: ${sentence}`, () => {
        expect(ruleOf(sentence)).to.equal(rule);
      });

  for (const sentence of passing)
    it(`passes: ${sentence}`, () => {
      expect(ruleOf(sentence)).to.equal(undefined);
    });
});

import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { everyPostingRule } from '../../config/every-posting-rule.ts';
import { personPostingRules } from '../../config/posting-rules-persons.ts';
import { germanPersonPostingRules } from '../../config/posting-rules-persons-german.ts';
import { readPostingText } from '../../src/services/kit/posting-text.ts';

const own = [...personPostingRules, ...germanPersonPostingRules];
const rulesOf = (rules: typeof everyPostingRule, text: string): readonly string[] =>
  [...readPostingText(rules, 'GB', text)].flatMap((broken) => (broken === undefined ? [] : [broken.rule]));

/** What each of these sentences breaks, all of it. */
const twofold: readonly (readonly [text: string, rules: readonly string[]])[] = [
  ['No women and no criminal record.', ['criminal_history', 'person']],
  ['Ladies only, and you take no medication.', ['medication', 'person']],
  ['Must pass a drug test and have a clean criminal record.', ['criminal_history', 'drug_test']],
  ['No ex-offenders, and Christian applicants only.', ['criminal_history', 'person']],
];

const refused = {
  person: [
    'We need a young man to mop floors.',
    'Ladies wanted for cleaning.',
    'Female staff only.',
    'You are a strong, reliable lad.',
    'No women',
    'Male applicants preferred',
    'Looking for young, dynamic people',
    'Young staff wanted',
    'Must be young and physically fit.',
    'Mature adults need not apply.',
    'Recent graduates only, and candidates under 30.',
    'Nobody over 50',
    'Max. age 35.',
    'Only young men under 30.',
    'We look for men under 30.',
    'Ideal for a young lady.',
    'You must be under 35.',
    'Applicants should be aged below 40.',
    'Aged 18 to 25.',
    'You are aged 18-25',
    'Under 30s only.',
    'Only native English speakers.',
    'English is your first language.',
    'No foreigners.',
    'Only British citizens',
    'UK nationals only',
    'Christian applicants only.',
    'White applicants apply by mail.',
    'You are not pregnant.',
    'Without small children',
    'Wir suchen einen jungen Mann.',
    'Frauen gesucht',
    'Nur für Männer',
    'Nur junge Männer.',
    'Du bist unter 30.',
    'Sie sind zwischen 20 und 35 Jahre alt.',
    'Im Alter von 18 bis 25.',
    'Wir suchen junge, motivierte Leute.',
    'Junge, dynamische Verstärkung gesucht.',
    'Bewerber bis 35 Jahre.',
    'Altersgrenze: 40',
    'Nur Muttersprachler.',
    'Keine Ausländer.',
    'Nur Deutsche.',
    'Sind Sie verheiratet?',
  ],
  drug_test: [
    'Must pass a drug test.',
    'Drug and alcohol testing on the first day.',
    'Everybody is tested for drugs.',
    'Drogentest am ersten Tag.',
    'Sie werden auf Drogen getestet.',
  ],
  criminal_history: [
    'DBS check needed before interview',
    'Bring your DBS certificate.',
    'Führungszeugnis vor dem Gespräch.',
    'Bewerbung mit polizeilichem Führungszeugnis',
  ],
} as const;

/** What names the same things and asks nothing of the kind. */
const passing = [
  'Men and women welcome.',
  'Serve drinks and check age at the bar.',
  'Wash whites only on Mondays.',
  'No English needed.',
  'You need not be a native speaker.',
  'Speak English only in the office.',
  'Polish only the brass.',
  'We need somebody to help a man with dementia.',
  'You support residents aged 60 to 90.',
  'You look after children aged 10 to 12.',
  'Sell cheese aged 12 to 24 months.',
  'Loads must be under 25 kg.',
  'You are up to 30 minutes from the depot.',
  'You must be over 18 to serve.',
  'The oven must be under 60 degrees.',
  'Betreuung von Kindern im Alter von 10 bis 12 Jahren.',
  'Eine Stelle zwischen 20 und 35 Stunden.',
  'Handyman wanted for small repairs.',
  'A woman is needed here: an occupational requirement, Equality Act, Schedule 9.',
  'You must be 18 or over to serve alcohol.',
  'Lift boxes of not over 25 kg.',
  'Oven not over 60 degrees.',
  'We are looking for a mentor for young people.',
  "Fold men's clothes.",
  'There are no small children on site.',
  'We are a young team.',
  'You must be young at heart.',
  'No drug tests here.',
  'Where there is any drug test, a doctor reads the result.',
  'Pack drug test kits for the lab.',
  'We do a DBS check after an offer.',
  'No DBS check before the interview.',
  'Wir suchen einen Mann oder eine Frau für die Küche.',
  'Sehr geehrte Damen und Herren, wir suchen Hilfe.',
  'Betreuung von Kindern bis 12 Jahren',
  'Muttersprache egal.',
  'Kein Drogentest bei uns.',
  'Ein Führungszeugnis holen wir nach der Zusage.',
  'Den Drogentest liest ein Arzt.',
] as const;

describe('what no posting may ask of who somebody is, or before an offer', () => {
  for (const [rule, texts] of Object.entries(refused))
    it(`refuses: ${rule}, in English and in German`, () => {
      for (const text of texts) expect(rulesOf(own, text), text).to.deep.equal([rule]);
    });

  it('names every rule that one sentence breaks', () => {
    for (const [text, rules] of twofold) expect(rulesOf(everyPostingRule, text), text).to.have.members(rules);
  });

  it('passes what names the same and asks nothing of the kind', () => {
    for (const text of passing) expect(rulesOf(everyPostingRule, text), text).to.deep.equal([]);
  });

  it('needs each of its patterns', () => {
    const texts = Object.values(refused).flat();
    for (const { patterns, rule, language } of own)
      for (const pattern of patterns) {
        const without = own.map((one) => ({
          ...one,
          patterns: one.patterns.filter((other) => other !== pattern),
        }));
        const missed = texts.filter((text) => rulesOf(without, text).length === 0);
        expect(missed, `${language} ${rule} ${pattern}`).to.not.deep.equal([]);
      }
  });

  it('refuses no name that ESCO has for work or for a skill', () => {
    const names = ['skills', 'occupations'].flatMap((file) =>
      readFileSync(`config/taxonomy/${file}.tsv`, 'utf8')
        .split('\n')
        .slice(1)
        .flatMap((line) => line.split('\t').slice(1, 3).join('|').split('|')),
    );
    expect(names.length).to.be.greaterThan(50_000);
    // Those that hold a word of the rules at all, for the rest cannot break one.
    const near = names.filter((name) =>
      /m[ae]n\b|male|lad|girl|boy|young|age|native|tongue|only|no |test|dbs|drug|jung|frau/i.test(name),
    );
    expect(near.filter((name) => rulesOf(own, name).length > 0)).to.deep.equal([]);
  }).timeout(60_000);
});

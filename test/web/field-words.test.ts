import { expect } from 'chai';
import { saidBys } from '../../src/domain/edit.ts';
import { decisionActions } from '../../src/domain/match.ts';
import { participantClasses } from '../../src/domain/participant.ts';
import { needCodes, needGroups } from '../../src/domain/values/support-need.ts';
import type { Participant } from '../../web/api/types.ts';
import { postingFieldWords } from '../../web/opportunities/posting-words.tsx';
import { fieldName, sayField } from '../../web/participants/edit/field-words.ts';
import { german } from '../../web/words/de/index.ts';
import { history as historyInEnglish } from '../../web/words/en/history.ts';
import { participants } from '../../web/words/en/participants.ts';
import { languageName, languageNames } from '../../web/words/languages.ts';
import { groupOfNeed } from '../../web/words/need-groups.ts';
import { majorOf, minorOf } from '../../web/words/numbers.ts';

const baker = 'http://data.europa.eu/esco/occupation/baker';
const somebody = {
  displayName: 'Wren Holloway',
  contact: { phone: '0113 496 0000' },
  birthYear: 1984,
  language: 'pl',
  languages: [{ code: 'pl', level: 'native' }, { code: 'en' }],
  skills: [{ uri: 'x:bake', label: 'bake bread', level: 'working' }],
  pastWork: [{ occupation: baker, from: '2015', where: 'paid' }],
  supportNeeds: [
    { code: 'dosing_window', weight: 'must', windows: [{ days: ['mon'], from: '07:00', to: '08:30' }] },
  ],
  availability: [],
  travel: { modes: ['walk'], maxMinutes: 45 },
  preferences: { occupations: [baker], avoidOccupations: [], sectors: ['5'], contracts: ['permanent'] },
  safetyList: { employerIds: ['emp_1'], postcodes: ['LS1'] },
  recordConstraints: [],
  licences: ['forklift'],
  avoidSettings: [],
  occupationLabels: { [baker]: 'baker' },
} as unknown as Participant;

describe('what two people changed at once', () => {
  it('is told field by field, in words', () => {
    const said = (field: keyof Participant) => `${fieldName(field)}: ${sayField(somebody, field)}`;
    expect(said('contact')).to.equal('Contact: 0113 496 0000');
    expect(said('skills')).to.equal('Skills: bake bread (working level)');
    expect(said('pastWork')).to.equal('Past work: baker since 2015');
    expect(said('supportNeeds')).to.equal(
      'Needs: Hours kept free around a daily appointment (must) Mon 07:00–08:30',
    );
    expect(said('travel')).to.equal('Travel: on foot, up to 45 minutes');
    expect(said('preferences')).to.equal('Wishes: baker, service and sales, permanent');
    expect(said('availability')).to.equal('Free hours: nothing');
  });
});

describe('what the history names', () => {
  /** Worked out from what somebody wrote, or when they did. */
  const follows = ['nameKeys', 'conceptNames', 'stageSince'];
  const fields = Object.keys(participantClasses).filter((field) => !follows.includes(field));

  for (const [language, sheet] of [
    ['English', async () => participants],
    ['German', german.participants],
  ] as const)
    it(`is each field that a change may speak of, in ${language}, and each decision`, async () => {
      const words: Readonly<Record<string, string>> = await sheet();
      for (const field of fields) expect(words[`field_${field}`], field).to.be.a('string');
      const history: Readonly<Record<string, string>> =
        language === 'German' ? await german.history() : historyInEnglish;
      for (const action of decisionActions) expect(history[action], action).to.be.a('string');
      // What the coach wrote down is marked by nothing.
      for (const said of saidBys.filter((one) => one !== 'coach'))
        expect(history[`said_${said}`], said).to.be.a('string');
    });

  it('is called by its name, and not by its code', () => {
    for (const field of fields) expect(fieldName(field), field).to.equal(englishOf(field));
    expect(fieldName('newer')).to.equal('newer');
    expect(postingFieldWords('accommodations')).to.not.equal('accommodations');
  });
});

const englishOf = (field: string) => (participants as Readonly<Record<string, string>>)[`field_${field}`];

describe('what is offered to choose from', () => {
  it('has each need in the group the domain puts it in', () => {
    for (const [group, codes] of Object.entries(needGroups))
      for (const code of codes) expect(groupOfNeed[code], code).to.equal(group);
    expect(Object.keys(groupOfNeed)).to.have.members([...needCodes]);
  });

  it('has languages by name, and the one that stands even where it is rare', () => {
    expect(languageName('pl')).to.equal('Polish');
    expect(languageNames('pl').filter(([code]) => code === 'pl')).to.have.length(1);
    expect(languageNames('nap')[0]).to.deep.equal(['nap', 'Neapolitan']);
  });

  it('has amounts as one types them, in any currency', () => {
    expect(majorOf({ amountMinor: 1250, currency: 'GBP' })).to.equal(12.5);
    expect(minorOf(12.1, 'GBP')).to.equal(1210);
    expect(minorOf(1200, 'JPY')).to.equal(1200);
  });
});

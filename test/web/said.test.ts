import { expect } from 'chai';
import type { Participant, ReadText } from '../../web/api/types.ts';
import { kept, newIn, tickKey } from '../../web/participants/said.ts';

const quoted = (words: string) => ({ words, start: 0, end: words.length });
const baker = { uri: 'occupation:baker', label: 'baker' };
const carer = { uri: 'occupation:carer', label: 'home care aide' };
const welder = { uri: 'occupation:welder', label: 'welder' };
const bread = { uri: 'skill:bread', label: 'bake bread' };
const dough = { uri: 'skill:dough', label: 'mix dough' };
const listen = { uri: 'skill:listen', label: 'listen actively' };

const read: ReadText = {
  items: [{ ...listen, confidence: 0.93, ...quoted('listened') }],
  occupations: [
    { ...baker, ...quoted('baker'), done: true, skills: [bread, dough] },
    { ...carer, ...quoted('looked after my nan'), done: true, skills: [] },
    { ...welder, ...quoted('welder'), done: false, wanted: true, skills: [] },
  ],
  licences: [
    { code: 'forklift', label: 'forklift licence', ...quoted('forklift ticket'), held: false },
    { code: 'first_aid', label: 'first aid certificate', ...quoted('first aid'), held: true },
  ],
  nextCursor: null,
};

const person = {
  pastWork: [{ occupation: 'occupation:clerk', where: 'paid' }],
  skills: [{ uri: dough.uri, level: 'expert', label: 'mix dough' }],
  languages: [{ code: 'de', level: 'basic' }],
  licences: ['driving_car'],
  preferences: { occupations: ['occupation:clerk'], avoidOccupations: [], sectors: [], contracts: [] },
} as unknown as Participant;

const ticks = (...list: Parameters<typeof tickKey>[0][]) => new Set(list.map(tickKey));

describe('what somebody says, to tick', () => {
  it('is offered unless it is kept already, and a licence only while it is held', () => {
    const found = newIn(person, read);
    expect(found.occupations.map(({ uri, skills }) => [uri, skills.length])).to.deep.equal([
      [baker.uri, 1],
      [carer.uri, 0],
      [welder.uri, 0],
    ]);
    expect(found.licences.map(({ code }) => code)).to.deep.equal(['first_aid']);
    const again = { ...person, ...kept(person, read, ticks({ kind: 'work', concept: carer.uri })) };
    expect(newIn(again as Participant, read).occupations.map(({ uri }) => uri)).not.to.include(carer.uri);
  });

  it('changes nothing unless it is ticked', () => {
    const { pastWork, skills, languages, licences, preferences } = person;
    expect(kept(person, read, new Set())).to.deep.equal({
      pastWork,
      skills,
      languages,
      licences,
      preferences,
    });
  });

  it('is added to what is there: work with its words, a wish as a wish, a skill once', () => {
    const change = kept(
      person,
      read,
      ticks(
        { kind: 'work', concept: baker.uri },
        { kind: 'work', concept: carer.uri },
        { kind: 'wish', concept: welder.uri },
        { kind: 'skill', concept: bread.uri },
        { kind: 'skill', concept: dough.uri },
        { kind: 'licence', concept: 'first_aid' },
      ),
    );
    expect(change.pastWork.slice(1)).to.deep.equal([
      { occupation: baker.uri, text: 'baker', where: 'paid' },
      { occupation: carer.uri, text: 'looked after my nan', where: 'family' },
    ]);
    expect(change.preferences.occupations).to.deep.equal(['occupation:clerk', welder.uri]);
    expect(change.skills).to.deep.equal([...person.skills, { uri: bread.uri, level: 'working' }]);
    expect(change.licences).to.deep.equal(['driving_car', 'first_aid']);
  });

  it('tells a language from a skill: it is offered as one that is spoken, once, and kept as that', () => {
    const items = [
      { uri: 'skill:polish', label: 'Polish', confidence: 0.97, ...quoted('Speaks Polish') },
      { uri: 'skill:talk', label: 'interact verbally in Polish', confidence: 0.7, ...quoted('Polish') },
      { uri: 'skill:german', label: 'German', confidence: 0.9, ...quoted('German') },
      { uri: 'skill:shine', label: 'polish furniture', confidence: 0.9, ...quoted('polish') },
    ];
    const said = { ...read, items };
    const found = newIn(person, said);
    expect(found.languages).to.deep.equal([{ code: 'pl', words: 'Speaks Polish' }]);
    expect(found.items.map(({ uri }) => uri)).to.deep.equal(['skill:shine']);
    const change = kept(person, said, ticks({ kind: 'language', concept: 'pl' }));
    expect(change.languages).to.deep.equal([{ code: 'de', level: 'basic' }, { code: 'pl' }]);
    expect(change.skills).to.deep.equal(person.skills);
  });
});

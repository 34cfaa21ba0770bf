import { expect } from 'chai';
import { createPlainVoice, loadPlainWords } from '../../src/skills/plain-voice.ts';
import { shippedTaxonomy } from '../support/shipped-taxonomy.ts';

const voice = createPlainVoice(shippedTaxonomy, () => loadPlainWords('config'));

function read(text: string) {
  const steps = voice.readInSteps(text);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const skillsIn = (text: string) => read(text).skills.map(({ label }) => label);

describe('what is done, by ways of doing and things', () => {
  it('is one skill, whichever of their words say it, British and American', () => {
    for (const text of [
      'Mop the landings.',
      'You will scrub stairwells and hallways.',
      'I buffed the lobby.',
    ])
      expect(skillsIn(text), text).to.deep.equal(['clean building floors']);
    for (const text of ['Take out the trash.', 'Empty the wastepaper baskets.', 'Chuck the old packaging.'])
      expect(skillsIn(text), text).to.include('dispose waste');
    for (const text of ['Swap brake pads', 'replaced mufflers', 'fit alternators'])
      expect(skillsIn(text), text).to.include('perform minor vehicle repairs');
  });

  it('goes over words between, but over no other thing and no place', () => {
    expect(skillsIn('Wash the very dirty pans.')).to.include('wash the dishes');
    expect(skillsIn('Peel the carrots in the van.')).not.to.include('clean vehicle exterior');
  });

  it('is done to the one thing that a row of doings ends in, where they are told alike', () => {
    expect(skillsIn('Sort, wash, dry and iron linens.')).to.include.members([
      'sort textile items',
      'wash the laundry',
      'iron textiles',
    ]);
    expect(skillsIn('Early shifts, loading cages.')).not.to.include('lift heavy weights');
    expect(skillsIn('Sort the post. Fold sheets.')).not.to.include('sort textile items');
  });

  it('is done to all of what is named, and makes nobody of the trade of a thing that was handled', () => {
    expect(skillsIn('Mop kitchen floors.')).to.deep.equal(['clean building floors']);
    expect(read('Vacuumed upholstery and loaded wagons.').occupations).to.deep.equal([]);
  });

  it('is said the other way about too, where the one word stands right behind the other', () => {
    expect(skillsIn('Years of hedge trimming.')).to.include('prune hedges and trees');
    expect(skillsIn('The landings and scrubbing brushes.')).not.to.include('clean building floors');
  });

  it('is done to what *it* and *them* stand for, the nearest thing that it can be done to', () => {
    const done = skillsIn('Pick apples and grade them for market.');
    expect(done).to.include.members(['harvest crop', 'grade foods']);
    expect(skillsIn('Strip the chairs, sand them, then stain one.')).to.include('sand wood');
    expect(skillsIn('Sort the letters. Grade them.')).not.to.include('grade foods');
  });

  it('is said with the thing between its two words, and of what is kept so', () => {
    expect(skillsIn('Check patients in.')).to.include('greet guests');
    expect(skillsIn('Check patients in the lobby.')).not.to.include('greet guests');
    expect(skillsIn('Keep the yard swept.')).to.include('perform outdoor cleaning activities');
    expect(skillsIn('Feed and bed down the cattle.')).to.include('feed livestock');
  });

  it('is not done by what is only called so, nor by what is clean already', () => {
    expect(skillsIn('Stand by the polishing machine.')).not.to.include('clean equipment');
    expect(skillsIn('Deliver clean uniforms to the wards.')).not.to.include('perform cleaning duties');
  });

  it('gives way to words of the table, to a trade, and to the name of a skill', () => {
    expect(skillsIn('I cleaned the coffee machine.')).not.to.include('clean equipment');
    expect(read('I ran a bottling line.').occupations).not.to.deep.equal([]);
    expect(skillsIn('Assemble printed circuit boards.')).to.deep.equal(['assemble printed circuit boards']);
  });

  it('heeds what somebody never did and does not want again', () => {
    expect(skillsIn('I never swept a yard.')).to.deep.equal([]);
    const [skill] = read('Scrubbed hallways, never going back to that.').skills;
    expect(skill).to.include({ label: 'clean building floors', wanted: false });
  });
});

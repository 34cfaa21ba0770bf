import { expect } from 'chai';
import fc from 'fast-check';
import type { LinkedText } from '../../src/domain/values/skill.ts';
import { createPlainVoice, loadPlainWords } from '../../src/skills/plain-voice.ts';
import { often } from '../support/few-or-many.ts';
import { shippedTaxonomy } from '../support/shipped-taxonomy.ts';

const taxonomy = shippedTaxonomy;
const voice = createPlainVoice(taxonomy, () => loadPlainWords('config'));

function read(text: string): LinkedText {
  const steps = voice.readInSteps(text);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const occupationsIn = (text: string) => read(text).occupations.map(({ label }) => label);
const skillsIn = (text: string) => read(text).skills.map(({ label }) => label);

describe('reading plain voice', () => {
  it('finds what people were, in their words', () => {
    expect(occupationsIn('Brickie by trade, then on the bins.')).to.have.members([
      'bricklayer',
      'refuse collector',
    ]);
    expect(occupationsIn('Drove HGV class 1 for ten years')).to.deep.equal(['cargo vehicle driver']);
    expect(occupationsIn('kp in a hotel')).to.deep.equal(['kitchen porter']);
    expect(occupationsIn('I looked after my nan')).to.deep.equal(['home care aide']);
  });

  it('hears what somebody was instead, and whose work was theirs too', () => {
    expect(occupationsIn('I was never a nurse just a healthcare assistant.')).to.deep.equal([
      'healthcare assistant',
    ]);
    expect(occupationsIn('I was never a roofer only a labourer.')).not.to.include('roofer');
    expect(occupationsIn('My mate had a window cleaning round, I did it with him.')).to.include(
      'window cleaner',
    );
    expect(occupationsIn('My dad was a roofer. I worked with him for years.')).to.include('roofer');
    expect(skillsIn('Nobody ever let me near the forklift.')).to.deep.equal([]);
    expect(read('I was meant to be a carpenter.').occupations[0]).to.include({ done: false });
    expect(skillsIn('I helped my wife clean offices.')).not.to.deep.equal([]);
    expect(read('HGV licence taken off me.').licences).to.have.nested.property('[0].held', false);
    expect(occupationsIn('Mum was a cleaner, I helped her evenings.')).to.include('building cleaner');
    expect(occupationsIn('My dad was a roofer. I worked in a shop.')).not.to.include('roofer');
    expect(occupationsIn('Helped a mate who is a plumber.')).not.to.include('plumber');
  });

  it('finds occupations by the names that the taxonomy has for them, too', () => {
    expect(occupationsIn('Nine years a stonemason.')).to.include('stonemason');
    expect(occupationsIn('I report to the housekeeper and work with nurses.')).to.deep.equal([]);
  });

  it('finds skills in any form of the words, and quotes them at their true place', () => {
    const text = 'I swept the floors, washed the pots and drove a forklift.';
    const { skills } = read(text);
    expect(skills.map(({ label }) => label)).to.include.members([
      'clean building floors',
      'clean kitchen equipment',
      'operate forklift',
    ]);
    for (const { words, start, end } of skills) expect(text.slice(start, end)).to.equal(words);
    expect(skills.find(({ label }) => label === 'clean building floors')?.words).to.equal('swept the floors');
  });

  it('hears the small jobs within a trade, as they are called there', () => {
    const said: readonly (readonly [string, readonly string[]])[] = [
      ['We price jobs up and fix guttering.', ['answer requests for quotation', 'install gutters']],
      ['Spreadsheets, and phone calls to customers all day on the phones.', ['use spreadsheets software']],
      ['Proved the dough, shaping loaves, then bagging rolls.', ['prepare bread products', 'pack goods']],
      ['Riding out and mucking out every morning.', ['ride horses', 'clean stalls']],
      ['Had to throw people out and calm people down.', ['apply conflict management']],
      ['Probe the food, fridge temperatures, allergens.', ['control temperature', 'food allergies']],
      ['Boning out lambs, making sausages.', ['prepare specialised meat products']],
    ];
    for (const [text, skills] of said) expect(skillsIn(text), text).to.include.members([...skills]);
  });

  it('takes no word for a job that only sounds like its thing', () => {
    expect(skillsIn('Photos of doorsteps, and sorting donated stock.')).to.not.include.members([
      'photography',
      'manage livestock',
    ]);
    expect(skillsIn('NVQ level 2 in cleaning')).to.not.include('level earth surface');
  });

  it('offers the usual skills of an occupation that were not named, each once', () => {
    const { occupations, skills } = read('Bricklayer, laid bricks for years.');
    const usual = occupations[0]?.skills.map(({ label }) => label) ?? [];
    expect(usual.length).to.be.within(3, 8);
    expect(skills.map(({ label }) => label)).to.include('lay bricks');
    expect(usual).not.to.include('lay bricks');
  });

  it('offers first what the words speak of, of all that is usual for the trade', () => {
    const offered = (text: string) => read(text).occupations[0]?.skills.map(({ label }) => label) ?? [];
    const plain = offered('Market trader.');
    const spoken = offered('Market trader, haggling over the price, selling.');
    // Neither is what the trade cannot be had without: nobody was asked about them.
    for (const label of ['carry out active selling', 'negotiate price']) {
      expect(plain).not.to.include(label);
      expect(spoken).to.include(label);
    }
    expect(spoken).to.have.lengthOf(8);
  });

  it('understands a word within the trade that says too little among all skills', () => {
    // Mud is drilling fluid on a rig and nowhere else; beds are made in a hotel.
    expect(skillsIn('Roughneck on a drill rig, mixing mud.')).to.include('monitor drilling fluid');
    expect(skillsIn('We were mixing mud.')).not.to.include('monitor drilling fluid');
    expect(skillsIn('Room attendant, beds and towels.')).to.include('make the beds');
    // What they never did they are not asked to tick as done.
    expect(skillsIn('Room attendant. Never did the beds.')).not.to.include('make the beds');
    // One common word of a long name is no skill: who worked at a level monitored no stock.
    expect(skillsIn('Warehouse operative, got my level one.')).not.to.include('monitor stock level');
  });

  it('leaves out what they never did and what somebody else does', () => {
    for (const text of [
      'I never did any bricklaying.',
      'Cannot drive a forklift.',
      'No experience of welding',
      'My dad was a bricklayer.',
      'My brother drives a forklift.',
      'Done anything but bricklaying.',
      'I am frightened of bricklaying.',
      'Useless at welding.',
    ]) {
      expect(read(text), text).to.deep.equal({ skills: [], occupations: [], licences: [] });
    }
    expect(skillsIn('I do not mind driving a forklift.')).to.include('operate forklift');
    expect(occupationsIn('No qualifications but worked as a bricklayer.')).to.deep.equal(['bricklayer']);
    expect(occupationsIn('Nothing but bricklaying for years.')).to.deep.equal(['bricklayer']);
    expect(occupationsIn('I did everything but I was a bricklayer most.')).to.deep.equal(['bricklayer']);
    expect(occupationsIn('Terrible hours, working as a bricklayer.')).to.deep.equal(['bricklayer']);
  });

  it('tells a wish from past work', () => {
    const { occupations, skills } = read('I would like to be a welder. I was a bricklayer.');
    expect(occupations.map(({ label, done, wanted }) => [label, done, wanted])).to.deep.equal([
      ['welder', false, true],
      ['bricklayer', true, undefined],
    ]);
    expect(skills.map(({ label }) => label)).not.to.include('operate welding equipment');
    expect(occupations[0]?.skills).to.deep.equal([]);
    expect(read('I looked into becoming a welder.').occupations[0]).to.include({ done: false, wanted: true });
    expect(read('Bad knees so bar work is out.').occupations[0]).to.include({ done: false, wanted: false });
  });

  it('marks what they do not want again, said in the sentence or of the one before', () => {
    for (const text of [
      'Bar work in my twenties. I do not want to go back to that.',
      'I do not want to go back to bar work.',
      'Bar work for years, never again.',
      'Hated bar work.',
      'Bar work for years, hated it.',
      'I am done with bar work.',
      'Never want to see the inside of another boozer or do bar work again.',
      'Never ever want to see the inside of another boozer or do bar work again.',
    ]) {
      const found = read(text).occupations.map(({ label, done, wanted }) => [label, done, wanted]);
      expect(found, text).to.deep.equal([['bartender', true, false]]);
    }
    const [first, second] = read('I was a bricklayer. Then bar work. Never again.').occupations;
    expect([first?.wanted, second?.wanted]).to.deep.equal([undefined, false]);
  });

  it('takes a lapsed ticket for past work and no licence', () => {
    const held = (text: string) => read(text).licences.map(({ code, held: isHeld }) => [code, isHeld]);
    expect(held('I have a forklift ticket.')).to.deep.equal([['forklift', true]]);
    expect(held('Forklift ticket lapsed.')).to.deep.equal([['forklift', false]]);
    expect(held('Drove HGV class 1, lost my licence.')).to.deep.equal([['driving_lorry', false]]);
    expect(held('CSCS card ran out, food hygiene in date')).to.deep.equal([
      ['construction_site_card', false],
      ['food_hygiene', true],
    ]);
    expect(held('I want to get my SIA licence')).to.deep.equal([]);
    expect(skillsIn('Forklift ticket lapsed.')).to.include('operate forklift');
  });

  it('takes no ending of a job, no illness and no time inside for a skill', () => {
    for (const text of [
      'I was let go in March.',
      'Burned out, did my back in and lost my job.',
      'Served my time, got clean, a load of trouble before that.',
    ]) {
      expect(read(text), text).to.deep.equal({ skills: [], occupations: [], licences: [] });
    }
  });

  it('takes a place for where work was done, beside other work and within another place', () => {
    expect(occupationsIn('Mopped the floors in a care home')).to.deep.equal([]);
    expect(occupationsIn('Worked in a care home')).to.deep.equal(['healthcare assistant']);
    expect(occupationsIn('Canteen at the steelworks')).to.deep.equal(['kitchen assistant']);
    expect(occupationsIn('worked nights in a petrol station')).to.deep.equal([
      'fuel station specialised seller',
    ]);
  });

  it('takes a course for what was learned, and goes on with a wish', () => {
    const [learned] = read('Did a welding course.').occupations;
    expect([learned?.label, learned?.done, learned?.wanted]).to.deep.equal(['welder', false, undefined]);
    expect(read('Did the asbestos awareness.').occupations.map(({ done }) => done)).to.deep.equal([false]);
    const wished = read('Would like something indoors, maybe reception.');
    expect(wished.occupations.map(({ done, wanted }) => [done, wanted])).to.deep.equal([[false, true]]);
    expect(wished.skills).to.deep.equal([]);
  });

  it('takes for no past of theirs the work of family, of those they meet, and of where they come from', () => {
    for (const text of [
      "My dad's a welder",
      'Mum was a nurse and dad drove lorries',
      'the wife does hair',
      'I come from a family of miners',
      'my social worker said to try this',
      'my probation officer got me on a course',
      'we lived next to a bakery',
      'got nicked for shoplifting',
    ]) {
      expect([...occupationsIn(text), ...skillsIn(text)], text).to.deep.equal([]);
    }
    expect(occupationsIn('got my welder ticket')).to.include('welder');
    expect(occupationsIn("plumber's apprentice for a year")).to.deep.equal(['plumber']);
  });

  it('takes what was applied for, offered or imagined for a wish', () => {
    for (const text of [
      'could see myself as a barista',
      'applied for a job as a barista but heard nothing',
      "people say I'd make a good barista",
      'was going to be a barista',
    ]) {
      const [found] = read(text).occupations;
      expect([found?.label, found?.done, found?.wanted], text).to.deep.equal(['barista', false, true]);
    }
  });

  it('takes a thing or a firm for where work was done, after the work', () => {
    expect(occupationsIn('Secretary for a plumbing firm')).to.deep.equal(['secretary']);
    expect(occupationsIn('answered the phones for a taxi rank')).to.deep.equal([]);
    expect(occupationsIn('Ticket inspector on the buses')).not.to.include('bus driver');
    expect(occupationsIn('Was on the buses for years')).to.deep.equal(['bus driver']);
  });

  it('goes no further for a word left open than to another thing', () => {
    expect(skillsIn('Fit tiles in bathrooms')).not.to.include('install plumbing systems');
    expect(skillsIn('excellent timekeeping')).to.deep.equal(['keep time accurately']);
  });

  it('takes the name of a firm for no work', () => {
    expect(read('Drove a van for Bright Kitchen Ltd').occupations.map(({ label }) => label)).to.deep.equal([
      'car and van delivery driver',
    ]);
    expect(occupationsIn('clerk for Tarmac')).not.to.include('road construction worker');
    expect(skillsIn('waxed and polished boats')).not.to.include('Polish');
  });

  it('understands slips of the pen in the words for work, and leaves names alone', () => {
    expect(occupationsIn('wrked in a warhouse as a piker and paker')).to.have.members([
      'warehouse worker',
      'warehouse order picker',
    ]);
    expect(occupationsIn('a clenaer')).to.deep.equal(['building cleaner']);
    expect(occupationsIn('I lived with Mr Bakker')).to.deep.equal([]);
  });

  it('takes human languages for skills', () => {
    expect(skillsIn('Polish is my first language, some English.')).to.have.members(['Polish', 'English']);
  });

  it('takes any text: offsets stay true, each thing stands once, and nothing throws', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'drove a forklift',
        'never again',
        'I would like to',
        'nan',
        '\n',
        '. ',
        '__proto__',
        '*',
        '=',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const text = pieces.join(' ');
        const { skills, occupations, licences } = read(text);
        for (const { words, start, end } of [...skills, ...occupations, ...licences]) {
          expect(text.slice(start, end)).to.equal(words);
        }
        const uris = [...skills, ...occupations].map(({ uri }) => uri);
        expect(new Set(uris).size).to.equal(uris.length);
      }),
      { numRuns: often(300), seed: 20_261_126 },
    );
  });
});

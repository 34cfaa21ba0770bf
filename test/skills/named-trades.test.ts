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

const occupationsIn = (text: string) => read(text).occupations.map(({ label }) => label);
const skillsIn = (text: string) => read(text).skills.map(({ label }) => label);

/** Each text speaks of the occupation or skill beside it, among others. */
function expectHeard(texts: Readonly<Record<string, string>>): void {
  for (const [text, label] of Object.entries(texts))
    expect([...occupationsIn(text), ...skillsIn(text)], text).to.include(label);
}

describe('a trade, however somebody names it', () => {
  it('is named by what was done, in the past', () => {
    expectHeard({
      'Tattooed sleeves in a seaside town.': 'body artist',
      'Sheared alpacas all over Wales.': 'shearing of wool',
      'Groomed terriers in a back room.': 'animal groomer',
      'Painted signs for pubs.': 'sign maker',
      'Shotblasted bridges.': 'abrasive blasting operator',
      'Shod horses for a living.': 'farrier',
      'Thatched cottages in Devon.': 'thatch roofs',
      'Upholstered pub seats.': 'upholsterer',
      'Embalmed bodies for nine years.': 'embalmer',
    });
  });

  it('is named by its place, without an *in*', () => {
    expectHeard({
      'Bike shop, evenings.': 'bicycle mechanic',
      "Bookie's shop for a year.": 'bookmaker',
      'Carding, then the spinning frames.': 'yarn spinner',
      'Creamery, night turn.': 'dairy processing operator',
      'Maltings, turned the floors.': 'malt kiln operator',
      'Candle factory.': 'candle maker',
      'Brickworks till it shut.': 'brick and tile caster',
    });
  });

  it('is named by its things, British and American', () => {
    expectHeard({
      'Replaced windshields in parking lots.': 'vehicle glazier',
      'Windscreens on a driveway, all weathers.': 'vehicle glazier',
      'Changed consumer units and tested them.': 'electrician',
      'Pasteurisers and vats.': 'dairy processing operator',
      'Made up dosette boxes.': 'pharmacy assistant',
      'Climbed pylons.': 'overhead line worker',
      'Gel coats and chopped strand.': 'fiberglass laminator',
      'Retreads and remoulds.': 'tyre vulcaniser',
      'Car stereos and alarms.': 'vehicle electronics installer',
      'Mended radios and televisions.': 'consumer electronics repair technician',
      'Cored holes with a diamond drill.': 'drill operator',
    });
  });

  it('is named by a rank or a unit of the services', () => {
    expectHeard({
      'Lance corporal, out in 2009.': 'infantry soldier',
      'Served in the Guards.': 'infantry soldier',
      'Tour of Helmand.': 'perform military operations',
      'Ran a section in Basra.': 'lead military troops',
      'Sapper for six years.': 'infantry soldier',
      'Submariner, then nothing.': 'sailor',
      'Platoon sergeant.': 'sergeant',
      'Corpsman with the fleet.': 'emergency ambulance driver',
    });
    expect(occupationsIn('Corporal punishment at school.')).to.deep.equal([]);
  });

  it('is one that few have', () => {
    expectHeard({
      'Fired kilns for a pottery.': 'kiln firer',
      'Roughnecked in Texas.': 'roughneck',
      'Inmate fire crew, two summers.': 'firefighter',
      'Swept chimneys.': 'chimney sweep',
      'Striped parking lots.': 'road marker',
      'Ran the ski lift in Vermont.': 'attraction operator',
      'Meter maid for the city.': 'civil enforcement officer',
      'Cotton gin, every harvest.': 'cotton gin operator',
      'Trout farm, up to my waist.': 'water-based aquaculture worker',
      'Poured iron by the blast furnace.': 'foundry operative',
      'Anodising, the tanks.': 'anodising machine operator',
      'Built tires in Akron.': 'tyre builder',
    });
    expect(skillsIn('Siding with the bosses.')).not.to.include('prepare facade cladding');
  });

  it('is graves, unions, tickets, and children in the yard', () => {
    expectHeard({
      'Grave digging by hand.': 'cemetery attendant',
      'Dug graves with a spade.': 'prepare graves',
      'Shop steward for Unite.': 'liaise with union officials',
      'Lunchtime supervisor at a primary.': 'perform playground surveillance',
      'Recess duty and the cafeteria.': 'perform playground surveillance',
      'Drove a school bus.': 'supervise children',
      'Checked tickets on the night train.': 'check passenger tickets',
      'Sold train tickets.': 'sell train tickets',
      'Stripping out, then filling skips.': 'dispose of non-hazardous waste',
    });
    expect(occupationsIn('Shop steward at a car works.')).not.to.include('crowd controller');
  });
});

describe('words that only sound like a trade', () => {
  it('make nobody of it', () => {
    expect(skillsIn('Pushed beds to x-ray.')).not.to.include('use X-ray machines');
    expect(skillsIn('Bagging on the crisps line, metal detector.')).not.to.include('conduct frisk');
    expect(skillsIn('Painter, prep is everything.')).not.to.include('use food preparation techniques');
    expect(occupationsIn('Kitchens ripped out all day.')).to.deep.equal(['demolition worker']);
    expect(occupationsIn('Painting with kids at a playgroup.')).not.to.include('construction painter');
    expect(occupationsIn('Pest control, got my spraying certificate.')).to.deep.equal([
      'pest management worker',
    ]);
    expect(occupationsIn('Nine years on the shop floor.')).not.to.include('shop assistant');
    expect(occupationsIn('I lost my wages on roulette.')).to.deep.equal([]);
    expect(read('I watched telly and skipped meals.')).to.include.deep.property('occupations', []);
    expect(skillsIn('I was a patient for six months.')).not.to.include('exercise patience');
  });

  it('leave what is right as it was', () => {
    expect(skillsIn('Bleeding radiators.')).to.include('repair heating equipment');
    expect(occupationsIn('First fix and second fix.')).to.include('carpenter');
    expect(skillsIn('Worked the x-ray machine.')).to.include('use X-ray machines');
    expect(occupationsIn('Spraying in a booth.')).to.include('lacquer spray gun operator');
  });
});

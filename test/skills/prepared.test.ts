import { expect } from 'chai';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { wordsOfNames } from '../../src/skills/name-words.ts';
import { createPlainVoice, loadPlainWords } from '../../src/skills/plain-voice.ts';
import { offerPrepared, prepareTaxonomy } from '../../src/skills/prepared.ts';
import { createTaxonomy } from '../../src/skills/taxonomy.ts';
import type { TaxonomyData } from '../../src/skills/taxonomy-data.ts';
import { smallTaxonomy, uriOf } from './small-taxonomy.ts';

const words = loadPlainWords('config');

/** What every index over a taxonomy answers, to names as they stand, begun and mistyped, and to a text. */
function answersOf(data: TaxonomyData) {
  const taxonomy = createTaxonomy(data);
  const voice = createPlainVoice(taxonomy, () => words);
  const every = <T>(list: readonly T[], step: number) => list.filter((_, at) => at % step === 0);
  const named = [...every(data.skills, 1500), ...every(data.occupations, 250)];
  const typed = named.flatMap(({ label, alt }) => [
    label,
    label.slice(0, 7),
    `${label.slice(0, 4)}x${label.slice(5)}`,
    ...alt,
  ]);
  const text =
    'Drove a forklift in a warehouse, then a nurse in a care home. No more nights. Café work, bookkeeping';
  const reading = voice.readInSteps(text);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return {
    said: step.value,
    typed: typed.map((one) => [
      taxonomy.searchOccupations(one, 4),
      voice.searchSkills(one, 4),
      voice.searchConcepts(one, 4),
      taxonomy.skillByLabel(one),
      taxonomy.occupationByLabel(one),
    ]),
    work: every(data.skills, 900).map(({ uri }) => taxonomy.workFor([uri, data.skills[1]!.uri], 5)),
  };
}

describe('what a build prepares of a taxonomy', () => {
  it('answers as what is worked out at the start', () => {
    const fresh = loadTaxonomy('config/taxonomy');
    const taken = loadTaxonomy('config/taxonomy');
    const bytes = prepareTaxonomy(fresh, 'of these files');
    let asked = 0;
    offerPrepared(
      taken,
      () => 'of these files',
      () => {
        asked += 1;
        return bytes;
      },
    );
    expect(answersOf(taken)).to.deep.equal(answersOf(fresh));
    expect(asked).to.equal(1);
  });

  it('is left where it was made of other files, is damaged, or is not there', () => {
    const other = prepareTaxonomy({ ...smallTaxonomy, skills: [] }, 'of other files');
    for (const bytes of [other, Buffer.from('damaged'), undefined]) {
      const data = { ...smallTaxonomy, skills: [...smallTaxonomy.skills] };
      offerPrepared(
        data,
        () => 'of these files',
        () => bytes,
      );
      expect(wordsOfNames(data.skills).words).to.include('forklift');
      expect(createTaxonomy(data).skillByLabel('BAKING')).to.equal(uriOf('bake goods'));
    }
  });

  it('finds a name with accents by any way of writing it', () => {
    const [first] = smallTaxonomy.skills;
    const skills = [{ ...first!, label: 'résumé ½', alt: ['Café'] }];
    const { skillByLabel } = createTaxonomy({ ...smallTaxonomy, skills });
    for (const typed of ['résumé ½', 'RE\u0301SUME\u0301  ½', 'cafe'])
      expect(skillByLabel(typed), typed).to.equal(first!.uri);
    expect(skillByLabel('resum')).to.equal(undefined);
  });
});

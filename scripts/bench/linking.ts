import { existsSync } from 'node:fs';
import type { LinkedSkill } from '../../src/domain/values/skill.ts';
import { createLinker } from '../../src/skills/linker.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { createPlainVoice, loadPlainWords, type PlainVoice } from '../../src/skills/plain-voice.ts';
import { createTaxonomy } from '../../src/skills/taxonomy.ts';
import { type Annotation, annotationSets, hasSkill, readAnnotationHalves } from './annotations.ts';
import type { Table } from './table.ts';
import { taxonomyFolder } from './taxonomy-folder.ts';

const isNamed = (skill: { readonly label: string }, label: string) =>
  skill.label.toLowerCase() === label.toLowerCase();

const share = (part: number, all: number) => (all === 0 ? '–' : (part / all).toFixed(3));

/** The skills that a text is read as. */
export function skillsIn(voice: PlainVoice, text: string): readonly LinkedSkill[] {
  const steps = voice.readInSteps(text);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value.skills;
  }
}

/** Of phrases in their sentences: whose skill is suggested, and of the suggestions that touch one, how many people chose for the sentence. */
function inSentences(
  voice: PlainVoice,
  phrases: readonly Annotation[],
  all: readonly Annotation[],
): string[] {
  let found = 0;
  let touching = 0;
  let right = 0;
  for (const { phrase, sentence, label } of phrases) {
    const skills = skillsIn(voice, sentence);
    if (skills.some((skill) => isNamed(skill, label))) found += 1;
    const from = sentence.indexOf(phrase);
    const chosen = all.filter((other) => other.sentence === sentence);
    for (const skill of skills) {
      if (from < 0 || skill.start >= from + phrase.length || skill.end <= from) continue;
      touching += 1;
      if (chosen.some((other) => isNamed(skill, other.label))) right += 1;
    }
  }
  return [share(found, phrases.length), share(right, touching)];
}

/**
 * How often the skill that people chose for a phrase is found. Wants LINKING_DIR, a folder with
 * `house_validation_annotations.csv` and `tech_validation_annotations.csv`, and a full ESCO in TAXONOMY_DIR.
 */
export async function run(): Promise<Table | undefined> {
  const folder = process.env.LINKING_DIR;
  if (!folder || !existsSync(folder)) {
    console.log('Skill linking is left out: set LINKING_DIR to the folder with the annotated phrases.');
    return undefined;
  }
  const data = loadTaxonomy(taxonomyFolder());
  const { skills, occupations, version } = data;
  const linker = createLinker(skills, occupations);
  const voice = createPlainVoice(createTaxonomy(data), () => loadPlainWords('config'));
  const row = (set: string, half: string, all: readonly Annotation[]) => {
    const phrases = all.filter(hasSkill);
    const places = phrases.map(({ phrase, label }) =>
      linker.rank(phrase, 5).findIndex((skill) => isNamed(skill, label)),
    );
    const alone = phrases.filter(({ phrase, label }) =>
      skillsIn(voice, phrase)
        .slice(0, 1)
        .some((skill) => isNamed(skill, label)),
    );
    const asked = phrases.map(({ phrase, label }) =>
      voice.searchSkills(phrase, 5).findIndex((skill) => isNamed(skill, label)),
    );
    const shareOf = (found: readonly number[], isRight: (place: number) => boolean) =>
      share(found.filter(isRight).length, phrases.length);
    const order = [asked, places].flatMap((found) => [
      shareOf(found, (place) => place === 0),
      shareOf(found, (place) => place >= 0),
    ]);
    const read = [share(alone.length, phrases.length), ...inSentences(voice, phrases, all)];
    return [set, half, phrases.length, ...order, ...read];
  };
  return {
    title: 'Skill linking',
    about: `Phrases of real job adverts with the ESCO skill people chose for each (validation sets of Decorte et al. 2022; phrases without a skill are left out), among ${skills.length} skills of ESCO ${version}. Each set is halved by the digest of the phrase: the order was learned from the tuning half (scripts/fit-skill-order.ts); expect of other texts what the unseen half says, or a little less, for the few constants of likeness were once chosen on both. *Asked*: what \`GET /skills?q=\` answers to the phrase, first and among the first five: names while a name goes on from what is typed, else the learned order. *Order*: the learned order alone, which no route gives. The rest is what \`/skills/link\` does, which uses that order for every span and stays silent where it is not sure: the phrase sent alone (the first suggestion is that skill), its whole sentence (that skill is suggested), and of the suggestions that touch the phrase, how many are skills that people chose for the sentence.`,
    columns: [
      'set',
      'half',
      'phrases',
      'asked, at 1',
      'asked, at 5',
      'order, at 1',
      'order, at 5',
      'sent alone',
      'in its sentence',
      'suggested rightly',
    ],
    rows: annotationSets.flatMap((set) =>
      Object.entries(readAnnotationHalves(folder, set)).map(([half, all]) => row(set, half, all)),
    ),
  };
}

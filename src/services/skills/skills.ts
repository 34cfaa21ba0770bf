import type { OwnLanguage } from '../../domain/own-language.ts';
import { Problem } from '../../domain/problem.ts';
import type {
  ConceptHit,
  FoundConcept,
  LinkedOccupation,
  LinkedText,
  UsualWork,
} from '../../domain/values/skill.ts';
import { createOneAtATime } from '../kit/one-at-a-time.ts';
import type { Slices } from '../kit/slices.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';

export interface Skills {
  /**
   * Skills whose labels look like what was typed, or that a phrase says in other words, best first; in another language than English
   * those that everyday words of it speak of.
   */
  readonly search: UseCase<[typed: string, limit?: number, language?: OwnLanguage], ConceptHit[]>;
  readonly occupations: UseCase<[typed: string, limit?: number], ConceptHit[]>;
  /** The occupations that some skills most likely come from, likeliest first, each with those that are usual in it. */
  readonly workFor: UseCase<[skills: readonly string[], limit?: number], UsualWork[]>;
  /** Skills, occupations and licences for what was typed, by their names and everyday words for them, best first. */
  readonly concepts: UseCase<[typed: string, limit?: number], FoundConcept[]>;
  /**
   * Skills, occupations and licences that a text speaks of, with the words each came from; nothing is stored, a person confirms. Texts of one person are
   * read one after another; throws Problem `rate_limited` when too many of theirs wait.
   */
  readonly link: UseCase<[text: string, language?: OwnLanguage], LinkedText>;
  /** What is done in an occupation that people name in plain words, in whichever language; nothing for another. */
  readonly usual: UseCase<[occupationUri: string], LinkedOccupation['skills']>;
}

/** What things are looked up in. */
interface Lookup {
  searchOccupations(typed: string, limit: number): ConceptHit[];
  workFor(skills: readonly string[], limit: number): UsualWork[];
}

const defaultLimit = 10;
/** Texts of one person that wait or are read, at most; a text takes half a second at worst. */
const mostTexts = 20;

type Translated = Exclude<OwnLanguage, 'en'>;

/** What people say, in the terms of the taxonomy. */
interface PlainVoice {
  readInSteps(text: string): Iterator<number, LinkedText>;
  searchSkills(typed: string, limit: number): ConceptHit[];
  searchConcepts(typed: string, limit: number): FoundConcept[];
  searchTranslated(language: Translated, typed: string, limit: number): ConceptHit[];
  readTranslated(language: Translated, text: string): LinkedText;
  usualIn(occupationUri: string): LinkedOccupation['skills'];
}

/** Looking things up in the taxonomy, which is public and the same for everybody. */
export function createSkills({
  taxonomy,
  plainVoice,
  slices,
}: {
  readonly taxonomy: Lookup;
  readonly plainVoice: PlainVoice;
  readonly slices: Slices;
}): Skills {
  const inTurn = createOneAtATime();
  const textsOf = new Map<string, number>();

  return {
    search: withPermission('taxonomy:read', async (_ctx, typed, limit = defaultLimit, language = 'en') =>
      language === 'en'
        ? plainVoice.searchSkills(typed, limit)
        : plainVoice.searchTranslated(language, typed, limit),
    ),
    occupations: withPermission('taxonomy:read', async (_ctx, typed, limit = defaultLimit) =>
      taxonomy.searchOccupations(typed, limit),
    ),
    workFor: withPermission('taxonomy:read', async (_ctx, skills, limit = defaultLimit) =>
      taxonomy.workFor(skills, limit),
    ),
    concepts: withPermission('taxonomy:read', async (_ctx, typed, limit = defaultLimit) =>
      plainVoice.searchConcepts(typed, limit),
    ),
    usual: withPermission('taxonomy:read', async (_ctx, uri) => plainVoice.usualIn(uri)),
    link: withPermission('taxonomy:read', async (ctx, text, language = 'en') => {
      if (language !== 'en') return plainVoice.readTranslated(language, text);
      const { id } = ctx.scope.actor;
      const texts = (textsOf.get(id) ?? 0) + 1;
      if (texts > mostTexts) throw new Problem('rate_limited', 'asked_too_often', { retryAfter: 5 });
      textsOf.set(id, texts);
      try {
        return await inTurn(id, () => slices(plainVoice.readInSteps(text)));
      } finally {
        const left = (textsOf.get(id) ?? 1) - 1;
        if (left === 0) textsOf.delete(id);
        else textsOf.set(id, left);
      }
    }),
  };
}

import { type OwnLanguage, ownLanguages } from '../../../domain/own-language.ts';
import type { ConceptHit } from '../../../domain/values/skill.ts';
import { English } from './say.tsx';
import type { Visit } from './visit.ts';

const mostFound = 12;

/** A skill that was found; `said` is the word of another language that it was found by, and which. */
interface Found extends ConceptHit {
  readonly said?: OwnLanguage;
}

/**
 * Skills for a word, in whichever of these languages it is, that of the page first. Where English names have the very word, those alone:
 * whoever writes "bread" is not asked whether they breed pigs. Names that are only like it are for who reads English.
 */
export async function lookUp({ ctx, words, services }: Visit, word: string): Promise<readonly Found[]> {
  const typed = word.toLowerCase();
  const has = ({ label, matchedLabel }: ConceptHit) =>
    [label, matchedLabel].some((name) => name.toLowerCase().includes(typed));
  const named = await services.skills.search(ctx, word, mostFound);
  const english = named.filter(has);
  for (const language of [words.language, ...ownLanguages.filter((one) => one !== words.language)]) {
    if (language === 'en' && english.length > 0) return english;
    if (language === 'en') continue;
    const found = await services.skills.search(ctx, word, mostFound, language);
    if (found.length > 0) return found.map((hit) => ({ ...hit, said: language }));
  }
  return words.language === 'en' ? named : [];
}

/** The name of a skill, with the word it was found by in the language of that word. */
export const SkillName = ({ hit: { label, matchedLabel, said } }: { readonly hit: Found }) => (
  <>
    <English>{label}</English>
    {said !== undefined && (
      <>
        {' · '}
        <bdi lang={said}>{matchedLabel}</bdi>
      </>
    )}
  </>
);

import type { Participant, ReadText } from '../api/types.ts';
import { languageOfSkill } from '../words/languages.ts';

/** What can be ticked of a text that was read: an occupation as past work or as a wish, a skill, a language spoken, a licence. */
export interface Tick {
  readonly kind: 'work' | 'wish' | 'skill' | 'language' | 'licence';
  /** A URI, or the code of a language or a licence. */
  readonly concept: string;
}

export const tickKey = ({ kind, concept }: Tick): string => `${kind} ${concept}`;

/** What a text is read for: what stands already is not found again. */
type Known = Pick<Participant, 'pastWork' | 'skills' | 'languages' | 'licences' | 'preferences'>;

/** A text that was read, with the languages in it told from the skills: what somebody speaks stands in a place of its own. */
export interface FoundInText extends ReadText {
  readonly languages: readonly { readonly code: string; readonly words: string }[];
}

/** What of a text is not kept with a person yet, in the order in which one would ask about it. */
export function newIn(participant: Known, read: ReadText): FoundInText {
  const { pastWork, skills, licences, preferences } = participant;
  const spoken = new Set(participant.languages.map(({ code }) => code));
  const languages = spokenIn(read).filter(({ code }) => !spoken.has(code));
  const held = new Set(skills.map(({ uri }) => uri));
  const isNew = ({ uri }: { readonly uri: string }) => !held.has(uri);
  return {
    ...read,
    languages,
    items: read.items.filter((item) => languageOfSkill(item.label) === undefined && isNew(item)),
    occupations: read.occupations
      .map((one) => ({ ...one, skills: one.skills.filter(isNew) }))
      .filter(({ uri, done, skills: usual }) =>
        done
          ? usual.length > 0 || !pastWork.some(({ occupation }) => occupation === uri)
          : !preferences.occupations.includes(uri),
      ),
    licences: read.licences.filter(({ code, held: isHeld }) => isHeld && !licences.includes(code)),
  };
}

/** Every language once, with the words it was first found in. */
function spokenIn({ items }: ReadText): FoundInText['languages'] {
  const found = new Map<string, string>();
  for (const { label, words } of items) {
    const code = languageOfSkill(label);
    if (code !== undefined && !found.has(code)) found.set(code, words);
  }
  return [...found].map(([code, words]) => ({ code, words }));
}

/** Where work was, as far as the words themselves say; a coach can change it. */
function whereOf(words: string): Participant['pastWork'][number]['where'] {
  if (/\b(look|car|nurs|rais|bring|brought)\w*\b.*\bmy\b/i.test(words)) return 'family';
  if (/\b(inside|prison|wing|servery)\b/i.test(words)) return 'inside';
  return /\bvolunt/i.test(words) ? 'unpaid' : 'paid';
}

/** The change that keeps what was ticked: added to what is there, each thing once. Skills come in as ones they work with. */
export function kept(participant: Known, read: ReadText, ticked: ReadonlySet<string>) {
  const isTicked = (kind: Tick['kind'], concept: string) => ticked.has(tickKey({ kind, concept }));
  const worked = read.occupations.filter(({ uri, done }) => done && isTicked('work', uri));
  const wished = read.occupations.filter(({ uri, done }) => !done && isTicked('wish', uri));
  const named = [...read.items, ...read.occupations.flatMap(({ skills }) => skills)];
  const held = new Set(participant.skills.map(({ uri }) => uri));
  const skills = new Set(
    named.map(({ uri }) => uri).filter((uri) => !held.has(uri) && isTicked('skill', uri)),
  );
  const known = new Set(participant.pastWork.map(({ occupation }) => occupation));
  const spoken = new Set(participant.languages.map(({ code }) => code));
  const licences = read.licences.map(({ code }) => code).filter((code) => isTicked('licence', code));
  return {
    pastWork: [
      ...participant.pastWork,
      ...worked
        .filter(({ uri }) => !known.has(uri))
        .map(({ uri, words }) => ({ occupation: uri, text: words.slice(0, 500), where: whereOf(words) })),
    ],
    skills: [...participant.skills, ...[...skills].map((uri) => ({ uri, level: 'working' as const }))],
    languages: [
      ...participant.languages,
      ...spokenIn(read)
        .filter(({ code }) => isTicked('language', code) && !spoken.has(code))
        .map(({ code }) => ({ code })),
    ],
    licences: [...new Set([...participant.licences, ...licences])],
    preferences: {
      ...participant.preferences,
      occupations: [...new Set([...participant.preferences.occupations, ...wished.map(({ uri }) => uri)])],
    },
  };
}

import type { NewParticipant, Participant, SomebodyNew } from '../api/types.ts';

/** What is typed of somebody new. Everything else stays "not asked yet". */
export interface Typed {
  readonly displayName: string;
  readonly phone: string;
  readonly email: string;
  readonly birthYear: number | undefined;
  readonly place: Participant['place'];
  readonly occupations: readonly string[];
  readonly availability: Participant['availability'];
  readonly modes: Participant['travel']['modes'];
  readonly maxMinutes: number | undefined;
}

export const nothingTyped: Typed = {
  displayName: '',
  phone: '',
  email: '',
  birthYear: undefined,
  place: undefined,
  occupations: [],
  availability: [],
  modes: [],
  maxMinutes: undefined,
};

/** What was ticked of what somebody said of their work. */
export type Ticked = Pick<Participant, 'pastWork' | 'skills' | 'languages' | 'licences' | 'preferences'>;

export const nothingSaid: Ticked = {
  pastWork: [],
  skills: [],
  languages: [],
  licences: [],
  preferences: { occupations: [], avoidOccupations: [], sectors: [], contracts: [] },
};

const filled = (text: string) => (text.trim() === '' ? undefined : text.trim());

/** What a search for the same person needs. */
export const somebodyOf = ({ displayName, phone, email, birthYear }: Typed): SomebodyNew => ({
  displayName: displayName.trim(),
  phone: filled(phone),
  email: filled(email),
  birthYear,
});

/**
 * The participant to add. Only what was said goes along: an empty list would say nothing either, but what is left out is plainly not
 * asked. `text` is what they said in their own words.
 */
export function newParticipant(typed: Typed, said: Ticked, text: string): NewParticipant {
  const { displayName, phone, email, birthYear } = somebodyOf(typed);
  const occupations = [...new Set([...typed.occupations, ...said.preferences.occupations])];
  const { maxMinutes } = typed;
  return {
    displayName,
    birthYear,
    ...((phone ?? email) !== undefined && { contact: { phone, email } }),
    ...(typed.place !== undefined && { place: typed.place }),
    ...(occupations.length > 0 && { preferences: { ...said.preferences, occupations } }),
    ...(said.pastWork.length > 0 && { pastWork: said.pastWork }),
    ...(said.skills.length > 0 && { skills: said.skills }),
    ...(said.languages.length > 0 && { languages: said.languages }),
    ...(said.licences.length > 0 && { licences: said.licences }),
    ...(filled(text) !== undefined && { experienceText: text }),
    ...(typed.availability.length > 0 && { availability: typed.availability }),
    ...((typed.modes.length > 0 || maxMinutes !== undefined) && {
      travel: { modes: typed.modes, maxMinutes },
    }),
  };
}

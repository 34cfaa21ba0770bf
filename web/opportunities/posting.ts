import type { Accommodation } from '../../src/domain/values/accommodation.ts';
import type { NeedCode } from '../../src/domain/values/support-need.ts';
import type { NewOpportunity, Opportunity } from '../api/types.ts';

/** A form's fields, over a posting that is kept or over one that is not yet. */
export interface PostingFields {
  readonly value: <F extends PostingField>(field: F) => Opportunity[F] | undefined;
  readonly type: <F extends PostingField>(field: F, value: Opportunity[F] | undefined) => void;
}

/** Fields of which a posting says something, whether it is new or kept. */
export type PostingField =
  | 'title'
  | 'duties'
  | 'occupation'
  | 'occupationLabel'
  | 'skills'
  | 'licences'
  | 'training'
  | 'schedule'
  | 'wage'
  | 'contract'
  | 'place'
  | 'remote'
  | 'startDate'
  | 'openings'
  | 'settings'
  | 'accommodations'
  | 'expiresAt';

/** What is typed of a posting that is not kept yet. */
export type Typed = { readonly [F in PostingField]?: Opportunity[F] | undefined };

/** Fields that are shown with a posting and belong to no change of it. */
const shownAlone: readonly PostingField[] = ['occupationLabel'];

/** A posting to copy from, as a new one begins: the same job, with an end of its own to be said. */
export function copied(opportunity: Opportunity): Typed {
  const { title, duties, occupation, occupationLabel, skills, licences, training, schedule } = opportunity;
  const { wage, contract, place, remote, startDate, openings, settings, accommodations } = opportunity;
  return {
    ...{ title, duties, occupation, occupationLabel, skills, licences, training, schedule },
    ...{ wage, contract, place, remote, startDate, openings, settings, accommodations },
  };
}

/** What is sent to post a job: what was said and nothing else. */
export function newPosting(employerId: string, typed: Typed, state: 'open' | 'draft'): NewOpportunity {
  const said = Object.entries(typed).filter(
    ([field, value]) => value !== undefined && !shownAlone.includes(field as PostingField),
  );
  return { title: '', ...Object.fromEntries(said), employerId, state };
}

/** What holds for a job because it holds for all of the employer's, and the job says nothing else of it. */
export const heldElsewhere = (
  everywhere: readonly Accommodation[],
  here: readonly Accommodation[],
): readonly Accommodation[] => everywhere.filter(({ code }) => !here.some((one) => one.code === code));

/** What a job says of its own, as it begins: what the employer said of all, else that they would. */
export function promised(code: NeedCode, everywhere: readonly Accommodation[]): Accommodation {
  const { stance = 'willing', evidence = 'declared' } = everywhere.find((one) => one.code === code) ?? {};
  return { code, stance, evidence };
}

/** A change as the API takes it, without what is only shown. */
export function asPatch(patch: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(patch).filter(([field]) => !shownAlone.includes(field as PostingField)),
  );
}

/** A text with one of its sentences in other words. */
export const reworded = (
  text: string,
  { start, end, instead }: { readonly start: number; readonly end: number; readonly instead: string },
): string => `${text.slice(0, start)}${instead}${text.slice(end)}`;

type Skills = Opportunity['skills'];
type AskedSkill = Skills['required'][number];

/** Skills with one asked for, as required or as welcome, and no longer as the other. */
export function withSkill(skills: Skills, as: keyof Skills, skill: AskedSkill): Skills {
  const without = withoutSkill(skills, skill.uri);
  return { ...without, [as]: [...without[as], skill] };
}

export const withoutSkill = ({ required, desired }: Skills, uri: string): Skills => ({
  required: required.filter((one) => one.uri !== uri),
  desired: desired.filter((one) => one.uri !== uri),
});

/** The skills that a text speaks of or that are usual in its work, as they are offered: each once, none that is asked for already, and none that only words of `refused` say. */
export function offeredSkills(
  skills: Skills,
  found: {
    readonly items: readonly Offered[];
    readonly occupations: readonly { readonly skills: readonly Offered[] }[];
  },
  refused: readonly string[] = [],
): { readonly said: readonly Offered[]; readonly usual: readonly Offered[] } {
  const seen = new Set([...skills.required, ...skills.desired].map(({ uri }) => uri));
  const fresh = (list: readonly Offered[]) => list.filter(({ uri }) => !seen.has(uri) && seen.add(uri));
  const said = fresh(
    found.items.filter(({ words }) => words === undefined || !refused.some((quote) => quote.includes(words))),
  );
  return { said, usual: fresh(found.occupations.flatMap((one) => one.skills)) };
}

interface Offered {
  readonly uri: string;
  readonly label: string;
  readonly words?: string | undefined;
}

import type { Accommodation } from '../../src/domain/values/accommodation.ts';
import type { NeedCode } from '../../src/domain/values/support-need.ts';
import type { Employer } from '../api/types.ts';
import { needOf } from './work-terms.ts';

export type SaidCode = Employer['accommodations'][number]['code'];

/** What was said as this app knows it, whoever reads: employers are given the names of things at work. */
export const inNeeds = (said: Employer['accommodations']): readonly Accommodation[] =>
  said.map((one) => ({ ...one, code: needOf(one.code) }));

/** What an employer would do, by code. */
export type Stances = { readonly version: number } & {
  readonly [K in NeedCode]?: Accommodation | null | undefined;
};

export const stancesOf = ({
  version,
  accommodations,
}: Pick<Employer, 'version' | 'accommodations'>): Stances => ({
  version,
  ...Object.fromEntries(inNeeds(accommodations).map((one) => [one.code, one])),
});

/** The list as the API has it, without those that were taken away. */
export function accommodationsOf({ version: _, ...stances }: Stances): readonly Accommodation[] {
  return Object.values(stances).filter((one): one is Accommodation => one !== null && one !== undefined);
}

/** What is said anew: dated when it is kept, and counted from then; what vouched for another stance vouches no longer. */
export function saidAnew(
  old: Accommodation | undefined,
  said: Pick<Accommodation, 'code' | 'stance' | 'evidence'> & { readonly note?: string | undefined },
  expires?: string,
): Accommodation {
  const isSame = old?.stance === said.stance && old.evidence === said.evidence;
  return {
    ...said,
    ...(isSame && old.date !== undefined && { date: old.date }),
    ...(expires !== undefined && expires !== '' && { expires }),
  };
}

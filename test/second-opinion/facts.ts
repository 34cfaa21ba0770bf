import type { Block } from './week.ts';

/** What docs/scoring.md speaks of, as plain objects. */

type Maybe<T> = T | undefined;
type Texts = readonly string[];

export interface Need {
  readonly code: string;
  readonly weight: 'must' | 'prefer' | 'nice';
  readonly windows?: Maybe<readonly Block[]>;
  readonly minutes?: Maybe<number>;
  readonly from?: Maybe<string>;
  readonly until?: Maybe<string>;
}

interface Spot {
  readonly lat?: Maybe<number>;
  readonly lon?: Maybe<number>;
  readonly postcode?: Maybe<string>;
  readonly until?: Maybe<string>;
}

interface Range {
  readonly min?: Maybe<number>;
  readonly max?: Maybe<number>;
}

export interface Person {
  readonly skills: readonly {
    readonly uri: string;
    readonly level: string;
    readonly lastUsed?: Maybe<number>;
  }[];
  readonly pastWork: readonly { readonly occupation: string; readonly lastYear?: Maybe<number> }[];
  readonly spoken?: Maybe<readonly { readonly uri: string; readonly level: string }[]>;
  readonly needs: readonly Need[];
  readonly asked: { readonly needs: boolean; readonly availability: boolean };
  readonly availability: readonly Block[];
  readonly place?: Maybe<Spot>;
  readonly nextPlace?: Maybe<Spot>;
  readonly travel: { readonly modes: Texts; readonly maxMinutes?: Maybe<number> };
  readonly preferences: {
    readonly occupations: Texts;
    readonly avoidOccupations: Texts;
    readonly sectors: Texts;
    readonly contracts: Texts;
    readonly hoursPerWeek?: Maybe<Range>;
    readonly wageFloor?: Maybe<{
      readonly amountMinor: number;
      readonly currency: string;
      readonly per: string;
    }>;
  };
  readonly avoidSettings: Texts;
  readonly licences: Texts;
  readonly availableFrom?: Maybe<string>;
  readonly said?: Maybe<readonly Said[]>;
}

interface Money {
  readonly amountMinor: number;
  readonly currency: string;
}

export interface Posting {
  readonly employerId: string;
  readonly open: boolean;
  readonly occupation?: Maybe<string>;
  readonly skills: { readonly required: readonly Ask[]; readonly desired: readonly Ask[] };
  readonly training: string;
  readonly licences: Texts;
  readonly schedule: {
    readonly kind: string;
    readonly blocks: readonly Block[];
    readonly hoursPerWeek?: Maybe<Range>;
  };
  readonly wage?: Maybe<{ readonly min: Money; readonly max?: Maybe<Money>; readonly per: string }>;
  readonly contract?: Maybe<string>;
  readonly place?: Maybe<Spot>;
  readonly employerPostcode?: Maybe<string>;
  readonly remote: string;
  readonly startDate?: Maybe<string>;
  readonly settings: Texts;
  readonly accommodations: readonly {
    readonly code: string;
    readonly stance: string;
    readonly evidence: string;
    readonly expires?: Maybe<string>;
  }[];
  readonly said?: Maybe<readonly Said[]>;
}

/** An answer that no field holds. */
interface Said {
  readonly on: string;
  readonly code?: Maybe<string>;
  readonly holds: boolean;
}

export interface Ask {
  readonly uri: string;
  readonly level: string;
}

export interface Law {
  readonly safety: { readonly employerIds: Texts; readonly postcodes: Texts };
  readonly bars: readonly {
    readonly settings: Texts;
    readonly citation: string;
    readonly liftedBy: string;
    readonly until?: Maybe<string>;
  }[];
  readonly workingAge: readonly {
    readonly maxHoursPerDay: number;
    readonly maxHoursPerWeek: number;
    readonly restWindows: readonly Block[];
    readonly trades?: Maybe<readonly { readonly isco: Texts; readonly restWindows: readonly Block[] }[]>;
    readonly settings: Texts;
    readonly surelyUntil: string;
    readonly until: string;
  }[];
}

export interface Facts {
  readonly participant: Person;
  readonly opportunity: Posting;
  readonly gate: Law;
  readonly track?: Maybe<{ readonly placements: number; readonly held: number }>;
}

/** The tables that the page names: what an occupation is, what a skill tells, what follows, which licence covers which. */
export interface Tables {
  readonly today: string;
  readonly weights: { readonly weights: Readonly<Record<string, number>> };
  readonly closeness: (held: string, asked: string) => number;
  readonly occupations: {
    readonly skillsOf: (occupation: string) => Maybe<{ readonly essential: Texts; readonly optional: Texts }>;
    readonly iscoOf: (occupation: string) => Maybe<string>;
    readonly telling: (skill: string) => number;
    readonly nearness: (one: string, other: string) => number;
  };
  readonly drawn: readonly {
    readonly setting: string;
    readonly sure: string;
    readonly isco?: Maybe<string>;
    readonly licence?: Maybe<string>;
  }[];
  readonly licences: {
    readonly covers: Readonly<Record<string, Maybe<Texts>>>;
    readonly obtainable: Readonly<Record<string, unknown>>;
  };
}

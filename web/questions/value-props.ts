import type { Opportunity, Participant } from '../api/types.ts';

/** A field that is told as it changes. */
export interface Field {
  /** Told with every change; undefined until it is whole. */
  readonly onChange: (value: unknown) => void;
}

/** What stands so far of whom or what it is about. */
export interface Stands {
  readonly posting?: Opportunity;
  readonly person?: Participant;
}

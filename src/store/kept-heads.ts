import type { TrailHead } from './port.ts';

/** Where the trail of an organisation had come to. */
export interface KeptHead extends TrailHead {
  readonly organisationId: string;
}

/**
 * Where the trails had come to, written down now and then outside of the data, under a keyed digest: whoever takes the end of a
 * trail away, or puts older data in the place of newer, leaves this behind.
 */
export interface KeptHeads {
  /** `lost`: they were kept, and are not there any more, or not as this installation wrote them. */
  read(): Promise<{ readonly heads: readonly KeptHead[]; readonly lost: boolean }>;
  write(heads: readonly KeptHead[]): Promise<void>;
}

/** Heads as they are written down. */
export interface MarkedHeads {
  readonly heads: readonly KeptHead[];
  readonly mark: string;
}

type Blind = (text: string) => string;

const markOf = (heads: readonly KeptHead[], blind: Blind): string =>
  blind(
    `heads ${JSON.stringify(heads.map(({ organisationId, sequence, hash }) => [organisationId, sequence, hash]))}`,
  );

/** Heads with the keyed digest that says who wrote them. */
export function markHeads(heads: readonly KeptHead[], blind: Blind): MarkedHeads {
  return { heads, mark: markOf(heads, blind) };
}

/** The heads in what was read; undefined when they are not whole, or another key's. */
export function checkedHeads(read: unknown, blind: Blind): readonly KeptHead[] | undefined {
  const { heads, mark } = (read ?? {}) as Partial<MarkedHeads>;
  return Array.isArray(heads) && mark === markOf(heads, blind) ? heads : undefined;
}

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
function markHeads(heads: readonly KeptHead[], blind: Blind): MarkedHeads {
  return { heads, mark: markOf(heads, blind) };
}

/** The heads in what was read; undefined when they are not whole, or another key's. */
function checkedHeads(read: unknown, blind: Blind): readonly KeptHead[] | undefined {
  const { heads, mark } = (read ?? {}) as Partial<MarkedHeads>;
  return Array.isArray(heads) && mark === markOf(heads, blind) ? heads : undefined;
}

/** Where heads are written down, apart from the data. */
export interface HeadsPlace {
  /** As they were written; undefined when nothing is there. */
  read(): Promise<unknown>;
  write(heads: MarkedHeads): Promise<void>;
}

/** Stands in the data once heads have been written down outside of it. */
export interface HeadsMark {
  stands(): Promise<boolean>;
  set(): Promise<void>;
}

interface Deps {
  readonly blind: Blind;
  readonly place: HeadsPlace;
  readonly mark: HeadsMark;
}

/** Heads in a place, of which the data says whether there should be any. */
export function createKeptHeads({ blind, place, mark }: Deps): KeptHeads {
  return {
    async read() {
      const written = await place.read();
      if (written === undefined) return { heads: [], lost: await mark.stands() };
      const heads = checkedHeads(written, blind);
      return heads === undefined ? { heads: [], lost: true } : { heads, lost: false };
    },
    async write(heads) {
      await place.write(markHeads(heads, blind));
      if (!(await mark.stands())) await mark.set();
    },
  };
}

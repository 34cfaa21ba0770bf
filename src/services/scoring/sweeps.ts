import type { ScoredPerson, ScoredPosting } from './candidate.ts';

type PersonsVersion = Pick<ScoredPerson, 'id' | 'version'>;

/**
 * Which people were scored against which postings: what neither changed since, nor the day, need not be scored again. Known within
 * a process and only there; what is not known is scored, and nothing is written that stands already.
 */
export interface Sweeps {
  /** Takes note of a posting as it is read; a new version of it is new. */
  readonly see: (posting: Pick<ScoredPosting, 'id' | 'version' | 'employerVersion'>, when: string) => void;
  /** Says that a person was scored against every posting seen so far. */
  readonly swept: (person: PersonsVersion, when: string) => void;
  /** Whether a person, as they are, was scored against a posting as it was last seen. */
  readonly covers: (person: PersonsVersion, postingId: string, when: string) => boolean;
}

/** People and postings remembered, each a few dozen bytes. */
const most = 200_000;

export function createSweeps(): Sweeps {
  let steps = 0;
  const postings = new Map<string, { readonly what: string; readonly step: number }>();
  const people = new Map<
    string,
    { readonly version: number; readonly when: string; readonly step: number }
  >();
  const bound = (known: Map<string, unknown>) => {
    const oldest = known.size > most ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
  };
  return {
    see({ id, version, employerVersion }, when) {
      const what = `${version}.${employerVersion} ${when}`;
      if (postings.get(id)?.what === what) return;
      steps += 1;
      postings.set(id, { what, step: steps });
      bound(postings);
    },
    swept({ id, version }, when) {
      people.delete(id);
      people.set(id, { version, when, step: steps });
      bound(people);
    },
    covers({ id, version }, postingId, when) {
      const [person, posting] = [people.get(id), postings.get(postingId)];
      if (person === undefined || posting === undefined) return false;
      return person.version === version && person.when === when && posting.step <= person.step;
    },
  };
}

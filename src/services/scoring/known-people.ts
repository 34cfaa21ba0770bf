import type { ScoredPerson } from './candidate.ts';

/**
 * Who is scored in each organisation, as they stood when so many units had written participants there (`Store.unitsOf`): a posting
 * looks at everybody, and mostly nobody has changed since the last. Held in a process and only there.
 */
export interface KnownPeople {
  readonly of: (organisationId: string, units: number | undefined) => readonly ScoredPerson[] | undefined;
  /** Holds all that were read after that number was asked for. */
  readonly hold: (organisationId: string, units: number | undefined, all: readonly ScoredPerson[]) => void;
}

/** People held, about 200 bytes each. */
const most = 20_000;

export function createKnownPeople(): KnownPeople {
  const known = new Map<string, { readonly units: number; readonly people: readonly ScoredPerson[] }>();
  let held = 0;
  function drop(organisationId: string): void {
    held -= known.get(organisationId)?.people.length ?? 0;
    known.delete(organisationId);
  }
  return {
    of(organisationId, units) {
      const found = known.get(organisationId);
      return found !== undefined && found.units === units ? found.people : undefined;
    },
    hold(organisationId, units, all) {
      drop(organisationId);
      if (units === undefined || all.length > most) return;
      const people = all.map(({ id, version, coachId }) => ({ id, organisationId, version, coachId }));
      known.set(organisationId, { units, people });
      held += people.length;
      for (const oldest of known.keys()) {
        if (held <= most) return;
        drop(oldest);
      }
    },
  };
}

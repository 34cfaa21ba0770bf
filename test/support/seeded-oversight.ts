import type { BrokenGlass } from '../../src/domain/break-glass.ts';
import type { Erasure } from '../../src/domain/erasure.ts';
import type { Clearance } from '../../src/domain/retention.ts';
import type { IdKind, NewId } from '../../src/domain/values/ids.ts';
import type { Row } from '../../src/domain/values/row.ts';
import { brokenGlasses, clearances, erasures } from '../../src/store/collections/index.ts';
import { put } from '../../src/store/rows.ts';

/** What people look over each other with. */
export interface SeededOversight {
  readonly erasureId: string;
  readonly glassId: string;
  readonly clearanceId: string;
  /** Of no factor: whoever has one says first who they are. */
  readonly factorId: string;
}

interface Around {
  readonly row: (kind: IdKind) => Row;
  readonly newId: NewId;
  readonly coachId: string;
  readonly administratorId: string;
}

/**
 * That a coach asked for somebody to be forgotten, and nobody has said yes or no; that an administrator saw cases, until now; that what
 * had been kept for its time was refused to go.
 */
export function seedOversight({ row, newId, coachId, administratorId }: Around) {
  const [erasing, breaking, clearing] = [row('erasure'), row('glass'), row('clearance')];
  const participantId = newId('participant');
  const erasure: Erasure = {
    ...erasing,
    ...{ participantId, personKey: `of ${participantId}`, state: 'asked', own: false, by: coachId },
  };
  const glass: BrokenGlass = {
    ...breaking,
    ...{ userId: administratorId, until: breaking.createdAt, reason: 'Nobody else was there' },
  };
  const clearance: Clearance = {
    ...clearing,
    ...{ state: 'refused', by: administratorId, askedBy: administratorId },
    ...{ before: {}, found: {}, named: {}, gone: {}, left: {} },
  };
  const ids: SeededOversight = {
    ...{ factorId: newId('factor'), erasureId: erasure.id, glassId: glass.id, clearanceId: clearance.id },
  };
  const puts = [put(erasures, erasure, 0), put(brokenGlasses, glass, 0), put(clearances, clearance, 0)];
  return { ids, puts };
}

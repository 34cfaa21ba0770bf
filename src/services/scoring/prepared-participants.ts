import type { Participant } from '../../domain/participant.ts';
import type { Row } from '../../domain/values/row.ts';
import type { PreparedParticipant } from '../../matching/index.ts';
import type { Engine } from './engine.ts';

/** The sides of participants, prepared for the engine's day. */
export interface PreparedParticipants {
  /** Prepares it, unless it is held. */
  of(engine: Engine, row: Participant): PreparedParticipant;
  /** The side of a row that is held; for it nothing sealed has to be read. */
  held(engine: Engine, row: Pick<Row, 'id' | 'version'>): PreparedParticipant | undefined;
}

const mostHeld = 20_000;

/** Sides of participants are dear to read and to prepare, and change seldom: those prepared last are held. */
export function createPreparedParticipants(): PreparedParticipants {
  const sides = new Map<string, { version: number; today: string; side: PreparedParticipant }>();

  const held: PreparedParticipants['held'] = ({ conditions }, { id, version }) => {
    const known = sides.get(id);
    return known?.version === version && known.today === conditions.today ? known.side : undefined;
  };

  return {
    held,
    of(engine, row) {
      const known = held(engine, row);
      if (known !== undefined) return known;
      const side = engine.participant(row);
      sides.delete(row.id);
      sides.set(row.id, { version: row.version, today: engine.conditions.today, side });
      const oldest = sides.size > mostHeld ? sides.keys().next().value : undefined;
      if (oldest !== undefined) sides.delete(oldest);
      return side;
    },
  };
}

import type { Participant } from '../../domain/participant.ts';
import type { PreparedParticipant } from '../../matching/index.ts';
import type { Engine } from './engine.ts';

/** The side of a participant, prepared for the engine's day. */
export type PreparedParticipants = (engine: Engine, row: Participant) => PreparedParticipant;

const mostHeld = 20_000;

/** Sides of participants are dear to prepare and change seldom: those prepared last are held. */
export function createPreparedParticipants(): PreparedParticipants {
  const held = new Map<string, { version: number; today: string; side: PreparedParticipant }>();
  return (engine, row) => {
    const { today } = engine.conditions;
    const known = held.get(row.id);
    if (known?.version === row.version && known.today === today) return known.side;
    const side = engine.participant(row);
    held.delete(row.id);
    held.set(row.id, { version: row.version, today, side });
    const oldest = held.size > mostHeld ? held.keys().next().value : undefined;
    if (oldest !== undefined) held.delete(oldest);
    return side;
  };
}

import type { ClassesOf } from './access/data-class.ts';
import type { Row } from './values/row.ts';

/** That somebody came into the care of another coach, with what that coach should know. */
export interface Handover extends Row {
  readonly participantId: string;
  /** Absent where nobody was in charge. */
  readonly fromId?: string | undefined;
  readonly toId: string;
  /** Sealed. */
  readonly note?: string | undefined;
  readonly by: string;
}

export const handoverClasses = {
  participantId: 'sud',
  fromId: 'internal',
  toId: 'internal',
  note: 'sud',
  by: 'internal',
} as const satisfies ClassesOf<Handover>;

import type { Evidence, Stance } from '../../src/domain/values/accommodation.ts';
import type { NeedCode, NeedWeight } from '../../src/domain/values/support-need.ts';
import { capitals } from './code-table.ts';
import { tables } from './tables.ts';

export const weightWords: Record<NeedWeight, string> = tables.weights;

/** What an employer says of an accommodation. */
export const stanceWords: Record<Stance, string> = tables.stances;

export const evidenceWords: Record<Evidence, string> = tables.evidence;

/** Needs within a sentence. */
export const needPhrases: Readonly<Record<NeedCode, string>> = tables.needs;

/** Needs as a list has them. */
export const needWords: Readonly<Record<NeedCode, string>> = capitals(tables.needs);

import type { Evidence, Stance } from '../../src/domain/values/accommodation.ts';
import type { NeedCode, NeedWeight } from '../../src/domain/values/support-need.ts';
import { tables } from './tables.ts';

export const weightWords: Record<NeedWeight, string> = tables.weights;

export const stanceWords: Record<Stance, string> = tables.stances;

export const evidenceWords: Record<Evidence, string> = tables.evidence;

export const needWords: Record<NeedCode, string> = tables.needs;

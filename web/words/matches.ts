import type { GateRule, LiftableBy, PartName } from '../../src/domain/evaluation.ts';
import type { DeclineReason, MatchState } from '../../src/domain/match.ts';
import { tables } from './tables.ts';

export const partWords: Record<PartName, string> = tables.parts;

export const gateWords: Record<GateRule, string> = tables.gates;

export const lifterWords: Record<LiftableBy, string> = tables.lifters;

export const matchStateWords: Record<MatchState, string> = tables.matchStates;

export const declineWords: Record<DeclineReason, string> = tables.declines;

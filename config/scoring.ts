import { drawnSettings } from './drawn-settings.ts';
import { jurisdictionOf } from './jurisdictions.ts';
import { licenceRulesOf } from './licences.ts';
import { scoreRules } from './score.ts';
import { defaultWeights } from './weights.ts';

/** All that the configuration gives to scoring: the constants and the tables. */
export const scoringTables = {
  weights: defaultWeights,
  rules: scoreRules,
  drawn: drawnSettings,
  pack: jurisdictionOf,
  licencesOf: licenceRulesOf,
};

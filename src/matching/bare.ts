import type { Blocker, Merits, Part } from '../domain/evaluation.ts';
import type { LocalDate } from '../domain/values/time.ts';
import { blockersOf } from './gates/gates.ts';
import { mayBeListed } from './gates/safety.ts';
import type { Pair } from './pair.ts';
import type { PartValue } from './parts/item.ts';
import { logisticsPart } from './parts/logistics.ts';
import { preferencePart } from './parts/preference.ts';
import { type SkillsValue, skillsPart } from './parts/skills.ts';
import { supportPart, valueNotAsked } from './parts/support.ts';
import { trackPart } from './parts/track.ts';
import { confidenceOf, partsOf, scoreOf } from './weigh.ts';
import { windowsOnTheWay } from './windows-on-the-way.ts';

/** Score, parts and blockers of a pair as it stands. Parts and merits are worked out when they are read: few pairs are kept. */
export interface Bare {
  readonly score: number;
  readonly confidence: number;
  readonly values: readonly PartValue[];
  readonly parts: readonly Part[];
  readonly blockers: readonly Blocker[];
  readonly merits: Merits;
  /** The person does not want this occupation. */
  readonly unwanted: boolean;
  readonly later: boolean;
  readonly laterFrom?: LocalDate | undefined;
}

/** What is known of a pair already. */
export interface Known {
  readonly blockers?: readonly Blocker[] | undefined;
  readonly skills?: SkillsValue | undefined;
}

/** Score, parts, blockers and merits. The score is worked out whether or not the pair is blocked. */
export function scoreBare(pair: Pair, known: Known = {}): Bare {
  const { blockers = blockersOf(pair), skills = skillsPart(pair) } = known;
  const { weights, rules } = pair.conditions;
  const preference = preferencePart(pair);
  const values = [skills.part, supportPart(pair), logisticsPart(pair), preference.part, trackPart(pair)];
  const later = pair.waitDays > rules.laterAfterDays;
  const unwanted = isUnwanted(pair);
  return {
    score: scoreOf(values, weights),
    confidence: confidenceOf(values, weights),
    values,
    get parts() {
      return partsOf(values, weights);
    },
    blockers,
    get merits() {
      return {
        heard: scoreOf(values, weights, { support: valueNotAsked(pair) }),
        // Nothing speaks for an occupation that the person does not want, whatever they can do.
        spokenFor: !unwanted && isSpokenFor(pair, skills.plain, preference.wish),
        mustsHold: pair.needs.every(
          ({ need, known, met }) => need.weight !== 'must' || !known || met >= rules.strong.mustMet,
        ),
        settled: windowsOnTheWay(pair).length === 0 && !mayBeListed(pair),
        ...(unwanted ? { unwanted } : {}),
      };
    },
    unwanted,
    later,
    ...(later ? { laterFrom: pair.firstDay } : {}),
  };
}

function isUnwanted({ participant, opportunity }: Pair): boolean {
  const { occupation } = opportunity.findings;
  return occupation !== undefined && participant.findings.preferences.avoidOccupations.includes(occupation);
}

/** Whether something known speaks for a pair: skills or past work, a wish, or, of a person of whom none is known, that the role is taught. */
function isSpokenFor(pair: Pair, skills: number, wish: number | undefined): boolean {
  const { worth } = pair.conditions.rules;
  const { participant, opportunity } = pair;
  const { occupations, sectors } = participant.findings.preferences;
  if (skills >= worth.skills || (wish !== undefined && wish >= worth.wish)) return true;
  const nothingKnown = participant.sources.length === 0 && occupations.length + sectors.length === 0;
  return nothingKnown && opportunity.findings.training === 'given';
}

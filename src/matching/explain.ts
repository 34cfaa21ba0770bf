import type { Asking, Change, Evaluation, Part, Reason, ScoredChange } from '../domain/evaluation.ts';
import { changedBy, changeMakers } from '../domain/evaluation.ts';
import {
  askAccommodation,
  askAvailability,
  askAvoided,
  askBirthMonth,
  askCut,
  askFewerHours,
  askFlexible,
  askHigherWage,
  askLicence,
  askRemote,
  askTraining,
  askTravel,
} from './asking.ts';
import type { Bare } from './bare.ts';
import { candidateChanges } from './changes.ts';
import { canonical } from './hash.ts';
import { inOrder, rescore } from './lifted.ts';
import type { Pair } from './pair.ts';
import type { Side } from './parts/item.ts';
import { skillsPart } from './parts/skills.ts';

type Explanation = Evaluation['explanation'];

/** The reasons of all parts by side, the weightiest first. What is not known stands under `unknown` alone, so a side may be empty. */
export function sidesOf({ parts }: Pick<Bare, 'parts'>): Omit<Explanation, 'changes'> {
  const sides = { for: [] as Reason[], against: [] as Reason[], unknown: [] as Reason[] };
  for (const reason of parts.flatMap((part: Part) => part.reasons))
    sides[reason.data.speaks as Side].push(reason);
  for (const reasons of Object.values(sides)) reasons.sort(weightiestFirst);
  return sides;
}

/** Of the reasons only what is not known, part by part. */
export function unknownOf({ parts }: Pick<Bare, 'parts'>): readonly Reason[] {
  return parts.flatMap((part) => part.reasons.filter(({ data }) => data.speaks === 'unknown'));
}

function weightiestFirst(a: Reason, b: Reason): number {
  return Math.abs(b.weighs) - Math.abs(a.weighs) || (canonical(a) < canonical(b) ? -1 : 1);
}

/**
 * What would change the result, every candidate scored anew. First what lifts a blocker, whoever could make it, so that of a near
 * miss the change that it is named by is the first; then by who could make it: the employer, the person, learning. Of what is only
 * learned a few lines that are worth it. Whoever wants the changes of some questions alone says
 * which: where all candidates have room, the others need not be scored.
 */
export function changesOf(
  pair: Pair,
  before: Pick<Bare, 'score' | 'blockers'>,
  isWanted?: (asking: Asking) => boolean,
): readonly ScoredChange[] {
  const { most, skills, skillPoints } = pair.conditions.rules.changes;
  const can = skillsPart(pair);
  const all = inOrder(candidateChanges(pair, before.blockers));
  const wanted =
    isWanted === undefined || all.length > most
      ? all
      : all.filter((change) => {
          const { asking } = askingOf(change);
          return asking !== undefined && isWanted(asking);
        });
  const tried = wanted.map((change) => ({
    change,
    by: changedBy[change.kind],
    after: rescore(pair, change, can),
  }));
  const lifts = ({ after }: (typeof tried)[number]) => after.blockers.length < before.blockers.length;
  const told = tried.filter((one) => {
    const gain = one.after.score - before.score;
    if (one.after.blockers.length > before.blockers.length) return false;
    return lifts(one) || (one.by === 'learning' ? gain >= skillPoints : gain > 0);
  });
  told.sort(
    (a, b) =>
      Number(lifts(b)) - Number(lifts(a)) ||
      (lifts(a)
        ? a.after.blockers.length - b.after.blockers.length
        : changeMakers.indexOf(a.by) - changeMakers.indexOf(b.by)) ||
      b.after.score - a.after.score ||
      b.after.confidence - a.after.confidence,
  );
  const learned = told.filter(({ by }) => by === 'learning').slice(0, skills);
  return [...told.filter(({ by }) => by !== 'learning').slice(0, most - learned.length), ...learned].map(
    ({ change, by, after }) => ({
      change,
      by,
      score: after.score,
      blockersLeft: after.blockers.map(({ rule }) => rule),
      ...askingOf(change),
    }),
  );
}

/** The question whose yes would make a change. */
function askingOf(change: Change): { readonly asking?: Asking } {
  switch (change.kind) {
    case 'stance':
      return { asking: askAccommodation(change.code) };
    case 'hours_flexible':
      return { asking: askFlexible };
    case 'hours_fewer':
      return { asking: askFewerHours };
    case 'hours_cut': {
      const { kind: _, ...cut } = change;
      return { asking: askCut(cut) };
    }
    case 'wage_raised':
      return { asking: askHigherWage };
    case 'remote':
      return { asking: askRemote };
    case 'training_given':
      return { asking: askTraining };
    case 'hours_freed':
      return { asking: askAvailability };
    case 'licence_gained':
      return { asking: askLicence(change.licence) };
    case 'travel_extended':
      return { asking: askTravel };
    case 'setting_accepted':
      return { asking: askAvoided(change.setting) };
    case 'old_enough':
      return { asking: askBirthMonth };
    case 'skill_gained':
      return {};
  }
}

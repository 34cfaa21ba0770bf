import type { Pair } from '../pair.ts';
import type { PreparedAsk } from '../prepare.ts';
import type { SkillCredit } from '../skill-credit.ts';
import { creditFor } from '../skill-credit.ts';
import { full } from '../stances.ts';
import type { Item, PartValue } from './item.ts';
import { meanOf } from './item.ts';

/** A required skill counts three times a desired one. */
export const askShares = { required: 3, desired: 1 } as const;

/** Asked skills and how far held ones serve them; undefined when the posting asks for none. */
export function skillsPart(pair: Pair): PartValue | undefined {
  const { asks } = pair.opportunity;
  if (asks.length === 0) return undefined;
  return meanOf(
    'skills',
    asks.map((ask) => itemOf(ask, creditOf(pair, ask), pair.participant.findings.skills.length > 0)),
  );
}

/** The best credit for an asked skill, worked out once for each person. */
export function creditOf(pair: Pair, ask: PreparedAsk): SkillCredit {
  const { participant, conditions } = pair;
  const key = `${ask.uri} ${ask.level}`;
  let credit = participant.memo.credits.get(key);
  if (!credit) {
    const thisYear = Number(conditions.today.slice(0, 4));
    credit = creditFor(participant.findings.skills, ask, thisYear, conditions.closeness);
    participant.memo.credits.set(key, credit);
  }
  return credit;
}

function itemOf(ask: PreparedAsk, best: SkillCredit, anyHeld: boolean): Item {
  return {
    code: anyHeld ? codeOf(best) : 'skill_unknown',
    share: askShares[ask.kind],
    value: best.credit,
    known: anyHeld ? (best.held && best.held.lastUsed === undefined ? 50 : 100) : 0,
    data: {
      kind: ask.kind,
      uri: ask.uri,
      askedLevel: ask.level,
      held: best.held?.uri ?? null,
      heldLevel: best.held?.level ?? null,
      lastUsed: best.held?.lastUsed ?? null,
      closeness: best.closeness,
      level: best.level,
      recency: best.recency,
    },
  };
}

function codeOf(best: SkillCredit): string {
  if (best.credit === 0) return 'skill_missing';
  if (best.credit * 2 < full) return 'skill_weak';
  return best.closeness === 1 ? 'skill_held' : 'skill_near';
}

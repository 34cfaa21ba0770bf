import type { ScoreRules } from '../../domain/score-rules.ts';
import { askRoleOccupation, askSkills } from '../asking.ts';
import { sum } from '../order.ts';
import type { Pair } from '../pair.ts';
import type { PreparedAsk } from '../prepare.ts';
import { creditFor, recencyFactor, type SkillCredit } from '../skill-credit.ts';
import { full } from '../stances.ts';
import type { Item, PartValue } from './item.ts';
import { mean, meanOf } from './item.ts';
import { foldUsual } from './usual.ts';

/** What the part is, and what there is of it before training is counted: that alone speaks for a pair. */
export interface SkillsValue {
  readonly part: PartValue;
  /** In ten-thousandths; 0 where nothing is known. */
  readonly plain: number;
}

/** One way to look at what a person can do. */
interface View {
  readonly items: readonly Item[];
  readonly plain: number;
}

/** What the person can do against what the role takes: the better of the two views, skill by skill and by past work. */
export function skillsPart(pair: Pair): SkillsValue {
  const { participant, opportunity, conditions } = pair;
  const rules = conditions.rules.skills;
  const taught = taughtItems(pair);
  if (participant.sources.length === 0) {
    const value = rules.prior + lift(rules.taughtPrior, pair);
    return { part: meanOf('skills', [unknown('skills_unknown', value, askSkills)], taught), plain: 0 };
  }
  const nothingAsked = unknown('role_unknown', rules.prior, askRoleOccupation);
  const bySkill: View = opportunity.asks.length > 0 ? skillView(pair) : { items: [nothingAsked], plain: 0 };
  const byWork = workView(pair);
  const better = byWork !== undefined && isBetter(byWork, bySkill) ? byWork : bySkill;
  const part = meanOf(
    'skills',
    better.items,
    better.items.some(({ code }) => code === 'skill_taught') ? taught : [],
  );
  return {
    part: { ...part, reasons: (weight, points) => foldUsual(part.reasons(weight, points)) },
    plain: Math.max(bySkill.plain, byWork?.plain ?? 0),
  };
}

function unknown(code: string, value: number, asking: Item['asking']): Item {
  return { code, share: 1, value, known: 0, data: {}, asking };
}

/** The higher value; of equal ones what is better known. */
function isBetter(one: View, other: View): boolean {
  const [a, b] = [one, other].map(({ items }) => mean(items, ({ value }) => value));
  if (a !== b) return (a ?? 0) > (b ?? 0);
  return mean(one.items, ({ known }) => known) > mean(other.items, ({ known }) => known);
}

/** What training is worth; nothing where it is none or not said. */
function lift(worth: ScoreRules['skills']['taught'], { opportunity }: Pair): number {
  const { training } = opportunity.findings;
  return training === 'given' || training === 'some' ? worth[training] : 0;
}

/** That the role is taught is a fact which speaks for it, though it weighs only by what it makes of missing skills. */
function taughtItems(pair: Pair): readonly Item[] {
  const { training } = pair.opportunity.findings;
  if (training !== 'given' && training !== 'some') return [];
  return [{ code: `training_${training}`, share: 0, value: full, known: 100, data: { training } }];
}

function skillView(pair: Pair): View {
  const { participant, opportunity } = pair;
  const least = lift(pair.conditions.rules.skills.taught, pair);
  const found = opportunity.asks.map((ask) => ({
    ask,
    best: creditFor(participant.sources, ask, pair.conditions),
  }));
  const shares = sum(found, ({ ask }) => ask.share);
  return {
    items: found.map(({ ask, best }) => itemOf(ask, best, ask.kind === 'required' ? least : 0, pair)),
    plain: Math.round(sum(found, ({ ask, best }) => ask.share * best.credit) / shares),
  };
}

function itemOf(ask: PreparedAsk, best: SkillCredit, least: number, pair: Pair): Item {
  const { usual } = pair.opportunity;
  const taught = best.credit < least;
  const code = taught ? 'skill_taught' : codeOf(best);
  const notAsked = usual && code === 'skill_missing' && pair.participant.findings.skills.length === 0;
  return {
    code,
    ...(notAsked ? { speaks: 'unknown', asking: askSkills } : {}),
    share: ask.share,
    value: Math.max(best.credit, least),
    known: knownOf(best, pair),
    data: {
      kind: ask.kind,
      uri: ask.uri,
      askedLevel: ask.level,
      usual,
      named: pair.participant.findings.skills.length > 0,
      training: pair.opportunity.findings.training,
      held: best.held?.uri ?? null,
      heldLevel: best.held?.level ?? null,
      lastUsed: best.held?.lastUsed ?? null,
      from: best.held?.from ?? null,
      closeness: best.closeness,
      level: best.level,
      recency: best.recency,
    },
  };
}

/** In hundredths. What is usual on either side, or of a year not known, is known by half: once each side. */
function knownOf(best: SkillCredit, { participant, opportunity, conditions }: Pair): number {
  const half = conditions.rules.skills.usualKnown;
  const named = best.held
    ? best.held.from === undefined && best.held.lastUsed !== undefined
    : participant.findings.skills.length > 0;
  const ofPerson = named ? 100 : half;
  return opportunity.usual ? Math.round((ofPerson * half) / 100) : ofPerson;
}

function codeOf(best: SkillCredit): string {
  if (best.credit === 0) return 'skill_missing';
  if (best.credit * 2 < full) return 'skill_weak';
  if (best.held?.from !== undefined) return 'skill_from_past_work';
  return best.closeness === 1 ? 'skill_held' : 'skill_near';
}

/** The best of the person's past work against the role's occupation: nearness × recency. */
function workView({ participant, opportunity, conditions }: Pair): View | undefined {
  const { occupation } = opportunity.findings;
  const { occupations, rules, today } = conditions;
  if (occupation === undefined || participant.pastWork.length === 0) return undefined;
  const thisYear = Number(today.slice(0, 4));
  const items = participant.pastWork.map((work): Item => {
    const nearness = Math.min(1, Math.max(0, occupations.nearness(work.occupation, occupation)));
    const recency = recencyFactor(work.lastYear, thisYear, rules.skills);
    const value = Math.round(nearness * recency);
    return {
      code: value * 2 < full ? 'past_work_far' : nearness === 1 ? 'past_work_same' : 'past_work_near',
      share: 1,
      value,
      known: work.lastYear === undefined ? rules.skills.usualKnown : 100,
      data: {
        occupation: work.occupation,
        role: occupation,
        lastYear: work.lastYear ?? null,
        nearness,
        recency: recency / full,
      },
    };
  });
  const best = items.reduce((a, b) =>
    b.value > a.value || (b.value === a.value && b.known > a.known) ? b : a,
  );
  return { items: [best], plain: best.value };
}

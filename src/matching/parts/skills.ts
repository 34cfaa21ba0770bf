import type { ScoreRules } from '../../domain/score-rules.ts';
import { askRoleOccupation, askSkills } from '../asking.ts';
import type { Pair } from '../pair.ts';
import type { PreparedAsk } from '../prepare.ts';
import { creditsFor, levelFactor, recencyFactor, type SkillCredit } from '../skill-credit.ts';
import { full } from '../stances.ts';
import type { Item, PartValue } from './item.ts';
import { meanOf, reasonsOf } from './item.ts';
import { foldUsual } from './usual.ts';

/** What the part is, and what there is of it before training is counted: that alone speaks for a pair. */
export interface SkillsValue {
  readonly part: PartValue;
  /** In ten-thousandths; 0 where nothing is known. */
  readonly plain: number;
}

/** One way to look at what a person can do. What there is to say of it is worked out when it is read. */
interface View {
  readonly value: number;
  readonly known: number;
  readonly plain: number;
  readonly items: () => readonly Item[];
}

/** What the person can do against what the role takes: the better of the two views, skill by skill and by past work. */
export function skillsPart(pair: Pair): SkillsValue {
  const { participant, opportunity, conditions } = pair;
  const rules = conditions.rules.skills;
  if (participant.sources.length === 0) {
    const value = rules.prior + lift(rules.taughtPrior, pair);
    const items = [unknown('skills_unknown', value, askSkills)];
    return { part: meanOf('skills', items, () => taughtItems(pair)), plain: 0 };
  }
  const bySkill = opportunity.asks.length > 0 ? skillView(pair) : nothingAsked(rules.prior);
  const byWork = workView(pair);
  const { value, known, items } = byWork !== undefined && isBetter(byWork, bySkill) ? byWork : bySkill;
  return {
    part: {
      part: 'skills',
      value,
      known,
      reasons: (weight) => {
        const told = items();
        const taught = told.some(({ code }) => code === 'skill_taught') ? taughtItems(pair) : [];
        return foldUsual(reasonsOf(told, weight, taught));
      },
    },
    plain: Math.max(bySkill.plain, byWork?.plain ?? 0),
  };
}

function unknown(code: string, value: number, asking: Item['asking']): Item {
  return { code, share: 1, value, known: 0, data: {}, asking };
}

const nothingAsked = (value: number): View => ({
  ...{ value, known: 0, plain: 0 },
  items: () => [unknown('role_unknown', value, askRoleOccupation)],
});

/** The higher value; of equal ones what is better known. */
const isBetter = (one: View, other: View): boolean =>
  one.value > other.value || (one.value === other.value && one.known > other.known);

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
  const { participant, opportunity, conditions } = pair;
  const { asks } = opportunity;
  const taught = lift(conditions.rules.skills.taught, pair);
  const leastOf = ({ kind }: PreparedAsk) => (kind === 'required' ? taught : 0);
  const credits = creditsFor(participant.sources, asks, conditions);
  let [shares, values, knowns, plains] = [0, 0, 0, 0];
  for (const [at, ask] of asks.entries()) {
    const best = credits[at]!;
    shares += ask.share;
    values += ask.share * Math.max(best.credit, leastOf(ask));
    knowns += ask.share * knownOf(best, pair);
    plains += ask.share * best.credit;
  }
  return {
    value: Math.round(values / shares),
    known: Math.round(knowns / shares),
    plain: Math.round(plains / shares),
    items: () => asks.map((ask, at) => itemOf(ask, credits[at]!, leastOf(ask), pair)),
  };
}

function itemOf(ask: PreparedAsk, best: SkillCredit, least: number, pair: Pair): Item {
  const { usual } = pair.opportunity;
  const { held } = best;
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
      held: held?.uri ?? null,
      heldLevel: held?.level ?? null,
      lastUsed: held?.lastUsed ?? null,
      from: held?.from ?? null,
      closeness: best.closeness,
      level: held === undefined ? 0 : levelFactor(held.level, ask.level, pair.conditions.rules.skills) / full,
      recency: held === undefined ? 0 : held.recency / full,
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
  if (occupation === undefined) return undefined;
  const thisYear = Number(today.slice(0, 4));
  let best: (Pick<View, 'value' | 'known'> & { readonly nearness: number; readonly at: number }) | undefined;
  for (const [at, { occupation: done, lastYear }] of participant.pastWork.entries()) {
    const nearness = Math.min(1, Math.max(0, occupations.nearness(done, occupation)));
    const value = Math.round(nearness * recencyFactor(lastYear, thisYear, rules.skills));
    const known = lastYear === undefined ? rules.skills.usualKnown : 100;
    if (best === undefined || value > best.value || (value === best.value && known > best.known))
      best = { value, known, nearness, at };
  }
  if (best === undefined) return undefined;
  const { value, known, nearness, at } = best;
  return { value, known, plain: value, items: () => [workItem(at)] };

  function workItem(at: number): Item {
    const { occupation: done = '', lastYear } = participant.pastWork[at] ?? {};
    return {
      code: value * 2 < full ? 'past_work_far' : nearness === 1 ? 'past_work_same' : 'past_work_near',
      share: 1,
      value,
      known,
      data: {
        occupation: done,
        role: occupation,
        lastYear: lastYear ?? null,
        nearness,
        recency: recencyFactor(lastYear, thisYear, rules.skills) / full,
      },
    };
  }
}

import type { Blocker } from '../domain/evaluation.ts';
import type { DrawnSetting, ScoreRules } from '../domain/score-rules.ts';
import { holdsOn } from '../domain/statement.ts';
import type { Setting } from '../domain/values/setting.ts';
import { type NeedCode, needCodes } from '../domain/values/support-need.ts';
import type { OccupationFacts, OpportunityFindings } from './findings.ts';
import { capacity, type RoleHours } from './hours.ts';
import { intersect, lengthOf, minutesOf, onCircle, stretches, subtract } from './week.ts';

/** Settings that go against a need about the workplace. Alcohol that is served is on the site. */
export const conflictingSettings: Readonly<Partial<Record<NeedCode, readonly Setting[]>>> = {
  alcohol_free_site: ['alcohol_on_site', 'alcohol_served'],
  no_alcohol_service: ['alcohol_served'],
  no_controlled_substances: ['controlled_substances'],
  no_cash_initially: ['cash_handling'],
  low_noise: ['noise'],
  private_space: ['no_private_space'],
  no_driving: ['driving'],
  physical_limit: ['heavy_lifting'],
};

/**
 * Settings of which any one, answered not to be there, meets a need: where no alcohol is on the site none is served. Not a
 * physical limit, for lifting is not all that can be too much.
 */
const metWithout: Readonly<Partial<Record<NeedCode, readonly Setting[]>>> = {
  alcohol_free_site: ['alcohol_on_site'],
  no_alcohol_service: ['alcohol_served', 'alcohol_on_site'],
  no_controlled_substances: ['controlled_substances'],
  no_cash_initially: ['cash_handling'],
  low_noise: ['noise'],
  private_space: ['no_private_space'],
  no_driving: ['driving'],
};

/** Whether somebody answered that what would go against a need is not there. */
export function isSaidToBeWithout(code: NeedCode, { said }: OpportunityFindings): boolean {
  return (metWithout[code] ?? []).some((setting) => holdsOn(said, 'setting', setting) === false);
}

/** The need by which an employer could make room for somebody who avoids a setting. The others only the person can lift. */
export const needOfSetting: Readonly<Partial<Record<Setting, NeedCode>>> = {
  alcohol_on_site: 'alcohol_free_site',
  alcohol_served: 'no_alcohol_service',
  controlled_substances: 'no_controlled_substances',
  cash_handling: 'no_cash_initially',
  noise: 'low_noise',
  no_private_space: 'private_space',
  driving: 'no_driving',
  night_work: 'shift_limit',
  on_call: 'shift_limit',
  heavy_lifting: 'physical_limit',
  standing_long: 'physical_limit',
};

/** The need by which an employer could make room where a setting keeps somebody away: their must, else that of its cause. */
export const settingNeed = ({ need, cause }: Pick<Blocker, 'need' | 'cause'>): NeedCode | undefined =>
  need ?? needCodes.find((one) => one === cause);

/** Settings of a role: stated or following for certain, and those that are likely and that nobody has said are not there. */
export interface RoleSettings {
  readonly sure: ReadonlySet<Setting>;
  readonly likely: ReadonlySet<Setting>;
}

/** What is stated, and what follows from the occupation, the licences and the hours. */
export function roleSettings(
  findings: OpportunityFindings,
  hours: RoleHours,
  drawn: readonly DrawnSetting[],
  occupations: Pick<OccupationFacts, 'iscoOf'>,
  rules: ScoreRules['hours'],
): RoleSettings {
  const isco = findings.occupation === undefined ? undefined : occupations.iscoOf(findings.occupation);
  const follows = drawn.filter(
    (rule) =>
      (rule.isco !== undefined && isco?.startsWith(rule.isco)) ||
      (rule.licence !== undefined && findings.licences.includes(rule.licence)),
  );
  const night = nightWork(hours, rules);
  const sure = new Set([
    ...findings.settings,
    ...follows.filter(({ sure }) => sure === 'certain').map(({ setting }) => setting),
    ...(night === 'certain' ? (['night_work'] as const) : []),
  ]);
  const likely = [
    ...follows.filter(({ sure }) => sure === 'likely').map(({ setting }) => setting),
    ...(night === 'likely' ? (['night_work'] as const) : []),
  ];
  const isThere = (setting: Setting) => holdsOn(findings.said, 'setting', setting) !== false;
  return { sure, likely: new Set(likely.filter((setting) => !sure.has(setting) && isThere(setting))) };
}

/** Fixed hours are night work when a shift has enough of the night; drawn ones when they cannot do without the night. */
function nightWork(hours: RoleHours, rules: ScoreRules['hours']): 'certain' | 'likely' | undefined {
  const { from, to, certainMinutes, likelyMinutes } = rules.night;
  const night = minutesOf([{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from, to }]);
  if (hours.kind === 'fixed') {
    const most = Math.max(
      0,
      ...stretches(hours.grid).map((stretch) => lengthOf(intersect(onCircle(stretch), night))),
    );
    if (most >= certainMinutes) return 'certain';
    return most >= likelyMinutes ? 'likely' : undefined;
  }
  if (lengthOf(intersect(hours.grid, night)) < likelyMinutes) return undefined;
  const byDay = capacity(subtract(hours.grid, night));
  return hours.kind === 'pool' && byDay < (hours.fewest ?? rules.fewestMinutes) ? 'certain' : 'likely';
}

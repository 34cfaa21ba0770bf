import type { Setting } from '../../domain/values/setting.ts';
import { askAccommodation, askRoleHours, askRolePlace, askSetting } from '../asking.ts';
import { unlawfulMinutes } from '../gates/law.ts';
import { mayBeListed } from '../gates/safety.ts';
import type { Pair } from '../pair.ts';
import { conflictingSettings } from '../settings.ts';
import { full } from '../stances.ts';
import { windowsOnTheWay } from '../windows-on-the-way.ts';
import type { Item } from './item.ts';

/** What is said and asked without weighing anything. */
export function questionItems(pair: Pair): readonly Item[] {
  return [
    ...hoursItems(pair),
    ...wayItems(pair),
    ...placeItems(pair),
    ...likelyItems(pair),
    ...lawItems(pair),
  ];
}

const item = (code: string, data: Item['data'], asking: Item['asking']): Item => ({
  code,
  share: 0,
  value: 0,
  known: 0,
  data,
  asking,
});

/** Of drawn or agreed hours the posting does not say how many. */
function hoursItems({ opportunity }: Pair): readonly Item[] {
  const { kind, gridLength, fewest } = opportunity.hours;
  const known = fewest !== undefined || kind === 'fixed' || (kind === 'pool' && gridLength === 0);
  return known ? [] : [item('fewest_hours_unknown', { kind }, askRoleHours)];
}

/** The way would run into the window of a must; it is estimated, so it is asked. */
function wayItems(pair: Pair): readonly Item[] {
  return windowsOnTheWay(pair).map((need) =>
    item('way_into_window', { need, minutes: pair.way.minutes ?? 0 }, askAccommodation(need)),
  );
}

function placeItems(pair: Pair): readonly Item[] {
  return mayBeListed(pair) ? [item('safe_place_unknown', {}, askRolePlace)] : [];
}

/** A likely setting that would stand in the way, were it there. */
function likelyItems({ participant, opportunity, inForce, firstDay }: Pair): readonly Item[] {
  const bars = participant.gate.bars.filter(({ until }) => until === undefined || firstDay <= until);
  const matters = new Set<Setting>([
    ...participant.avoidSettings,
    ...[...inForce.codes].flatMap((code) => conflictingSettings[code] ?? []),
    ...bars.flatMap(({ settings }) => settings),
  ]);
  return [...opportunity.settings.likely]
    .filter((setting) => matters.has(setting))
    .sort()
    .map((setting) => item('setting_likely', { setting }, askSetting(setting)));
}

function lawItems(pair: Pair): readonly Item[] {
  const minutes = unlawfulMinutes(pair);
  if (minutes === 0 || pair.youth === undefined) return [];
  const data = { hours: minutes / 60, citation: pair.youth.citation };
  return [{ code: 'hours_outside_law', share: 0, value: full, known: 100, data, speaks: 'against' }];
}

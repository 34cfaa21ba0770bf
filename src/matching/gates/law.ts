import type { Blocker } from '../../domain/evaluation.ts';
import type { Pair } from '../pair.ts';
import { sharedMinutes } from '../week.ts';

/** `working_age`: each limit of the young workers' law that the role would break, with its citation. */
export function workingAge({ participant, opportunity }: Pair): readonly Blocker[] {
  const law = participant.gate.workingAge;
  if (!law) return [];
  const { citation } = law;
  const found: { readonly data: Blocker['data']; readonly setting?: Blocker['setting'] }[] = [];
  if (opportunity.longestDay > law.maxHoursPerDay * 60) {
    found.push({
      data: {
        citation,
        limit: 'hours_per_day',
        most: law.maxHoursPerDay,
        hours: opportunity.longestDay / 60,
      },
    });
  }
  if (opportunity.requiredLength > law.maxHoursPerWeek * 60) {
    found.push({
      data: {
        citation,
        limit: 'hours_per_week',
        most: law.maxHoursPerWeek,
        hours: opportunity.requiredLength / 60,
      },
    });
  }
  const inRest = sharedMinutes(participant.restMinutes, opportunity.required);
  if (inRest > 0) found.push({ data: { citation, limit: 'rest_hours', hours: inRest / 60 } });
  for (const setting of [...new Set(law.settings)].sort()) {
    if (opportunity.settings.has(setting)) found.push({ data: { citation, limit: 'setting' }, setting });
  }
  return found.map(({ data, setting }) => ({
    rule: 'working_age',
    cause: `working_age ${String(data.limit)}`,
    side: 'law',
    liftableBy: 'nobody',
    ...(setting ? { setting } : {}),
    data,
  }));
}

/** `statutory_bar`: each bar in law or order that the workplace falls under, with its citation and what lifts it. */
export function statutoryBars({ participant, opportunity }: Pair): readonly Blocker[] {
  return participant.gate.bars
    .map((bar) => ({
      ...bar,
      hit: [...bar.settings].sort().filter((setting) => opportunity.settings.has(setting)),
    }))
    .filter((bar) => bar.hit.length > 0)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((bar) => ({
      rule: 'statutory_bar',
      cause: `bar ${keyOf(bar)}`,
      side: 'law',
      liftableBy: 'nobody',
      setting: bar.hit[0],
      data: { citation: bar.citation, liftedBy: bar.liftedBy, settings: bar.hit },
    }));
}

function keyOf(bar: {
  readonly hit: readonly string[];
  readonly citation: string;
  readonly liftedBy: string;
}): string {
  return `${bar.hit.join(' ')} ${bar.citation} ${bar.liftedBy}`;
}

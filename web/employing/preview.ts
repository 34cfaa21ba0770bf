import { days, periods } from '../../src/words/en/labels.ts';
import { needs, settings } from '../../src/words/en/own-needs.ts';
import { contracts, offers, remotes, trainings, wouldStances } from '../../src/words/en/own-offers.ts';
import { record } from '../../src/words/en/own-record.ts';
import { clockText, daysSaid, gatheredHours, weeklyHours } from '../../src/words/said-hours.ts';
import type { Employer, Opportunity } from '../api/types.ts';
import { inNeeds } from '../employers/stances.ts';
import { heldElsewhere } from '../opportunities/posting.ts';
import { majorOf } from '../words/numbers.ts';

export interface PreviewFact {
  readonly name: string;
  readonly lines: readonly string[];
}

const promising = ['policy', 'has_done', 'willing'] as const;

type Accommodations = Employer['accommodations'];

const filled = (text: string, data: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => data[name] ?? whole);

/** A job in plain values, as the pages of those to whom it is proposed have them: the same words, and of the same facts. */
export function previewOf(posting: Opportunity, everywhere: Accommodations) {
  const own = inNeeds(posting.accommodations);
  const holds = [...own, ...heldElsewhere(inNeeds(everywhere), own)];
  return {
    heading: filled(offers.at, { title: posting.title, employer: posting.employerName }),
    facts: [
      ...(posting.duties === undefined ? [] : [{ name: offers.what, lines: [posting.duties] }]),
      { name: offers.when, lines: whenOf(posting) },
      { name: offers.where, lines: whereOf(posting) },
      { name: offers.pay, lines: [payOf(posting)] },
      ...kindOf(posting),
      ...(posting.settings.length === 0
        ? []
        : [{ name: offers.settings, lines: posting.settings.map((code) => settings[code]) }]),
    ] satisfies readonly PreviewFact[],
    would: promising.flatMap((sure) =>
      holds
        .filter(({ stance }) => stance === sure)
        .map(({ code }) => ({ what: needs[code], sure: wouldStances[sure] })),
    ),
  };
}

const numbered = (numbers: Readonly<Record<string, number>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]));

const dayWords = {
  name: (day: keyof typeof days) => days[day],
  range: (first: string, last: string) => filled(record.dayRange, { first, last }),
  list: (names: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names),
};

function whenOf({ schedule, startDate }: Opportunity): readonly string[] {
  const { blocks, kind, hoursPerWeek = {} } = schedule;
  const hours = weeklyHours(hoursPerWeek);
  return [
    ...(blocks.length === 0
      ? [offers.hoursNotSaid]
      : [
          ...gatheredHours(blocks).map((one) =>
            filled(record.daysAndTimes, {
              days: daysSaid(one.days, dayWords),
              from: clockText(one.from),
              to: clockText(one.to),
            }),
          ),
          offers[kind],
        ]),
    ...(hours === undefined ? [] : [filled(offers[hours.key], numbered(hours.numbers))]),
    ...(startDate === undefined ? [] : [filled(offers.start, { day: dated(startDate) })]),
  ];
}

const dated = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

function whereOf({ place, remote }: Opportunity): readonly string[] {
  const known = [place?.label, place?.postcode].filter((one) => one !== undefined);
  const lines = [...(remote === 'no' ? [] : [remotes[remote]]), ...known];
  return lines.length === 0 ? [offers.placeNotSaid] : lines;
}

function payOf({ wage }: Opportunity): string {
  if (wage === undefined) return offers.payNotSaid;
  const { min, max = min, per } = wage;
  const amount = (money: typeof min) =>
    new Intl.NumberFormat('en-GB', { style: 'currency', currency: money.currency }).format(majorOf(money));
  const named = { from: amount(min), to: amount(max), period: periods[per] };
  return filled(max.amountMinor === min.amountMinor ? offers.payOne : offers.payRange, named);
}

function kindOf({ contract, training }: Opportunity): readonly PreviewFact[] {
  const lines = [
    ...(contract === undefined ? [] : [contracts[contract]]),
    ...(training === 'not_said' ? [] : [trainings[training]]),
  ];
  return lines.length === 0 ? [] : [{ name: offers.kind, lines }];
}

import type { WeekDay, WeeklyBlock } from '../../src/domain/week.ts';
import { weekDays } from '../../src/domain/week.ts';
import type { WorldParticipant } from './person.ts';
import type { WorldOpportunity } from './posting.ts';

/** Runs of days that follow each other: mon tue wed fri → mon-wed, fri. */
function daysAsText(days: readonly WeekDay[]): string[] {
  const runs: [number, number][] = [];
  for (const day of days.map((name) => weekDays.indexOf(name)).sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs.map(([from, to]) => (from === to ? weekDays[from]! : `${weekDays[from]}-${weekDays[to]}`));
}

/** `mon-fri 08:00-18:00|sat 09:00-12:00` */
function blocksAsText(blocks: readonly WeeklyBlock[]): string {
  return blocks
    .flatMap(({ days, from, to }) => daysAsText(days).map((run) => `${run} ${from}-${to}`))
    .join('|');
}

type Row = Readonly<Record<string, string | number | undefined>>;

/** A participant as a row of the CSV import; what the format has no column for is left out. */
export function participantRow({ externalId, profile, stage }: WorldParticipant, coachEmail?: string): Row {
  const { contact, place, travel, preferences } = profile;
  return {
    externalId,
    displayName: profile.displayName,
    email: contact.email,
    language: profile.language,
    coachEmail,
    birthYear: profile.birthYear,
    stage,
    skills: profile.skills.map((skill) => skill.uri).join('|'),
    experienceText: profile.experienceText,
    needs: profile.supportNeeds
      .map(({ code, weight, windows }) => [`${weight}:${code}`, blocksAsText(windows ?? [])].join(' ').trim())
      .join('|'),
    availability: blocksAsText(profile.availability),
    lat: place?.lat,
    lon: place?.lon,
    postcode: place?.postcode,
    modes: travel.modes.join('|'),
    maxMinutes: travel.maxMinutes,
    wageFloor: preferences.wageFloor?.amountMinor,
    currency: preferences.wageFloor?.currency,
    wagePer: preferences.wageFloor?.per,
    hoursMin: preferences.hoursPerWeek?.min,
    hoursMax: preferences.hoursPerWeek?.max,
    avoidSettings: profile.avoidSettings.join('|'),
    licences: profile.licences.join('|'),
    availableFrom: profile.availableFrom,
  };
}

/** An opportunity as a row of the CSV import. */
export function opportunityRow({ externalId, employer, posting, state }: WorldOpportunity): Row {
  const { skills, schedule, wage, place } = posting;
  return {
    externalId,
    employer: employer.name,
    title: posting.title,
    duties: posting.duties,
    occupation: posting.occupation,
    requiredSkills: skills.required.map((skill) => skill.uri).join('|'),
    desiredSkills: skills.desired.map((skill) => skill.uri).join('|'),
    licences: posting.licences.join('|'),
    schedule: blocksAsText(schedule.blocks),
    hoursMin: schedule.hoursPerWeek?.min,
    hoursMax: schedule.hoursPerWeek?.max,
    wageMin: wage?.min.amountMinor,
    wageMax: wage?.max?.amountMinor,
    currency: wage?.min.currency,
    wagePer: wage?.per,
    contract: posting.contract,
    lat: place?.lat,
    lon: place?.lon,
    postcode: place?.postcode,
    remote: posting.remote,
    startDate: posting.startDate,
    openings: posting.openings,
    settings: posting.settings.join('|'),
    accommodations: posting.accommodations.map(({ code, stance }) => `${stance}:${code}`).join('|'),
    state,
    expiresAt: posting.expiresAt,
  };
}

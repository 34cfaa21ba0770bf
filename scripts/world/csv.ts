import type { SkillLevel } from '../../src/domain/values/skill.ts';
import type { WeekDay, WeeklyBlock } from '../../src/domain/values/week.ts';
import { weekDays } from '../../src/domain/values/week.ts';
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

/** `mon-fri 08:00-18:00`, one text for each run of days. */
function blocksAsText(blocks: readonly WeeklyBlock[]): string[] {
  return blocks.flatMap(({ days, from, to }) => daysAsText(days).map((run) => `${run} ${from}-${to}`));
}

/** `URI:level`, separated as cells are. */
function skillsAsText(skills: readonly { readonly uri: string; readonly level: SkillLevel }[]): string {
  return skills.map(({ uri, level }) => `${uri}:${level}`).join('|');
}

/** Minor units as the major units people write: 1221 → 12.21. */
function amountAsText(minor: number | undefined): string | undefined {
  return minor === undefined ? undefined : (minor / 100).toFixed(2);
}

/** Cells by column. */
export type CsvRow = Readonly<Record<string, string | number | undefined>>;

/** A participant as a row of the CSV import; what the format has no column for is left out. */
export function participantRow(
  { externalId, profile, stage }: WorldParticipant,
  coachEmail?: string,
): CsvRow {
  const { contact, place, travel, preferences } = profile;
  return {
    externalId,
    displayName: profile.displayName,
    email: contact.email,
    language: profile.language,
    coachEmail,
    birthYear: profile.birthYear,
    birthMonth: profile.birthMonth,
    languages: profile.languages.map(({ code, level }) => (level ? `${code}:${level}` : code)).join('|'),
    pastWork: profile.pastWork
      .map(({ occupation, text, from, until, where }) => `${occupation ?? text} ${from}-${until} ${where}`)
      .join('|'),
    asked: Object.entries(profile.asked)
      .map(([matter, day]) => `${matter} ${day}`)
      .join('|'),
    stage,
    skills: skillsAsText(profile.skills),
    experienceText: profile.experienceText,
    needs: profile.supportNeeds
      .map(({ code, weight, windows }) =>
        [`${weight}:${code}`, blocksAsText(windows ?? []).join(';')].join(' ').trim(),
      )
      .join('|'),
    availability: blocksAsText(profile.availability).join('|'),
    lat: place?.lat,
    lon: place?.lon,
    postcode: place?.postcode,
    modes: travel.modes.join('|'),
    maxMinutes: travel.maxMinutes,
    wageFloor: amountAsText(preferences.wageFloor?.amountMinor),
    currency: preferences.wageFloor?.currency,
    wagePer: preferences.wageFloor?.per,
    occupations: preferences.occupations.join('|'),
    contracts: preferences.contracts.join('|'),
    hoursMin: preferences.hoursPerWeek?.min,
    hoursMax: preferences.hoursPerWeek?.max,
    avoidSettings: profile.avoidSettings.join('|'),
    licences: profile.licences.join('|'),
    recordConstraints: profile.recordConstraints.map(({ code }) => code).join('|'),
    availableFrom: profile.availableFrom,
  };
}

/** An opportunity as a row of the CSV import. */
export function opportunityRow({ externalId, employer, posting, state }: WorldOpportunity): CsvRow {
  const { skills, schedule, wage, place } = posting;
  return {
    externalId,
    employer: employer.name,
    title: posting.title,
    duties: posting.duties,
    occupation: posting.occupation,
    requiredSkills: skillsAsText(skills.required),
    desiredSkills: skillsAsText(skills.desired),
    licences: posting.licences.join('|'),
    training: posting.training,
    scheduleKind: schedule.kind,
    schedule: blocksAsText(schedule.blocks).join('|'),
    hoursMin: schedule.hoursPerWeek?.min,
    hoursMax: schedule.hoursPerWeek?.max,
    wageMin: amountAsText(wage?.min.amountMinor),
    wageMax: amountAsText(wage?.max?.amountMinor),
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

import { z } from 'zod';
import { contracts } from '../../../domain/opportunity.ts';
import { wagePeriods } from '../../../domain/values/money.ts';
import { endsBeforeItBegins, pastWorkKinds } from '../../../domain/values/past-work.ts';
import { travelModes } from '../../../domain/values/place.ts';
import { licences, recordConstraintCodes, settings } from '../../../domain/values/setting.ts';
import { skillLevels } from '../../../domain/values/skill.ts';
import { languageLevels } from '../../../domain/values/spoken-language.ts';
import { stages } from '../../../domain/values/stage.ts';
import { needCodes, needWeights } from '../../../domain/values/support-need.ts';
import { asMessage } from '../../ask/message.ts';
import { language } from '../shapes/language.ts';
import * as common from '../shapes/schema.ts';
import { statementsShown } from '../shapes/statement.ts';

const { line, prose, conceptUri } = common;
const year = z.int().min(1900).max(2100);

const contact = z.strictObject({
  email: common.email.optional(),
  phone: common.phone.optional(),
  preferred: z.enum(['email', 'phone', 'none']).optional(),
});

const heldSkill = {
  uri: conceptUri,
  level: z.enum(skillLevels),
  lastUsed: year.optional(),
  label: line(300).optional().meta({ description: 'The name of the concept. Shown; ignored when sent.' }),
};

const spokenLanguage = z.strictObject({
  code: language,
  level: z.enum(languageLevels).optional().meta({ description: 'Absent: not said.' }),
});

/** A year, or a month of one. */
const yearOrMonth = z.string().regex(/^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/, asMessage('not_a_year_or_month'));

const pastWork = z
  .strictObject({
    occupation: conceptUri.optional(),
    text: line(500).optional().meta({ description: 'In their own words.' }),
    from: yearOrMonth.optional(),
    until: yearOrMonth.optional().meta({ description: 'Absent: not known, or still.' }),
    where: z
      .enum(pastWorkKinds)
      .default('paid')
      .meta({ description: 'Stays with the coach: in no release and no answer to a partner.' }),
  })
  .refine(
    ({ occupation, text }) => occupation !== undefined || text !== undefined,
    asMessage('past_work_says_nothing'),
  )
  .refine((work) => !endsBeforeItBegins(work), {
    path: ['until'],
    message: asMessage('past_work_ends_before_it_begins'),
  })
  .meta({ description: 'An occupation, words, or both.' });

/** Dates; a list with something in it was asked, and taking its last item away dates it. */
const asked = z
  .strictObject({
    supportNeeds: common.localDate.optional(),
    pastWork: common.localDate.optional(),
    availability: common.localDate.optional(),
    place: common.localDate.optional(),
  })
  .meta({ description: 'When the person was last asked; an empty list alone does not say that.' });

const supportNeed = z.strictObject({
  code: z.enum(needCodes),
  weight: z.enum(needWeights),
  windows: common.weeklyBlocks.optional(),
  minutes: z.int().min(1).max(1440).optional(),
  from: common.localDate.optional(),
  until: common.localDate.optional(),
  note: prose(1000).optional(),
});

const travel = z.strictObject({
  modes: z.array(z.enum(travelModes)).max(travelModes.length).default([]),
  maxMinutes: z.int().min(1).max(600).optional(),
});

const wageFloor = z.strictObject({
  amountMinor: common.amountMinor,
  currency: common.currency,
  per: z.enum(wagePeriods),
});

const preferences = z.strictObject({
  occupations: z.array(conceptUri).max(50).default([]),
  avoidOccupations: z.array(conceptUri).max(50).default([]),
  sectors: z
    .array(z.string().regex(/^\d{1,4}$/, asMessage('not_an_isco_code')))
    .max(50)
    .default([]),
  wageFloor: wageFloor.optional(),
  hoursPerWeek: common.hoursRange.optional(),
  contracts: z.array(z.enum(contracts)).max(contracts.length).default([]),
});

const safetyList = z.strictObject({
  employerIds: z.array(common.id('employer')).max(100).default([]),
  /** An area alone (`LS`) and a name cover no place: kept, they would be believed to. Every country's codes have a figure. */
  postcodes: z
    .array(line(16).refine((code) => /\d/.test(code), asMessage('postcode_covers_nothing')))
    .max(100)
    .default([]),
});

const recordConstraint = z.strictObject({
  code: z.enum(recordConstraintCodes),
  until: common.localDate.optional(),
});

const always = {
  displayName: line(200),
  contact,
  language,
  languages: z.array(spokenLanguage).max(50),
  pastWork: z.array(pastWork).max(100),
  asked,
  skills: z.array(z.strictObject(heldSkill).transform(({ label: _, ...skill }) => skill)).max(200),
  supportNeeds: z.array(supportNeed).max(60),
  availability: common.weeklyBlocks,
  travel,
  preferences,
  avoidSettings: z.array(z.enum(settings)).max(settings.length),
  safetyList,
  licences: z.array(z.enum(licences)).max(licences.length),
  recordConstraints: z.array(recordConstraint).max(recordConstraintCodes.length),
};

const sometimes = {
  coachId: common.id('user'),
  birthYear: year,
  birthMonth: z.int().min(1).max(12),
  experienceText: prose(10_000),
  place: common.home,
  nextPlace: common.place,
  availableFrom: common.localDate,
};

const { displayName, ...rest } = always;

/** What a new participant may come with. */
export const participantCreate = z
  .strictObject({
    displayName,
    ...z.object({ ...rest, ...sometimes }).partial().shape,
    stage: z.enum(stages).optional(),
    externalId: line(100).optional(),
  })
  .meta({ id: 'ParticipantCreate' });

/** A change; lists and objects are replaced as a whole. The stage changes by its own path. */
export const participantChange = z
  .strictObject({
    ...z.object(always).partial().shape,
    coachId: common.clearable(sometimes.coachId),
    barredUserIds: common
      .clearable(z.array(common.id('user')).max(20))
      .meta({ description: 'Who of the staff may not see anything of them; for supervisors.' }),
    birthYear: common.clearable(sometimes.birthYear),
    birthMonth: common.clearable(sometimes.birthMonth),
    experienceText: common.clearable(sometimes.experienceText),
    place: common.clearable(sometimes.place),
    nextPlace: common.clearable(sometimes.nextPlace),
    availableFrom: common.clearable(sometimes.availableFrom),
  })
  .meta({ id: 'ParticipantChange' });

/** What is known of somebody before they are added, or is typed so far: what is not whole yet is like nobody's. */
export const somebodyNew = z
  .strictObject({
    displayName,
    birthYear: z.int().min(0).max(9999).optional(),
    phone: line(100).optional(),
    email: line(254).optional(),
  })
  .meta({ id: 'SomebodyNew' });

export const duplicatesShown = z.strictObject({
  items: z.array(
    z.strictObject({ id: common.id('participant'), displayName, why: z.string() }).meta({ id: 'Duplicate' }),
  ),
  nextCursor: z.null(),
});

export const participantShown = z
  .strictObject({
    ...common.rowShown('participant'),
    ...z.object(sometimes).partial().shape,
    displayName,
    contact,
    language: z.string(),
    languages: always.languages,
    pastWork: always.pastWork,
    asked,
    skills: z.array(z.strictObject(heldSkill)),
    supportNeeds: z.array(supportNeed),
    availability: common.weeklyBlocks,
    travel,
    preferences,
    avoidSettings: always.avoidSettings,
    safetyList,
    licences: always.licences,
    recordConstraints: always.recordConstraints,
    statements: statementsShown,
    stage: z.enum(stages),
    barredUserIds: z.array(common.id('user')).optional().meta({ description: 'To supervisors alone.' }),
    stageSince: common.instantShown,
    scoringOff: common.instantShown.optional().meta({
      description:
        'Since when they want no suggestions worked out for them; they stand in the worklist `not_scored`.',
    }),
    externalId: z.string().optional(),
    occupationLabels: z
      .record(z.string(), z.string())
      .meta({ description: 'Names of the occupations above, those of past work among them, by URI.' }),
  })
  .meta({ id: 'Participant' });

export const participantParams = z.strictObject({ participantId: common.id('participant') });

export const participantQuery = z.strictObject({
  coachId: common.id('user').optional(),
  stage: z.enum(stages).optional(),
  q: common.search.optional(),
  ...common.pageQuery,
});

export const stageChange = z
  .strictObject({ stage: z.enum(stages), reason: prose(1000).optional() })
  .meta({ id: 'StageChoice' });

export const stageChangeShown = z
  .strictObject({
    ...common.rowShown('stageChange'),
    participantId: common.id('participant'),
    stage: z.enum(stages),
    reason: z.string().optional(),
    by: z.string(),
  })
  .meta({ id: 'StageChange' });

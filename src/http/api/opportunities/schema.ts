import { z } from 'zod';
import {
  confirmations,
  contracts,
  opportunityStates,
  remoteKinds,
  trainings,
} from '../../../domain/opportunity.ts';
import { spokenHere } from '../../../domain/preferences.ts';
import { scheduleKinds } from '../../../domain/values/schedule.ts';
import { licences, settings } from '../../../domain/values/setting.ts';
import { skillLevels } from '../../../domain/values/skill.ts';
import { asMessage } from '../../ask/message.ts';
import { accommodations, accommodationsShown } from '../shapes/accommodation.ts';
import * as common from '../shapes/schema.ts';
import { statementsShown } from '../shapes/statement.ts';

const { line, prose, conceptUri } = common;

const askedSkill = z.strictObject({
  uri: conceptUri,
  level: z.enum(skillLevels),
  label: line(300).optional().meta({ description: 'The name of the concept. Shown; ignored when sent.' }),
});
const askedSkills = z.array(askedSkill.transform(({ label: _, ...skill }) => skill)).max(100);

const hours = { blocks: common.weeklyBlocks.default([]), hoursPerWeek: common.hoursRange.optional() };
const flexible = z
  .boolean()
  .meta({ description: 'Whether the employer would move the hours: the same as `kind: flexible`.' });

const schedule = z
  .strictObject({
    kind: z.enum(scheduleKinds).optional().meta({
      description:
        'These hours are the job, shifts are drawn from them, or hours are agreed. Where it is not said it follows from `flexible` and from the hours: a grid longer than the hours a week is a pool.',
    }),
    flexible: flexible.optional(),
    ...hours,
  })
  .refine(
    ({ kind, flexible: moves }) =>
      kind === undefined || moves === undefined || moves === (kind === 'flexible'),
    {
      path: ['flexible'],
      message: asMessage('flexible_and_kind_differ'),
    },
  );

const wage = z
  .strictObject({ min: common.money, max: common.money.optional(), per: common.wagePeriod })
  .refine(
    ({ min, max }) =>
      max === undefined || (max.currency === min.currency && max.amountMinor >= min.amountMinor),
    {
      path: ['max'],
      message: asMessage('wage_most_below_least'),
    },
  );

const always = {
  employerId: common.id('employer'),
  title: line(200),
  skills: z.strictObject({ required: askedSkills.default([]), desired: askedSkills.default([]) }),
  licences: z.array(z.enum(licences)).max(licences.length),
  training: z.enum(trainings),
  schedule,
  remote: z.enum(remoteKinds),
  openings: z.int().min(0).max(10_000),
  settings: z.array(z.enum(settings)).max(settings.length),
  accommodations,
};

const sometimes = {
  duties: prose(10_000),
  occupation: conceptUri,
  wage,
  contract: z.enum(contracts),
  place: common.place,
  startDate: common.localDate,
  expiresAt: common.instant,
};

const { employerId, title, ...rest } = always;

export const opportunityCreate = z
  .strictObject({
    employerId: employerId
      .optional()
      .meta({ description: 'May be left out by an employer, who posts for itself.' }),
    title,
    ...z.object({ ...rest, ...sometimes }).partial().shape,
    state: z.enum(['draft', 'open']).optional(),
    externalId: line(100).optional(),
  })
  .meta({ id: 'OpportunityCreate' });

/** A change; lists and objects are replaced as a whole. The state changes by its own path. */
export const opportunityChange = z
  .strictObject({
    title: title.optional(),
    ...z.object(rest).partial().shape,
    duties: common.clearable(sometimes.duties),
    occupation: common.clearable(sometimes.occupation),
    wage: common.clearable(sometimes.wage),
    contract: common.clearable(sometimes.contract),
    place: common.clearable(sometimes.place),
    startDate: common.clearable(sometimes.startDate),
    expiresAt: common.clearable(sometimes.expiresAt),
  })
  .meta({ id: 'OpportunityChange' });

export const opportunityShown = z
  .strictObject({
    ...common.rowShown('opportunity'),
    ...z.object({ ...sometimes, expiresAt: common.instantShown }).partial().shape,
    employerId,
    employerName: z.string(),
    withdrawnCount: z.int().optional().meta({
      description:
        'How many who were released withdrew; of whom nothing is said. In lists to the employer alone.',
    }),
    withdrawnOn: z.array(common.localDate).optional(),
    title,
    occupationLabel: z.string().optional(),
    skills: z.strictObject({ required: z.array(askedSkill), desired: z.array(askedSkill) }),
    licences: always.licences,
    training: always.training,
    schedule: z.strictObject({ kind: z.enum(scheduleKinds), flexible, ...hours }),
    remote: always.remote,
    openings: always.openings,
    settings: always.settings,
    accommodations: accommodationsShown,
    statements: statementsShown.optional(),
    state: z.enum(opportunityStates),
    stateReason: z.string().optional(),
    pausedUntil: common.instantShown
      .optional()
      .meta({ description: 'When a paused posting opens again by itself.' }),
    renewed: z
      .strictObject({ at: common.instantShown, by: z.string(), confirmed: z.array(z.enum(confirmations)) })
      .optional()
      .meta({ description: 'The last renewal, and what was confirmed then.' }),
    externalId: z.string().optional(),
  })
  .meta({ id: 'Opportunity' });

export const opportunityParams = z.strictObject({ opportunityId: common.id('opportunity') });

export const opportunityQuery = z.strictObject({
  employerId: common.id('employer').optional(),
  state: z.enum(opportunityStates).optional(),
  q: common.search.optional(),
  ...common.pageQuery,
});

export const stateChange = z
  .strictObject({
    state: z.enum(opportunityStates),
    reason: prose(500).optional(),
    until: z.union([common.localDate, common.instant]).optional().meta({
      description:
        'Of a pause: when the posting opens again by itself. A day is its beginning, in the zone of the organisation.',
    }),
  })
  .meta({ id: 'StateChoice' });

export const renewal = z
  .strictObject({
    expiresAt: common.instant,
    confirmed: z
      .array(z.enum(confirmations))
      .min(1, asMessage('nothing_confirmed'))
      .max(confirmations.length)
      .meta({
        description:
          'What the employer said still holds. Accommodations are then said anew, for twelve months.',
      }),
  })
  .meta({ id: 'Renewal' });

export const textToCheck = z.strictObject({ text: z.string().max(10_000) }).meta({ id: 'PostingText' });

export const brokenRulesShown = z
  .strictObject({
    items: z.array(
      z.strictObject({
        quote: z.string(),
        start: z.int(),
        end: z.int(),
        rule: z.string(),
        law: z.string().optional(),
        instead: z
          .string()
          .meta({ description: 'Wording that would pass, in the language of the sentence.' }),
        language: z.enum(spokenHere),
        meaning: z
          .string()
          .optional()
          .meta({ description: 'The same to the reader, where they read another language.' }),
      }),
    ),
    nextCursor: z.null(),
  })
  .meta({ id: 'CheckedPostingText' });

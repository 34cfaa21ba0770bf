import { z } from 'zod';
import { changeKinds, changeMakers, gateRules, partNames } from '../../../domain/evaluation.ts';
import { stages } from '../../../domain/values/stage.ts';
import * as common from '../shapes/schema.ts';

const data = z.record(z.string(), z.unknown());
const points = z.int().min(0).max(10_000);

const reason = z
  .strictObject({ code: z.string(), text: z.string(), weighs: z.number(), data })
  .meta({ id: 'Reason' });

const ask = z.strictObject({ whom: z.enum(['employer', 'participant', 'coach']), question: z.string() });

const asks = {
  ask: ask.optional(),
  questionId: common
    .id('question')
    .optional()
    .meta({ description: 'The question that is kept of it; absent where none is.' }),
};

const question = z.strictObject({ ...reason.shape, ...asks });

const part = z
  .strictObject({
    part: z.enum(partNames),
    weight: points,
    value: z.number().min(0).max(1),
    points,
    printed: z.strictObject({ points: z.int(), weight: z.int() }),
    known: z.number().min(0).max(1),
    reasons: z.array(reason),
  })
  .meta({ id: 'Part' });

const blocker = z
  .strictObject({
    rule: z.enum(gateRules),
    side: z.enum(['employer', 'participant', 'law']),
    liftableBy: z.enum(['employer', 'participant', 'coach', 'nobody']),
    cause: z.string(),
    need: z.string().optional(),
    setting: z.string().optional(),
    text: z.string(),
    data,
  })
  .meta({ id: 'Blocker' });

const change = z
  .strictObject({
    text: z.string(),
    change: z.looseObject({ kind: z.enum(changeKinds) }),
    by: z.enum(changeMakers),
    score: points,
    blockersLeft: z.array(z.enum(gateRules)),
    ...asks,
  })
  .meta({ id: 'Change' });

/** The result for a pair, in words. */
export const resultShown = {
  score: points,
  confidence: z.int().min(0).max(100),
  parts: z.array(part),
  blockers: z.array(blocker),
  nearMiss: z.boolean(),
  scoreWhenLifted: points.optional(),
  later: z.boolean().optional(),
  laterFrom: z.iso.date().optional(),
  explanation: z.strictObject({
    for: z.array(reason),
    against: z.array(reason),
    unknown: z.array(question),
    changes: z.array(change),
  }),
  engine: z.strictObject({ version: z.string(), weightsVersion: z.string(), inputHash: z.string() }),
};

/** Who and what a pair is. */
export const pairShown = {
  participantId: common.id('participant'),
  opportunityId: common.id('opportunity'),
  participant: z.strictObject({
    id: common.id('participant'),
    displayName: z.string(),
    stage: z.enum(stages),
    coachId: z.string().optional(),
  }),
  opportunity: z.strictObject({
    id: common.id('opportunity'),
    title: z.string(),
    state: z.string(),
    employerId: z.string(),
    employerName: z.string(),
    placeLabel: z.string().optional(),
  }),
};

export const weekShown = z
  .strictObject({
    free: z.array(common.weeklyBlock),
    needed: z.array(common.weeklyBlock),
    keepFree: z.array(z.strictObject({ ...common.weeklyBlock.shape, need: z.string(), weight: z.string() })),
  })
  .meta({ id: 'PairWeek' });

export const evaluationShown = z
  .strictObject({ ...pairShown, ...resultShown, week: weekShown })
  .meta({ id: 'Evaluation' });

export const evaluationQuery = z.strictObject({
  participantId: common.id('participant'),
  opportunityId: common.id('opportunity'),
});

export const worthAskingParams = z.strictObject({ participantId: common.id('participant') });

export const worthAskingShown = z
  .strictObject({
    items: z.array(
      z.strictObject({
        employerId: z.string(),
        employerName: z.string(),
        occupation: z.string().optional(),
        occupationLabel: z.string().optional(),
        title: z.string(),
        score: z
          .int()
          .min(0)
          .max(10_000)
          .meta({ description: 'As on the first day, had the posting lasted.' }),
        from: common.localDate.meta({ description: 'The first day of the person.' }),
      }),
    ),
  })
  .meta({ id: 'WorthAsking' });

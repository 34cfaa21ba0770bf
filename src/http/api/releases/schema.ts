import { z } from 'zod';
import { arrangementCodes, type SayableCode } from '../../../domain/arrangement.ts';
import { releasableFields } from '../../../domain/consent.ts';
import { redisclosureNotices } from '../../../domain/disclosure.ts';
import { matchStates } from '../../../domain/match.ts';
import {
  employerActions,
  employerReasons,
  isReleaseField,
  type ReleaseField,
  releasedStates,
  releaseTextVersions,
} from '../../../domain/release.ts';
import { skillLevels } from '../../../domain/values/skill.ts';
import { needCodes } from '../../../domain/values/support-need.ts';
import { asMessage } from '../../ask/message.ts';
import * as common from '../shapes/schema.ts';

export const matchParams = z.strictObject({ matchId: common.id('match') });
export const releaseParams = z.strictObject({ releaseId: common.id('release') });
export const personParams = z.strictObject({ participantId: common.id('participant') });
export const pageQuery = z.strictObject(common.pageQuery);
export const releasedQuery = z.strictObject({
  ...common.pageQuery,
  opportunityId: common.id('opportunity').optional(),
});

const field = z
  .string()
  .max(20)
  .refine(isReleaseField, asMessage('not_a_released_field'))
  .transform((text) => text as ReleaseField)
  .meta({
    override: { pattern: `^(${releasableFields.join('|')}|pastWork:[0-9]{1,2})$` },
    description: 'Of past work all, or an entry by its place in the list (`pastWork:0`).',
  });

const sayable: readonly SayableCode[] = [...arrangementCodes, ...needCodes];

const reader = z.string().regex(/^(usr|tok)_[0-7][0-9A-HJKMNP-TV-Z]{25}$/, asMessage('nothing_with_id'));

export const newRelease = z
  .strictObject({
    fields: z.array(field).min(1).max(120),
    consentId: common.id('consent'),
    to: z
      .array(reader)
      .min(1)
      .max(100)
      .optional()
      .meta({ description: 'Who at the employer sees it; all who speak for it when absent.' }),
    message: common.prose(2000).optional(),
    arrangements: z
      .array(z.enum([...new Set(sayable)]))
      .max(sayable.length)
      .optional()
      .meta({ description: 'Said to the employer in words about the work, never as these codes.' }),
    signed: z
      .strictObject({ at: common.instant, witnessedBy: common.id('user').optional() })
      .optional()
      .meta({ description: 'Of a paper that a coach writes down: when it was signed, and who saw it.' }),
  })
  .meta({ id: 'NewRelease' });

const work = z.strictObject({
  occupation: z.string().optional(),
  occupationLabel: z.string().optional(),
  text: z.string().optional(),
  from: z.string().optional(),
  until: z.string().optional(),
});

/** Of a person what they released. */
const personShown = z
  .strictObject({
    displayName: z.string().optional(),
    phone: z.string().optional(),
    email: z.string().optional(),
    skills: z
      .array(z.strictObject({ uri: z.string(), label: z.string().optional(), level: z.enum(skillLevels) }))
      .optional(),
    pastWork: z.array(work).optional(),
    availability: common.weeklyBlocks.optional(),
    message: z.string().optional(),
    arrangements: z.array(z.strictObject({ text: z.string() })).optional(),
  })
  .meta({ id: 'ReleasedPerson', description: 'A field that was not released is not there.' });

const named = z.strictObject({ id: z.string(), name: z.string() });

const previewFields = {
  sees: personShown.meta({ description: 'Exactly what the employer sees.' }),
  to: z.array(named).meta({ description: 'Who sees it.' }),
  everybody: z
    .boolean()
    .meta({ description: 'Whoever comes to them later follows, once the person was told.' }),
  notice: z.string().meta({ description: 'What they are told with it.' }),
  noticeVersion: z.enum(redisclosureNotices),
  textVersion: z.enum(releaseTextVersions),
  title: z.string(),
  paragraphs: z.array(z.string()).meta({ description: 'The exact text, and how it is taken back.' }),
  gaps: z.array(z.string()).meta({ description: 'What the years that are shown leave open.' }),
};

export const previewShown = z.strictObject(previewFields).meta({ id: 'ReleasePreview' });

export const releaseShown = z
  .strictObject({
    releaseId: common.id('release'),
    matchId: common.id('match'),
    opportunityId: common.id('opportunity'),
    consentId: common.id('consent'),
    fields: z.array(z.string()),
    live: z.boolean().meta({ description: 'Whether the employer sees it now.' }),
    state: z.enum(matchStates),
    signed: z.strictObject({
      how: z.enum(['on_screen', 'paper']),
      at: common.instantShown,
      witnessName: z.string().optional(),
      ...common.wayInShown,
    }),
    late: z
      .array(
        z.strictObject({
          ...{ id: z.string(), name: z.string() },
          toldAt: common.instantShown.optional(),
          from: common.instantShown.optional(),
        }),
      )
      .meta({
        description:
          'Who came to the employer later and is there: when the person was told of them, and from when on they see it. Until the person is told they see nothing.',
      }),
    ended: z.strictObject({ reason: z.string(), at: common.instantShown, ...common.wayInShown }).optional(),
    createdAt: common.instantShown,
    ...previewFields,
  })
  .meta({ id: 'Release' });

export const receiptShown = z
  .strictObject({
    id: common.id('release'),
    consentId: common.id('consent'),
    participantName: z.string(),
    recipientName: z.string().optional(),
    textVersion: z.enum(releaseTextVersions),
    language: z.string(),
    title: z.string(),
    paragraphs: z.array(z.string()),
    lines: z.array(z.string()).meta({ description: 'How it was released, and how it stands.' }),
  })
  .meta({ id: 'ReleaseReceipt' });

const answer = z.strictObject({
  action: z.enum(employerActions),
  reasonCode: z.enum(employerReasons).optional(),
  at: common.instantShown.optional(),
  note: z.string().optional(),
  answeredAt: common.instantShown,
});

const answering = {
  id: common.id('release'),
  opportunityId: common.id('opportunity'),
  title: z.string().optional(),
  state: z.enum(releasedStates as readonly [(typeof releasedStates)[number]]),
  answers: z.array(answer),
  answersOpen: z.array(z.enum(employerActions)),
  consentId: common.id('consent').meta({ description: 'What it rests on.' }),
  releasedAt: common.instantShown,
  acceptedAt: common.instantShown
    .optional()
    .meta({ description: 'When the person said yes to the job that is offered to them.' }),
  replaces: common
    .id('release')
    .optional()
    .meta({ description: 'What was shown before this came in its place; it is not there any more.' }),
};

/** What is kept with the key of an answer: who it was about is not in it, for that may have been taken back meanwhile. */
export const answeredShown = z.strictObject(answering).meta({ id: 'AnsweredRelease' });

export const releasedShown = z
  .strictObject({
    ...answering,
    person: personShown,
    coach: z
      .strictObject({ displayName: z.string(), email: z.string(), phone: z.string().optional() })
      .optional()
      .meta({ description: 'Whom to ring.' }),
    notice: z.string().meta({ description: 'What goes with it.' }),
  })
  .meta({ id: 'Released' });

export const answerGiven = z
  .strictObject({
    action: z.enum(employerActions),
    reasonCode: z.enum(employerReasons).optional().meta({ description: 'Needed with `decline`.' }),
    at: common.instant.optional().meta({ description: 'Of an invitation: when to come.' }),
    note: common.prose(2000).optional(),
    answersSeen: z.int().min(0).max(10_000).optional().meta({
      description:
        'How many answers stood where this was chosen. Where another number stands by now, it is a conflict.',
    }),
  })
  .meta({ id: 'EmployerAnswer' });

export const disclosureShown = z
  .strictObject({
    id: common.id('disclosure'),
    at: common.instantShown,
    recipient: z.strictObject({
      kind: z.enum(['employer', 'partner']),
      id: z.string(),
      name: z.string().optional(),
      reader: z.string().optional().meta({ description: 'Who there.' }),
    }),
    fields: z.array(z.string()),
    consentId: z.string(),
    what: z.enum(['release', 'offers']),
    opportunityId: z.string().optional(),
    title: z.string().optional(),
    notice: z.string().meta({ description: 'What went with it.' }),
    noticeVersion: z.enum(redisclosureNotices),
  })
  .meta({ id: 'Disclosure' });

import { z } from 'zod';
import {
  consentEndings,
  consentEvents,
  consentFields,
  consentStates,
  evidenceTypes,
  recipientKinds,
  signingWays,
} from '../../../domain/consent.ts';
import {
  type ConsentTextVersion,
  consentPurposes,
  consentTexts,
  revocationTexts,
} from '../../../domain/consent-text.ts';
import { asMessage } from '../../ask/message.ts';
import { language } from '../shapes/language.ts';
import * as common from '../shapes/schema.ts';
import { fileTypeOf, isNamedAs } from './file-type.ts';

const textVersions = Object.keys(consentTexts) as ConsentTextVersion[];
/** Of the file, not of its base64. */
const mostBytes = 5 * 1024 * 1024;

export const consentParams = z.strictObject({ consentId: common.id('consent') });
export const personParams = z.strictObject({ participantId: common.id('participant') });
export const pageQuery = z.strictObject(common.pageQuery);

/** A file in base64, with its kind as its first bytes say it. */
export const evidenceInput = z
  .strictObject({
    filename: common.line(200),
    bytes: z
      .string()
      .max(Math.ceil(mostBytes / 3) * 4, asMessage('evidence_too_large'))
      .regex(/^[A-Za-z0-9+/]+={0,2}$/, asMessage('not_base64'))
      .meta({ description: 'PDF, PNG or JPEG to 5 MB, in base64.' }),
  })
  .transform(({ filename, bytes }, ctx) => {
    const mediaType = fileTypeOf(bytes);
    if (mediaType === undefined)
      ctx.addIssue({ code: 'custom', path: ['bytes'], message: asMessage('evidence_of_other_type') });
    else if (isNamedAs(filename, mediaType)) return { filename, bytes, mediaType };
    else ctx.addIssue({ code: 'custom', path: ['filename'], message: asMessage('evidence_named_otherwise') });
    return z.NEVER;
  });

const recipient = z.strictObject({
  kind: z.enum(recipientKinds),
  id: z.string().regex(/^(emp|prt)_[0-7][0-9A-HJKMNP-TV-Z]{25}$/, asMessage('nothing_with_id')),
});

const expires = z
  .union([common.localDate, z.strictObject({ event: z.enum(consentEvents) })], asMessage('not_a_last_day'))
  .meta({ description: 'The last day on which it holds, or what ends it.' });

const everyField = z.enum(consentFields.other);

const about = {
  purpose: z.enum(consentPurposes),
  recipient,
  fields: z.array(everyField).min(1).max(consentFields.other.length),
  expires,
};

export const newConsent = z
  .strictObject({
    ...about,
    discloser: common.id('organisation').meta({ description: 'The organisation that lets it go: yours.' }),
    revocation: z.enum(revocationTexts).meta({ description: 'The text that says how it is taken back.' }),
    signed: z.strictObject({
      how: z.enum(signingWays),
      at: common.instant,
      language: language,
      textVersion: z.enum(textVersions),
      witnessedBy: common
        .id('user')
        .optional()
        .meta({ description: 'Who of the staff saw it; whoever writes it down when absent.' }),
      evidence: evidenceInput.optional().meta({ description: 'The signed paper: here, or beside `signed`.' }),
    }),
    evidence: evidenceInput
      .optional()
      .meta({ description: 'The signed paper. One on paper holds once this is there.' }),
  })
  .meta({ id: 'NewConsent' })
  .transform(({ signed: { evidence: within, ...signed }, evidence = within, ...rest }) => ({
    ...rest,
    signed,
    evidence,
  }));

export const paperAsked = z.strictObject(about).meta({ id: 'ConsentPaperAsked' });

/** What is printed for somebody to read and sign. */
export const paperShown = z
  .strictObject({
    textVersion: z.enum(textVersions),
    revocation: z.enum(revocationTexts),
    language: z.string(),
    title: z.string(),
    paragraphs: z.array(z.string()),
  })
  .meta({ id: 'ConsentPaper' });

export const revocationAsked = z
  .strictObject({
    how: z
      .enum(consentEndings)
      .optional()
      .meta({ description: '`withdrawn` when absent. `recorded_by_mistake`: they never gave it.' }),
  })
  .meta({ id: 'ConsentRevocation' });

const named = { id: z.string(), name: z.string().optional() };

export const consentShown = z
  .strictObject({
    ...common.rowShown('consent'),
    participantId: common.id('participant'),
    purpose: z.enum(consentPurposes),
    discloser: z.strictObject(named),
    recipient: z.strictObject({ kind: z.enum(recipientKinds), ...named }),
    fields: z.array(everyField),
    expires,
    revocation: z.enum(revocationTexts),
    signed: z.strictObject({
      how: z.enum(signingWays),
      at: common.instantShown,
      language: z.string(),
      textVersion: z.enum(textVersions),
      witnessedBy: z.string().optional(),
      witnessName: z.string().optional(),
      ...common.wayInShown,
    }),
    evidencedAt: common.instantShown.optional().meta({ description: 'When the signed paper was attached.' }),
    state: z.enum(consentStates).meta({ description: 'Only `live` permits anything.' }),
    revoked: z
      .strictObject({
        ...{ how: z.enum(consentEndings), at: common.instantShown, by: z.string() },
        ...common.wayInShown,
      })
      .optional(),
  })
  .meta({ id: 'Consent' });

export const endedShown = z.strictObject({ items: z.array(consentShown) }).meta({ id: 'ConsentsEnded' });

export const receiptShown = z
  .strictObject({
    id: common.id('consent'),
    participantName: z.string().optional(),
    recipientName: z.string().optional(),
    ...{ textVersion: z.enum(textVersions), revocation: z.enum(revocationTexts) },
    language: z.string().meta({ description: 'Of the text as it was signed.' }),
    title: z.string(),
    paragraphs: z.array(z.string()).meta({ description: 'The exact text, and how it is taken back.' }),
    lines: z
      .array(z.string())
      .meta({ description: 'How it was signed, and how it stands, in the reader’s language.' }),
  })
  .meta({ id: 'ConsentReceipt' });

export const evidenceShown = z
  .strictObject({
    filename: z.string(),
    mediaType: z.enum(evidenceTypes),
    bytes: z.string().meta({ description: 'In base64.' }),
    at: common.instantShown,
    by: z.string(),
  })
  .meta({ id: 'ConsentEvidence' });

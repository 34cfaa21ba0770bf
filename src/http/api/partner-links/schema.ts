import { z } from 'zod';
import { linkEndings, linkWays } from '../../../domain/partner.ts';
import * as common from '../shapes/schema.ts';

export const personParams = z.strictObject({ participantId: common.id('participant') });
/** Random, no id of ours: it tells nothing but to the partner it was given to. */
const linkId = z.string().regex(/^[\w-]{43}$/);
export const linkParams = z.strictObject({ linkId });
export const personLinkParams = personParams.extend({ linkId });
export const pageQuery = z.strictObject(common.pageQuery);

export const linkCodeAsked = z
  .strictObject({
    partnerId: common.id('partner'),
    consentId: common.id('consent').meta({ description: 'A live one of this person to this partner.' }),
  })
  .meta({ id: 'LinkCodeAsked' });

export const issuedCode = z
  .strictObject({
    code: z.string().meta({ description: 'Told this once. Case, spaces and dashes do not count.' }),
    expiresAt: common.instantShown,
  })
  .meta({ id: 'IssuedCode' });

export const typedCode = z
  .strictObject({
    code: z.string().min(1).max(100).meta({ description: 'As somebody typed it.' }),
    account: z.string().min(1).max(200).optional().meta({
      description:
        'What tells the accounts of your portal apart, and says nothing of anybody: wrong codes are counted for it. Kept for 15 minutes as a keyed digest.',
    }),
  })
  .meta({ id: 'LinkCodeTyped' });

/** A link as its partner knows it. */
export const linkShown = z
  .strictObject({ linkId: z.string(), linkedAt: common.instantShown })
  .meta({ id: 'PartnerLink' });

/** A link as the coach knows it. */
export const personLinkShown = z
  .strictObject({
    linkId: z.string(),
    partnerId: z.string(),
    partnerName: z.string().optional(),
    consentId: common.id('consent'),
    linkedAt: common.instantShown,
    endedAt: common.instantShown.optional(),
    ending: z.enum(linkEndings).optional(),
  })
  .meta({ id: 'PersonLink' });

export const sessionAsked = z
  .strictObject({
    in: z.enum(linkWays).meta({ description: 'A frame in a page of yours, or a window of its own.' }),
  })
  .meta({ id: 'LinkSessionAsked' });

export const sessionShown = z
  .strictObject({ url: z.string(), expiresAt: common.instantShown })
  .meta({ id: 'LinkSession' });

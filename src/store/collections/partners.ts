import { codeClasses, type OneTimeCode } from '../../domain/one-time-code.ts';
import {
  type LinkEntry,
  linkEntryClasses,
  type Partner,
  type PartnerLink,
  partnerClasses,
  partnerLinkClasses,
} from '../../domain/partner.ts';
import { collectionOf } from '../collection.ts';
import { actor } from '../reference.ts';

export const partners = collectionOf<Partner>()({
  name: 'partners',
  paths: {
    byName: { fields: ['name'], unique: true },
    byOrigin: { fields: ['origins[]'], across: true },
  },
  classes: partnerClasses,
});

export const partnerLinks = collectionOf<PartnerLink>()({
  name: 'partnerLinks',
  references: {
    partnerId: { to: 'partners' },
    participantId: { to: 'participants' },
    consentId: { to: 'consents' },
  },
  paths: {
    byPartner: { fields: ['partnerId'] },
    byParticipant: { fields: ['participantId'] },
    byConsent: { fields: ['consentId'] },
  },
  open: { participantId: 'the links of a person; an id without a name' },
  digested: ['partnerId'],
  keyedBy: 'participantId',
  classes: partnerLinkClasses,
});

export const linkEntries = collectionOf<LinkEntry>()({
  name: 'linkEntries',
  references: { partnerLinkId: { to: 'partnerLinks' } },
  paths: { byExpiry: { fields: ['expiresAt'], across: true } },
  classes: linkEntryClasses,
});

export const codes = collectionOf<OneTimeCode>()({
  name: 'codes',
  references: {
    participantId: { to: 'participants' },
    partnerId: { to: 'partners' },
    consentId: { to: 'consents' },
    by: actor,
  },
  paths: {
    byParticipant: { fields: ['participantId'] },
    byExpiry: { fields: ['expiresAt'], across: true },
  },
  open: { participantId: 'the codes of a person; an id without a name' },
  keyedBy: 'participantId',
  classes: codeClasses,
});

import { type Consent, consentClasses, type Evidence, evidenceClasses } from '../../domain/consent.ts';
import { collectionOf } from '../collection.ts';
import { actor } from '../reference.ts';

export const consents = collectionOf<Consent>()({
  name: 'consents',
  references: {
    participantId: { to: 'participants' },
    recipientId: { toOneOf: ['employers', 'partners'] },
    'signed.witnessedBy': { to: 'users' },
    by: actor,
    'revoked.by': actor,
  },
  paths: {
    byParticipant: { fields: ['participantId'] },
    byRecipient: { fields: ['recipientId'] },
    byLastDay: { fields: ['lastDay'], optional: ['lastDay'] },
  },
  open: { participantId: 'the consents of a person; an id without a name' },
  digested: ['recipientId'],
  keyedBy: 'participantId',
  classes: consentClasses,
});

export const evidences = collectionOf<Evidence>()({
  name: 'evidences',
  references: {
    consentId: { to: 'consents' },
    participantId: { to: 'participants' },
    by: actor,
  },
  paths: { byConsent: { fields: ['consentId'], unique: true } },
  open: { participantId: 'whose key seals it; an id without a name' },
  keyedBy: 'participantId',
  classes: evidenceClasses,
});

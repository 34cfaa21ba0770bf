import { type Disclosure, disclosureClasses } from '../../domain/disclosure.ts';
import { type Release, releaseClasses } from '../../domain/release.ts';
import { collectionOf } from '../collection.ts';
import { actor } from '../reference.ts';

const employers = { toOneOf: ['employers'] } as const;

export const releases = collectionOf<Release>()({
  name: 'releases',
  references: {
    participantId: { to: 'participants' },
    matchId: { to: 'matches' },
    opportunityId: { to: 'opportunities' },
    employerId: employers,
    consentId: { to: 'consents' },
    readerIds: actor,
    replacesId: { to: 'releases' },
    'signed.witnessedBy': { to: 'users' },
    by: actor,
  },
  paths: {
    byParticipant: { fields: ['participantId'] },
    byEmployer: { fields: ['employerId'] },
    byConsent: { fields: ['consentId'] },
  },
  open: { participantId: 'the releases of a person; an id without a name' },
  digested: ['employerId', 'consentId'],
  keyedBy: 'participantId',
  classes: releaseClasses,
});

export const disclosures = collectionOf<Disclosure>()({
  name: 'disclosures',
  references: {
    participantId: { to: 'participants' },
    recipientId: { toOneOf: ['employers', 'partners'] },
    consentId: { to: 'consents' },
    releaseId: { to: 'releases' },
    opportunityId: { to: 'opportunities' },
    by: actor,
  },
  paths: {
    byParticipant: { fields: ['participantId'] },
    byOnce: { fields: ['once'], unique: true },
  },
  open: { participantId: 'who saw what of a person; an id without a name' },
  keyedBy: 'participantId',
  classes: disclosureClasses,
});

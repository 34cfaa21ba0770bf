import {
  type Erasure,
  erasureClasses,
  type ForgottenNames,
  type FormerDisclosure,
  forgottenNamesClasses,
  formerDisclosureClasses,
} from '../../domain/erasure.ts';
import { collectionOf } from '../collection.ts';
import { actor } from '../reference.ts';

export const erasures = collectionOf<Erasure>()({
  name: 'erasures',
  references: {
    participantId: { loose: 'they are gone before their key is' },
    clearanceId: { loose: 'it may have been kept for its time before' },
    by: actor,
  },
  paths: {
    byPerson: { fields: ['personKey'] },
    byStanding: { fields: ['personKey', 'standing'], unique: true, optional: ['standing'] },
    byState: { fields: ['state'] },
  },
  classes: erasureClasses,
});

export const formerDisclosures = collectionOf<FormerDisclosure>()({
  name: 'formerDisclosures',
  references: {
    recipientId: { toOneOf: ['employers', 'partners'] },
    consentId: { loose: 'a consent of somebody who was erased' },
    releaseId: { loose: 'a release of somebody who was erased' },
    opportunityId: { loose: 'a posting may be taken back with the file that made it' },
    by: actor,
  },
  paths: { byPerson: { fields: ['personKey'] } },
  classes: formerDisclosureClasses,
});

export const forgottenNames = collectionOf<ForgottenNames>()({
  name: 'forgottenNames',
  references: { participantId: { loose: 'they are gone before their key is' } },
  paths: { byParticipant: { fields: ['participantId'] } },
  open: { participantId: 'whose key it is; an id without a name' },
  keyedBy: 'participantId',
  classes: forgottenNamesClasses,
});

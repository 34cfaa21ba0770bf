import type { Role } from '../../src/domain/user.ts';
import type { CountName } from '../api/types.ts';
import type { IconName } from '../components/icon.tsx';

export interface Place {
  readonly to: '/review' | '/participants' | '/employers' | '/opportunities' | '/notices' | '/operations';
  readonly label: string;
  readonly icon: IconName;
  readonly count?: CountName;
}

const review: Place = { to: '/review', label: 'Review', icon: 'review', count: 'review' };
const participants: Place = {
  to: '/participants',
  label: 'Participants',
  icon: 'participants',
  count: 'participants',
};
const employers: Place = { to: '/employers', label: 'Employers', icon: 'employers', count: 'employers' };
const opportunities: Place = {
  to: '/opportunities',
  label: 'Opportunities',
  icon: 'opportunities',
  count: 'opportunities',
};
const notices: Place = { to: '/notices', label: 'Notices', icon: 'notices', count: 'notices' };
const operations: Place = { to: '/operations', label: 'Operations', icon: 'operations' };

/** Where each role can go; the first is where it starts. Roles without a screen yet have none. */
export const placesOf: Readonly<Record<Role, readonly Place[]>> = {
  coach: [review, participants, employers, opportunities, notices],
  supervisor: [review, participants, employers, opportunities, notices],
  employer: [opportunities, notices],
  administrator: [operations, notices],
  participant: [],
  partner: [],
  auditor: [],
};

import type { Role } from '../../src/domain/user.ts';
import type { Me } from '../api/types.ts';
import type { IconName } from '../components/icon.tsx';

/** Where the rail leads. */
export interface Destination {
  readonly to:
    | '/home'
    | '/releases'
    | '/promises'
    | '/review'
    | '/questions'
    | '/participants'
    | '/caseloads'
    | '/employers'
    | '/opportunities'
    | '/notices'
    | '/users'
    | '/tokens'
    | '/partners'
    | '/operations'
    | '/trail'
    | '/erasures'
    | '/retention'
    | '/glass';
  /** The key of its name in the sheet of this folder. */
  readonly label:
    | 'home'
    | 'own_jobs'
    | 'people'
    | 'promises'
    | 'review'
    | 'questions'
    | 'participants'
    | 'caseloads'
    | 'employers'
    | 'opportunities'
    | 'notices'
    | 'users'
    | 'tokens'
    | 'partners'
    | 'operations'
    | 'trail'
    | 'erasures'
    | 'retention'
    | 'glass';
  readonly icon: IconName;
  readonly count?: keyof Me['counts'];
  /** On a narrow screen it stands in the menu, where the bar has no room for all. */
  readonly isFolded?: true;
}

const review: Destination = { to: '/review', label: 'review', icon: 'review', count: 'review' };
const questions: Destination = {
  to: '/questions',
  label: 'questions',
  icon: 'questions',
  count: 'questions',
};
const participants: Destination = { to: '/participants', label: 'participants', icon: 'participants' };
const caseloads: Destination = { to: '/caseloads', label: 'caseloads', icon: 'users', isFolded: true };
const employers: Destination = {
  to: '/employers',
  label: 'employers',
  icon: 'employers',
  isFolded: true,
};
const opportunities: Destination = {
  to: '/opportunities',
  label: 'opportunities',
  icon: 'opportunities',
  isFolded: true,
};
const home: Destination = { to: '/home', label: 'home', icon: 'employers' };
const ownJobs: Destination = { to: '/opportunities', label: 'own_jobs', icon: 'opportunities' };
const releases: Destination = { to: '/releases', label: 'people', icon: 'participants' };
const promises: Destination = { to: '/promises', label: 'promises', icon: 'promises' };
const notices: Destination = { to: '/notices', label: 'notices', icon: 'notices', count: 'notices' };
const users: Destination = { to: '/users', label: 'users', icon: 'users' };
const tokens: Destination = { to: '/tokens', label: 'tokens', icon: 'tokens' };
const partners: Destination = { to: '/partners', label: 'partners', icon: 'partners', isFolded: true };
const trail: Destination = { to: '/trail', label: 'trail', icon: 'trail', isFolded: true };
const glass: Destination = { to: '/glass', label: 'glass', icon: 'glass', isFolded: true };
const erasures: Destination = { to: '/erasures', label: 'erasures', icon: 'erasures', isFolded: true };
const retention: Destination = { to: '/retention', label: 'retention', icon: 'retention', isFolded: true };
const operations: Destination = { to: '/operations', label: 'operations', icon: 'operations' };

/** Where each role can go; the first is where it starts. Roles without a screen yet have none. */
export const destinationsOf: Readonly<Record<Role, readonly Destination[]>> = {
  coach: [review, questions, participants, employers, opportunities, notices],
  supervisor: [
    review,
    questions,
    participants,
    caseloads,
    employers,
    opportunities,
    notices,
    trail,
    erasures,
    retention,
    glass,
  ],
  employer: [home, ownJobs, releases, promises, { ...notices, isFolded: true }],
  administrator: [operations, users, tokens, partners, erasures, retention, glass, notices],
  participant: [],
  partner: [],
  auditor: [trail, erasures, retention, glass],
};

/** Whether a role has this screen, and what lies below it. */
export function hasScreen(role: Role, to: Destination['to']): boolean {
  return destinationsOf[role].some((destination) => destination.to === to);
}

/** Places of a narrow bar beside the search and the menu. */
const mostInBar = 4;

/** What a narrow bar shows of all destinations, and what its menu does. */
export function barOf(all: readonly Destination[]): {
  readonly shown: readonly Destination[];
  readonly more: readonly Destination[];
} {
  if (all.length <= mostInBar) return { shown: all, more: [] };
  return { shown: all.filter(({ isFolded }) => !isFolded), more: all.filter(({ isFolded }) => isFolded) };
}

/** Whether there is something that this role may search. */
export const maySearch = (role: Role): boolean => hasScreen(role, '/opportunities');

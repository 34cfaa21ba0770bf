import type { Opportunity } from '../../src/domain/opportunity.ts';
import type { Participant } from '../../src/domain/participant.ts';
import { leastSaid } from '../../src/services/participants/least-said.ts';

/** What rows of these tests share. */
export const own = {
  organisationId: 'org_1',
  version: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};

/** A participant of whom nothing is known but what is given. */
export const plainParticipant = (more: Partial<Participant> = {}): Participant => ({
  ...own,
  id: 'par_1',
  displayName: 'Robin',
  ...leastSaid,
  stage: 'exploring',
  stageSince: own.createdAt,
  nameKeys: [],
  ...more,
});

/** An open posting that asks for nothing but what is given. */
export const plainOpportunity = (more: Partial<Opportunity> = {}): Opportunity => ({
  ...own,
  id: 'opp_1',
  employerId: 'emp_1',
  title: 'Miller',
  titleKeys: [],
  skills: { required: [], desired: [] },
  licences: [],
  training: 'not_said',
  schedule: { blocks: [], kind: 'flexible' },
  remote: 'no',
  openings: 1,
  settings: [],
  accommodations: [],
  state: 'open',
  ...more,
});

import { expect } from 'chai';
import type { Decision } from '../../web/api/types.ts';
import { decidedWords } from '../../web/decide/decided-words.ts';

const words = (more: Pick<Decision, 'action' | 'to'> & Partial<Decision>): string =>
  decidedWords(
    {
      ...{ id: 'dec_1', version: 1, matchId: 'mat_1', from: 'suggested', by: 'usr_1', byName: 'Cass Coach' },
      ...{ createdAt: '2026-11-27T09:00:00Z', updatedAt: '2026-11-27T09:00:00Z', ...more },
    },
    'Europe/London',
  );

describe('what was decided about a match so far', () => {
  it('says until when something was put off, in the zone of the organisation', () => {
    const deferred = { action: 'defer', to: 'deferred', until: '2026-12-28T08:00:00Z' } as const;
    expect(words(deferred)).to.equal('Cass Coach put it off until Mon 28 December');
  });

  it('says nothing twice: where it led to only where the act does not say it', () => {
    expect(words({ action: 'shortlist', to: 'shortlisted', note: 'Mornings.' })).to.equal(
      'Cass Coach shortlisted it (Mornings.)',
    );
    expect(words({ action: 'decline', to: 'declined_by_coach', reasonCode: 'too_far' })).to.equal(
      'Cass Coach said not this one: Too far',
    );
    expect(words({ action: 'undo', to: 'suggested' })).to.equal(
      'Cass Coach took the last decision back, now suggested',
    );
  });

  it('says no code: an answer that was written down is the state it led to', () => {
    const wrote = { action: 'record_answer', to: 'declined_by_employer' } as const;
    expect(words({ ...wrote, reasonCode: 'employer_declined' })).to.equal(
      'Cass Coach recorded an answer, now declined by the employer',
    );
  });
});

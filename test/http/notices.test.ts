import { expect } from 'chai';
import { fieldsFor } from '../../src/domain/access/decide.ts';
import { noticeKinds } from '../../src/domain/notice.ts';
import type { Role } from '../../src/domain/user.ts';
import { presentNotice } from '../../src/http/api/notices/presenter.ts';
import type { NoticeView } from '../../src/services/notices/notices.ts';
import { words } from '../support/words.ts';

const at = '2026-11-24T09:30:00.000Z';
const notice = {
  ...{ id: 'ntc_1', organisationId: 'org_1', version: 1, createdAt: at, updatedAt: at },
  ...({ userId: 'usr_1', importance: 'now', dedupeKey: 'cause', read: false } as const),
  ...{ participantId: 'par_1', opportunityId: 'opp_1', matchId: 'mat_1' },
  data: { score: 8700, matches: 43, days: 91, expiresAt: '2026-12-03T10:00:00.000Z', job: 'remind' },
  ...{
    participantNames: undefined,
    participantName: 'Robin Doe',
    title: 'Baker',
    employerName: 'Mill',
    lastDay: '2026-12-03',
    coachName: 'Rosa',
    reasonsFirst: undefined,
    answer: { said: 'not_interested', reason: 'too_far' } as const,
  },
};

describe('a notice', () => {
  const shownTo = (role: Role) =>
    noticeKinds.map((kind) =>
      JSON.stringify(presentNotice({ ...notice, kind }, fieldsFor(role, 'notice:read'), words)),
    );

  it('tells who may not see a case neither whom it is about nor how they scored, whatever its kind', () => {
    for (const role of ['employer', 'administrator'] as const) {
      for (const text of shownTo(role))
        expect(text, role).not.to.match(/par_1|mat_1|Robin|87|43|too far|No from/);
    }
  });

  it('tells no score where the reasons of a match come first', () => {
    const fields = fieldsFor('coach', 'notice:read');
    for (const kind of ['strong_match', 'near_miss'] as const) {
      const { reason } = presentNotice({ ...notice, kind, reasonsFirst: true }, fields, words);
      expect(reason).to.match(/\w/).and.not.to.match(/\d|\{/);
    }
  });

  it('tells what was answered, and why not where they said so', () => {
    const fields = fieldsFor('coach', 'notice:read');
    const said = (answer: NoticeView['answer']) => {
      const shown = presentNotice({ ...notice, kind: 'participant_answer', answer }, fields, words);
      return [shown.subject, shown.reason];
    };
    expect(said(notice.answer)).to.deep.equal(['No from Robin Doe', 'To Baker at Mill: it is too far.']);
    expect(said({ said: 'not_interested' })).to.deep.equal(['No from Robin Doe', 'To Baker at Mill.']);
    expect(said({ said: 'interested' })).to.deep.equal(['Yes from Robin Doe', 'To Baker at Mill.']);
    expect(said(undefined)).to.deep.equal(['Answer from Robin Doe', 'About Baker at Mill.']);
  });

  it('tells an employer the last day of a posting, an administrator the job, and a coach all of it', () => {
    expect(shownTo('employer').join()).to.include('Its last day is 3 December 2026,');
    expect(shownTo('administrator').join()).to.include('remind');
    expect(shownTo('coach').join()).to.include('87').and.to.include('Robin Doe').and.to.include('43');
  });
});

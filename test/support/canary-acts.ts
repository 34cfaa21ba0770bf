import { expect } from 'chai';
import { actorOfUser, type SignedIn } from '../../src/domain/access/actor.ts';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { AnswerInput } from '../../src/services/offers/answer-input.ts';
import type { TestApp } from './app.ts';
import type { Ask, Reply } from './http-client.ts';

/** Whose acts hold a word, and the word. */
type Plant = (place: string) => string;

/** What is done about somebody, and in which of it a word of theirs was planted. */
export interface PlantedActs {
  /** Of these what the employer may read: what was released to it, and what it wrote. */
  readonly employers: readonly string[];
  readonly ids: Readonly<
    Record<'matchId' | 'releasedMatchId' | 'opportunityId' | 'releaseId' | 'consentId' | 'glassId', string>
  >;
}

interface Found {
  readonly participantId: string;
  readonly matchId: string;
  readonly opportunityId: string;
}

const good = async (asked: Promise<Reply>): Promise<Reply['body']> => {
  const { status, text, body } = await asked;
  expect(status, text).to.be.below(300);
  return body;
};

/**
 * Takes a match from the list to an invitation, with all that is written on the way: by the coach, by the person, on paper, by the
 * employer; and what others write about the same person since. Every text that an act can hold has a word of its own.
 */
export async function plantActs(app: TestApp, word: Plant, found: Found): Promise<PlantedActs> {
  const { home, services } = app;
  const { participantId, matchId, opportunityId } = found;
  const { organisationId, users } = home;
  const [coach, employer, supervisor] = (['coach', 'employer', 'supervisor'] as const).map((role) =>
    app.as(home, role),
  ) as [Ask, Ask, Ask];
  const ctxOf = (actor: SignedIn) => ({ scope: scopeOf({ ...actor, steppedUp: true }) });
  const byCoach = ctxOf({ kind: 'user', id: users.coach.id, organisationId, role: 'coach' });
  const command = { scope: scopeOf({ kind: 'command', id: 'plant', organisationId }) };

  const decide = async (action: string) => {
    const { version } = await good(coach(`/matches/${matchId}`));
    const body = { action, note: word(action.replaceAll('_', '')) };
    await good(
      coach(`/matches/${matchId}/decisions`, {
        ...{ method: 'POST', body, headers: { 'if-match': `"v${version}"` } },
      }),
    );
  };
  await decide('shortlist');
  await decide('offer');
  app.pass(16);

  // Asked and answered by their own hand.
  const account = await services.users.create(command, {
    ...{ role: 'participant', email: `${word('own')}@demo.example`, displayName: word('account') },
    participantId,
  });
  const own = ctxOf(actorOfUser(account) as SignedIn);
  const answer = async (said: AnswerInput) => {
    const { version } = await services.offers.one(own, opportunityId);
    await services.offers.answer(own, opportunityId, version, said);
  };
  await answer({ answer: 'ask', question: word('question') });
  await answer({
    answer: 'interested',
    question: word('beside'),
  });
  await services.ownRequests.lookAgain(own);

  // Permitted and released on paper, with its evidence.
  const at = '2026-11-24T09:00:00.000Z';
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const paper = { at, language: 'en', textVersion: 'consent-employer/1', how: 'paper' } as const;
  const consent = await services.consents.create(byCoach, participantId, {
    purpose: 'release_to_employer',
    discloser: organisationId,
    recipient: { kind: 'employer', id: home.employerId },
    fields: ['displayName', 'message'],
    ...({ expires: '2027-11-24', revocation: 'revocation/1', signed: paper } as const),
    evidence: {
      ...{ filename: `${word('paper')}.png`, mediaType: 'image/png' },
      bytes: Buffer.concat([picture, Buffer.from(word('evidence'))]).toString('base64'),
    },
  });
  const message = word('message');
  const { id: releaseId } = await services.releases.release(byCoach, matchId, {
    ...{ fields: ['displayName', 'message'], consentId: consent.id, message, signed: { at } },
  });

  // What the employer says of it, and what the coach writes of that.
  const invitation = word('invitation');
  await good(
    employer(`/releases/${releaseId}/answers`, {
      ...{ method: 'POST', body: { action: 'invite', note: invitation } },
    }),
  );
  await good(
    coach(`/employers/${home.otherEmployerId}/contacts`, {
      ...{ method: 'POST', body: { channel: 'phone', at, note: word('log') } },
    }),
  );
  await good(
    coach('/views', {
      ...{ method: 'POST', body: { place: 'participants', name: word('view'), query: 'show=waiting' } },
    }),
  );
  // Two employers are two rows: what one says depends is the other's to hear from nobody.
  await good(
    supervisor('/covers', {
      method: 'POST',
      body: {
        ...{ coachId: users.coach.id, by: users.supervisor.id, note: word('cover') },
        ...{ from: '2026-11-24', until: '2027-11-24' },
      },
    }),
  );
  await good(
    supervisor('/handovers', {
      ...{
        method: 'POST',
        body: { participantIds: [participantId], to: users.supervisor.id, note: word('handover') },
      },
    }),
  );
  const glass = await services.breakGlass.breakIt(
    ctxOf({
      kind: 'user',
      id: users.administrator.id,
      organisationId,
      role: 'administrator',
      signInMark: 'planted',
    }),
    { reason: word('emergency') },
  );
  await good(
    supervisor(`/break-glass/${glass.id}/review`, { method: 'POST', body: { finding: word('finding') } }),
  );
  return {
    employers: [message, invitation],
    ids: {
      ...{ matchId, releasedMatchId: matchId, opportunityId, releaseId },
      ...{ consentId: consent.id, glassId: glass.id },
    },
  };
}

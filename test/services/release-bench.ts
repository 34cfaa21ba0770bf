import type { SignedIn } from '../../src/domain/access/actor.ts';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { SayableCode } from '../../src/domain/arrangement.ts';
import type { Match } from '../../src/domain/match.ts';
import type { Participant } from '../../src/domain/participant.ts';
import type { ReleaseField } from '../../src/domain/release.ts';
import type { Context } from '../../src/services/kit/context.ts';
import type { ReleaseInput } from '../../src/services/releases/check-release.ts';
import { opportunities, participants } from '../../src/store/collections/index.ts';
import { put } from '../../src/store/rows.ts';
import { roundOf } from '../support/rounds.ts';
import { plant } from './match-rows.ts';
import { plainOpportunity, plainParticipant } from './plain-rows.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

/** A person who said yes to a job, the employer whose job it is, and all who have to do with them. */
export async function openReleases() {
  const useCases: UseCases = await openUseCases();

  async function scene(person: Partial<Participant> = {}) {
    const here = await useCases.organisation();
    const { organisationId, command } = here;
    const coach = await here.user('coach');
    const rosa = here.as('coach', { id: coach.id });
    const bakery = (await useCases.employers.create(command, { name: 'Harbour Bakery' })).id;
    const garage = (await useCases.employers.create(command, { name: 'Hill Garage' })).id;
    const ada = useCases.newId('participant');
    const job = useCases.newId('opportunity');
    const sides = [
      put(
        participants,
        {
          ...plainParticipant({ id: ada, organisationId, displayName: 'Ada', coachId: coach.id }),
          ...person,
        },
        0,
      ),
      put(
        opportunities,
        plainOpportunity({ id: job, organisationId, employerId: bakery, title: 'Baker' }),
        0,
      ),
    ];
    await useCases.store.commit(command.scope, { organisationId, puts: sides });
    const contact = await here.user('employer', bakery);
    const as = (id: string, more: Pick<SignedIn, 'role'> & Partial<SignedIn>): Context => ({
      scope: scopeOf({ kind: 'user', id, organisationId, ...more }),
    });
    const other = await here.user('employer', garage);
    const match = (fields: Partial<Match> = {}) =>
      plant(useCases, command, {
        ...{ participantId: ada, opportunityId: job, coachId: coach.id },
        ...{ state: 'interested', actedOn: true, ...fields },
      });
    const consent = (more: object = {}) =>
      useCases.consents.create(rosa, ada, {
        purpose: 'release_to_employer',
        discloser: organisationId,
        recipient: { kind: 'employer', id: bakery },
        fields: ['displayName', 'phone', 'skills', 'pastWork', 'message', 'arrangements'],
        expires: '2027-02-28',
        revocation: 'revocation/1',
        signed: {
          ...({ how: 'on_screen', at: '2026-11-24T09:00:00.000Z', language: 'en' } as const),
          textVersion: 'consent-employer/1',
        },
        ...more,
      });
    return {
      ...{ here, rosa, ada, bakery, garage, job, contact, match, consent },
      sure: as(coach.id, { role: 'coach', steppedUp: true }),
      me: as('usr_ada', { role: 'participant', participantId: ada }),
      stranger: as('usr_bo', { role: 'participant', participantId: 'par_bo' }),
      baker: as(contact.id, { role: 'employer', employerId: bakery }),
      mechanic: as(other.id, { role: 'employer', employerId: garage }),
      readerOf: (id: string) => as(id, { role: 'employer', employerId: bakery }),
      input: (
        consentId: string,
        fields: readonly ReleaseField[] = ['displayName'],
        more = {},
      ): ReleaseInput => ({
        ...{ consentId, fields },
        ...(more as { arrangements?: readonly SayableCode[] }),
      }),
    };
  }
  type Scene = Awaited<ReturnType<typeof scene>>;
  /** Another job of the same employer. */
  async function secondJob({ here, bakery }: Scene): Promise<string> {
    const { organisationId, command } = here;
    const id = useCases.newId('opportunity');
    const row = plainOpportunity({ id, organisationId, employerId: bakery, title: 'Second' });
    await useCases.store.commit(command.scope, { organisationId, puts: [put(opportunities, row, 0)] });
    return id;
  }
  const keepReleases = () => useCases.releaseUpkeep.keepReleases(roundOf('release:end'));
  return { ...useCases, useCases, scene, secondJob, keepReleases };
}

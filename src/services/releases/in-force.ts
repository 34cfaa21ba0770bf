import { type Consent, consentState } from '../../domain/consent.ts';
import type { Match } from '../../domain/match.ts';
import { consentFieldOf, type Release, releasedStates } from '../../domain/release.ts';
import type { LocalDate } from '../../domain/values/time.ts';
import { consents, matches, releases } from '../../store/collections/index.ts';
import type { Check, Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';

/** A release that holds at this moment, with what it rests on, and the checks under which a unit may rely on it. */
export interface InForce {
  readonly release: Release;
  readonly match: Match;
  readonly consent: Consent;
  readonly checks: readonly Check[];
}

/** Whether a release rests on a consent that permits all of it today. */
export function restsOn(
  consent: Consent,
  { participantId, employerId, fields }: Pick<Release, 'participantId' | 'employerId' | 'fields'>,
  today: LocalDate,
): boolean {
  const permitted: readonly string[] = consent.fields;
  return (
    consent.purpose === 'release_to_employer' &&
    consent.participantId === participantId &&
    consent.recipientKind === 'employer' &&
    consent.recipientId === employerId &&
    consentState(consent, today) === 'live' &&
    fields.every((field) => permitted.includes(consentFieldOf(field)))
  );
}

/** Of some releases those in force: their match stands where an employer sees it and names them, and their consent is live. */
export async function inForce(
  store: Pick<Store, 'getMany'>,
  { scope }: Context,
  rows: readonly Release[],
  today: LocalDate,
): Promise<readonly InForce[]> {
  const once = (ids: readonly string[]) => [...new Set(ids)];
  const theirMatches = await store.getMany(scope, matches, once(rows.map(({ matchId }) => matchId)));
  const theirConsents = await store.getMany(scope, consents, once(rows.map((row) => row.consentId)));
  return rows.flatMap((release) => {
    const match = theirMatches.find(({ id }) => id === release.matchId);
    const consent = theirConsents.find(({ id }) => id === release.consentId);
    if (match?.releaseId !== release.id || !releasedStates.includes(match.state)) return [];
    if (consent === undefined || !restsOn(consent, release, today)) return [];
    const checks = [
      { collection: releases, id: release.id, version: release.version },
      { collection: matches, id: match.id, version: match.version },
      { collection: consents, id: consent.id, version: consent.version },
    ];
    return [{ release, match, consent, checks }];
  });
}

import type { RedisclosureNotice } from '../../domain/disclosure.ts';
import type { Decision, Match } from '../../domain/match.ts';
import { redisclosureNoticeOf } from '../../domain/organisation.ts';
import type { Participant } from '../../domain/participant.ts';
import { isReader, type Release, type ReleaseTextVersion, releasedStates } from '../../domain/release.ts';
import { type Clock, type Instant, localDate } from '../../domain/values/time.ts';
import {
  decisions,
  employers,
  opportunities,
  organisations,
  releases,
  tokens,
  users,
} from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { type WayInNames, wayInNames } from '../consents/way-in.ts';
import type { Context } from '../kit/context.ts';
import type { Chosen } from './check-release.ts';
import { type EndingReason, endingReasons } from './ending.ts';
import { inForce } from './in-force.ts';
import type { Newcomer } from './newcomers.ts';
import { type Reader, readersOf } from './readers.ts';
import { stepsBack } from './replacing.ts';
import { type ShownPerson, shownPerson } from './shown-person.ts';

/** What a release is about, by name. */
interface ReleaseNames {
  readonly participantName: string;
  readonly discloserName: string | undefined;
  readonly employerName: string | undefined;
  readonly title: string | undefined;
  /** In which its days are read. */
  readonly zone: string;
}

/** What an employer would see, before anything is released: the same that they see afterwards. */
export interface ReleasePreview extends ReleaseNames, Pick<Release, 'fields' | 'everybody'> {
  readonly textVersion: ReleaseTextVersion;
  /** Exactly what they see. */
  readonly sees: ShownPerson;
  /** Who sees it. */
  readonly to: readonly Reader[];
  /** Whom the text that is signed names, whoever sees it by now. */
  readonly signedTo: readonly Reader[];
  /** What they are told with it. */
  readonly notice: RedisclosureNotice;
}

/** Why a release ended: as `endingReasons` say; by another in its place; or with the application, for which somebody may have reasons of their own. */
export type ReleaseEnd = EndingReason | 'replaced' | 'recorded_by_mistake' | 'withdraw' | 'not_interested';

/** A release as it stands, for the person and their coach. */
export interface ReleaseView extends Release, ReleasePreview, WayInNames {
  /** Whether the employer sees it now. */
  readonly live: boolean;
  readonly state: Match['state'];
  /** Who came to the employer later and is there. */
  readonly newcomers: readonly Newcomer[];
  readonly witnessName: string | undefined;
  /** Who wrote it down in their name; absent where they released it on their own pages. */
  readonly recordedBy: string | undefined;
  /** Why and when it ended. */
  readonly ended: ReleaseEnded | undefined;
}

/** With how they had come in who ended it themselves. */
export interface ReleaseEnded extends Partial<WayInNames> {
  readonly reason: ReleaseEnd;
  readonly at: Instant;
}

function reasonOf({ action, to, reasonCode }: Decision): ReleaseEnd {
  if (action === 'recorded_by_mistake') return action;
  if (to === 'declined_by_participant') return 'not_interested';
  return endingReasons.find((one) => one === reasonCode) ?? 'withdraw';
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
}

/** Releases as the person and their coach see them. */
export function createReleaseViews({ store, clock }: Deps) {
  async function names({ scope }: Context, person: Participant, opportunityId: string) {
    const posting = await store.get(scope, opportunities, opportunityId);
    const employer = posting && (await store.get(scope, employers, posting.employerId));
    const organisation = await store.get(scope, organisations, scope.organisationId);
    return {
      participantName: person.displayName,
      discloserName: organisation?.name,
      employerName: employer?.name,
      title: posting?.title,
      zone: organisation?.zone ?? 'UTC',
      notice: redisclosureNoticeOf(organisation),
    };
  }

  /** By name, whether they are still there or not. */
  async function named({ scope }: Context, ids: readonly string[]): Promise<readonly Reader[]> {
    const people = await store.getMany(scope, users, ids);
    const machines = await store.getMany(scope, tokens, ids);
    const known = [
      ...people.map(({ id, displayName: name }) => ({ id, name })),
      ...machines.map(({ id, label: name }) => ({ id, name })),
    ];
    return ids.flatMap((id) => known.find((one) => one.id === id) ?? []);
  }

  /** Why and when one ended: by a decision since, or by another in its place. */
  async function endOf({ scope }: Context, release: Release, match: Match): Promise<ReleaseView['ended']> {
    const { id, participantId, createdAt } = release;
    if (match.releaseId === id && releasedStates.includes(match.state)) return undefined;
    if (match.releaseId !== id)
      for await (const one of walk(store, scope, releases, 'byParticipant', { key: [participantId] }))
        if (one.replacesId === id) return { reason: 'replaced', at: one.createdAt };
    for await (const row of walk(store, scope, decisions, 'byMatch', { key: [match.id] })) {
      const isSince = row.createdAt >= createdAt && row.action !== 'release';
      if (isSince && (stepsBack(row) || row.action === 'recorded_by_mistake'))
        return {
          ...{ reason: reasonOf(row), at: row.createdAt },
          ...(await wayInNames(store, { scope }, [row.cameBy]))(row.cameBy),
        };
    }
    return undefined;
  }

  return {
    async preview(
      ctx: Context,
      person: Participant,
      opportunityId: string,
      what: Chosen,
    ): Promise<ReleasePreview> {
      const { fields, everybody } = what;
      const to = await named(ctx, what.readerIds);
      return {
        ...(await names(ctx, person, opportunityId)),
        ...{ fields, everybody, textVersion: 'release/1', sees: shownPerson(what, person) },
        ...{ to, signedTo: to },
      };
    },
    async view(ctx: Context, person: Participant, release: Release, match: Match): Promise<ReleaseView> {
      const about = await names(ctx, person, release.opportunityId);
      const [live] = await inForce(store, ctx, [release], localDate(clock(), about.zone));
      const { signed } = release;
      const { witnessedBy } = signed;
      const witness = witnessedBy && (await store.get(ctx.scope, users, witnessedBy));
      const writer = await store.get(ctx.scope, users, release.by);
      const there = await readersOf({ store, clock }, ctx, release.employerId);
      const now = clock();
      return {
        ...{ ...release, ...about, live: live !== undefined, state: match.state },
        textVersion: release.signed.textVersion,
        sees: shownPerson(release, person),
        to: there.filter(({ id }) => isReader(release, id, now)),
        signedTo: await named(ctx, release.readerIds),
        newcomers: release.late.flatMap(({ readerId, ...told }) =>
          there.filter(({ id }) => id === readerId).map((reader) => ({ ...reader, ...told })),
        ),
        witnessName: witness ? witness.displayName : undefined,
        ...(await wayInNames(store, ctx, [signed]))(signed),
        // What is in charge of a machine, or gone, stands under the organisation's name.
        recordedBy: writer?.role === 'participant' ? undefined : (writer?.displayName ?? about.discloserName),
        ended: await endOf(ctx, release, match),
      };
    },
  };
}

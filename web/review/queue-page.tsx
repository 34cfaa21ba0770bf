import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { matchQuery, reviewQuery } from '../api/queries.ts';
import type { ReviewRow } from '../api/types.ts';
import { afterPaint } from '../app/after-paint.ts';
import type { Caseload } from '../app/caseload.ts';
import { useWide } from '../app/use-media.ts';
import type { Returned } from '../decide/acts.ts';
import { useSitting } from '../decide/sitting-provider.tsx';
import { useIsAsking } from '../questions/ask-provider.tsx';
import { Finished } from './finished.tsx';
import { OpenPerson } from './open-person.tsx';
import { PeopleList } from './people-list.tsx';
import { besideOf, foldPaused, queueOf } from './queue.ts';
import { TwoParts } from './two-parts.tsx';
import { useFirst } from './use-first.ts';
import { useHeldRow } from './use-held-row.ts';
import { useOpened } from './use-opened.ts';

/** The queue by person, which can be finished, and the person who is open. */
export function QueuePage({ whose }: { readonly whose: Caseload }) {
  const wide = useWide();
  const navigate = useNavigate();
  const sitting = useSitting();
  const { participantId, job, goTo } = useOpened();
  const query = useInfiniteQuery(reviewQuery(whose));
  const rows = queueOf(query.data?.pages.flatMap((page) => page.items) ?? [], sitting.known);

  // Paused people wait at the end until somebody opens them.
  const { waiting } = foldPaused(rows);
  // Who is open because they came first stays open, whoever comes first by now.
  const [firstId, letGo] = useFirst(
    wide && participantId === undefined ? waiting[0]?.participant.id : undefined,
  );
  const openId = participantId ?? firstId;
  const now = rows.find(({ participant }) => participant.id === openId);
  const row = useHeldRow(now, openId, useIsAsking());
  const jobOf = (one: ReviewRow) => one.best[0]?.matchId ?? one.underWay[0]?.matchId;
  const openJob = row && (job ?? jobOf(row));

  // The jobs of the next person are there before they are asked for.
  const queries = useQueryClient();
  const beside = openId === undefined ? undefined : besideOf(rows, openId);
  useEffect(() => {
    const ahead = beside?.best.length ? beside.best : (beside?.underWay.slice(0, 1) ?? []);
    return afterPaint(() => {
      for (const { matchId } of ahead) void queries.prefetchQuery(matchQuery(matchId));
    });
  }, [beside, queries]);

  // Whoever moves on by a key or a decision is on the new one at once.
  const takeFocus = useRef(false);
  const open = (id: string | undefined, matchId?: string) => {
    takeFocus.current = true;
    letGo();
    goTo({ participantId: id, job: matchId }, () => {
      const search = { whose, ...(matchId !== undefined && { job: matchId }) };
      if (id === undefined) void navigate({ to: '/review', search });
      else void navigate({ to: '/review/people/$participantId', params: { participantId: id }, search });
    });
  };
  /** By somebody's own choice: what is said of the last act is not about whom or what they open. */
  const moveTo = (id: string | undefined, matchId?: string) => {
    sitting.hush();
    open(id, matchId);
  };
  const stepPerson = (by: 1 | -1) => () => {
    const at = rows.findIndex(({ participant }) => participant.id === openId);
    const next = rows[at + by];
    if (next) moveTo(next.participant.id);
  };
  const stepJob = (by: 1 | -1) => () => {
    const cards = row ? [...row.best, ...row.underWay] : [];
    const next = cards[cards.findIndex(({ matchId }) => matchId === openJob) + by];
    if (row && next) moveTo(row.participant.id, next.matchId);
  };
  /** The next job of the same person, or the next person. */
  const moveOn = () => {
    if (row === undefined) return;
    const left = row.best.filter(({ matchId }) => matchId !== openJob);
    const at = row.best.findIndex(({ matchId }) => matchId === openJob);
    const next = left[Math.min(Math.max(at, 0), left.length - 1)];
    if (next) open(row.participant.id, next.matchId);
    else open(besideOf(rows, row.participant.id)?.participant.id);
  };
  const returns = useRef(0);
  const [returned, setReturned] = useState(0);
  const goBackTo = async ({ participantId: person, id }: Returned) => {
    returns.current += 1;
    const turn = returns.current;
    // Who or what had left the queue is in it again: only the server knows where, and since when it waits.
    const isListed = rows.some(
      ({ participant, best, underWay }) =>
        participant.id === person && [...best, ...underWay].some(({ matchId }) => matchId === id),
    );
    // Whoever is alone there is open before it is known which of their jobs.
    takeFocus.current = true;
    const again = query.refetch();
    if (!isListed) await again;
    // Of several taken back at once the last is the one to open.
    if (turn !== returns.current) return;
    open(person, id);
    setReturned(turn);
  };

  return (
    <TwoParts>
      {(wide || participantId === undefined) && (
        <PeopleList query={query} rows={rows} whose={whose} openId={openId} />
      )}
      {row && (
        <OpenPerson
          row={row}
          takeFocus={takeFocus}
          returned={returned}
          openId={openJob}
          onOpen={(matchId) => moveTo(row.participant.id, matchId)}
          onDecided={moveOn}
          onReturn={(back) => void goBackTo(back)}
          keys={{
            j: stepPerson(1),
            k: stepPerson(-1),
            ...{ ArrowRight: stepJob(1), ArrowDown: stepJob(1) },
            ...{ ArrowLeft: stepJob(-1), ArrowUp: stepJob(-1) },
          }}
          onBack={wide ? undefined : () => moveTo(undefined)}
        />
      )}
      {!row && query.isSuccess && (wide || participantId !== undefined) && (
        <Finished
          personId={openId}
          waiting={waiting.length}
          takeFocus={takeFocus}
          onReturn={(back) => void goBackTo(back)}
          onBack={() => moveTo(undefined)}
          onNext={() => moveTo((waiting[0] ?? rows[0])?.participant.id)}
        />
      )}
    </TwoParts>
  );
}

import type { ReviewCard, ReviewRow } from '../api/types.ts';
import type { Known } from '../decide/acts.ts';

/** States in which the work of a match goes on. */
export const underWay: readonly ReviewCard['state'][] = [
  ...(['shortlisted', 'offered_to_participant', 'interested'] as const),
  ...(['released_to_employer', 'interviewing', 'offered'] as const),
];

/**
 * The rows of the queue with what this screen knows laid over them: what was decided here leaves, whatever an answer that was on
 * its way says, and what was taken back is there again. Who has nothing left to decide and no question leaves, too.
 */
export function queueOf(
  rows: readonly ReviewRow[],
  known: (id: string) => Known | undefined,
): readonly ReviewRow[] {
  return rows.flatMap((row) => {
    // The same object for whom nothing is another: it need not be drawn again.
    if (![...row.best, ...row.underWay].some((card) => isOvertaken(card, known))) return [row];
    const best = row.best.map((card) => cardNow(card, known));
    const begun = row.underWay.map((card) => cardNow(card, known));
    // What was taken back is to be decided again, the best first as the server has them.
    const again = begun.filter(({ state }) => state === 'suggested');
    const left = [...best.filter(({ state }) => state === 'suggested'), ...again].sort(
      (a, b) => b.score - a.score,
    );
    const worthCount = row.worthCount - best.length + left.length;
    if (left.length < best.length && left.length === 0 && worthCount <= 0 && row.question === undefined)
      return [];
    return [
      {
        ...row,
        worthCount,
        best: left,
        underWay: [...best, ...begun].filter(({ state }) => underWay.includes(state)),
      },
    ];
  });
}

const isOvertaken = ({ matchId, version }: ReviewCard, known: (id: string) => Known | undefined): boolean =>
  (known(matchId)?.version ?? 0) > version;

function cardNow(card: ReviewCard, known: (id: string) => Known | undefined): ReviewCard {
  const newer = known(card.matchId);
  return newer === undefined || !isOvertaken(card, known)
    ? card
    : { ...card, ...newer, decisionsAllowed: [...newer.decisionsAllowed] };
}

/** The rows without a question that was answered or put off: who waited for nothing else is gone. */
export function withoutQuestion(rows: readonly ReviewRow[], questionId: string): ReviewRow[] {
  return rows.flatMap((row) => {
    if (row.question?.id !== questionId) return [row];
    return row.worthCount === 0 ? [] : [{ ...row, question: undefined }];
  });
}

/** Those who wait, and those who are paused: folded into one line at the end. */
export function foldPaused(rows: readonly ReviewRow[]) {
  return {
    waiting: rows.filter(({ pausedSince }) => pausedSince === undefined),
    paused: rows.filter(({ pausedSince }) => pausedSince !== undefined),
  };
}

/** The people in these rows who share their name with another of them. */
export function namesakesIn(rows: readonly ReviewRow[]): ReadonlySet<string> {
  const byName = new Map<string, string[]>();
  for (const { participant } of rows) {
    const name = participant.displayName.trim().toLocaleLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), participant.id]);
  }
  return new Set([...byName.values()].filter((ids) => ids.length > 1).flat());
}

/** Who comes after somebody: the next, else the one before, else nobody. Nobody who waits is followed by who is paused. */
export function besideOf(rows: readonly ReviewRow[], participantId: string): ReviewRow | undefined {
  const isPaused = rows.some((row) => row.participant.id === participantId && row.pausedSince !== undefined);
  const all = rows.filter(({ pausedSince }) => isPaused || pausedSince === undefined);
  const at = all.findIndex(({ participant }) => participant.id === participantId);
  return all[at + 1] ?? all[at - 1];
}

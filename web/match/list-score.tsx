import { points } from '../words/numbers.ts';
import { useScoreFold } from './reasons-read.ts';
import { say } from './words.ts';

/** The score of a pair in a list: nothing to lean on where its reasons are to be read first. */
export function ListScore({
  foldId,
  score,
  className,
}: {
  readonly foldId: string;
  /** 0 to 10000. */
  readonly score: number;
  readonly className?: string | undefined;
}) {
  const { isFolded } = useScoreFold(foldId);
  return (
    <span className={className}>
      {!isFolded && points(score)}
      <span className="visually-hidden"> {say(isFolded ? 'score_later' : 'of_100')}</span>
    </span>
  );
}

import type { HoursCut } from '../domain/evaluation.ts';
import {
  blocksOf,
  clockText,
  dayMinutes,
  intersect,
  lengthOf,
  type Minutes,
  onCircle,
  sharedMinutes,
  stretches,
} from './week.ts';

/** The hours of a grid that are free, and how to say what is taken away. */
export function hoursCut(grid: Minutes, free: Minutes): HoursCut {
  const left = intersect(grid, free);
  return {
    blocks: blocksOf(left),
    minutes: lengthOf(left),
    before: lengthOf(grid),
    ...(uniformCut(grid, left) ?? { form: 'hours_left' }),
  };
}

type Uniform = Pick<HoursCut, 'form' | 'from' | 'to'>;

/** Where every shift loses only its beginning, or only its end, and by the same clock. */
function uniformCut(grid: Minutes, left: Minutes): Uniform | undefined {
  const pieces = stretches(left);
  const cuts = stretches(grid).map((shift): Uniform | undefined => {
    const [piece, ...others] = pieces.filter((one) => isWithin(one, shift));
    if (piece === undefined || others.length > 0) return undefined;
    const [[start, end], [from, to]] = [shift, piece];
    if (isSame(end, to) && !isSame(start, from))
      return { form: 'later_start', from: clockText(start), to: clockText(from) };
    if (isSame(start, from) && !isSame(end, to))
      return { form: 'earlier_end', from: clockText(end), to: clockText(to) };
    return undefined;
  });
  const [first] = cuts;
  const isOne = cuts.every(
    (cut) => cut?.form === first?.form && cut?.from === first?.from && cut?.to === first?.to,
  );
  return isOne ? first : undefined;
}

const isSame = (one: number, other: number) => (one - other) % (7 * dayMinutes) === 0;

const isWithin = (piece: Minutes[number], shift: Minutes[number]) =>
  sharedMinutes(onCircle(piece), onCircle(shift)) > 0;

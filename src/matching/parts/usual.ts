import type { Reason } from '../../domain/evaluation.ts';
import { sum } from '../order.ts';

/** Of what is only usual in an occupation so many are told one by one. */
const told = 3;

/**
 * Usual skills were asked for by nobody, and an occupation may have a hundred: on each side the weightiest are told, and the rest as a
 * count that weighs what they weigh.
 */
export function foldUsual(reasons: readonly Reason[]): readonly Reason[] {
  const usual = reasons.filter(({ data }) => data.usual === true);
  if (usual.length === 0) return reasons;
  const folded = [...new Set(usual.map(({ data }) => data.speaks))].flatMap((side) => {
    const ofSide = usual
      .filter(({ data }) => data.speaks === side)
      .sort((a, b) => Math.abs(b.weighs) - Math.abs(a.weighs));
    return [...ofSide.slice(0, told), ...counted(ofSide.slice(told))];
  });
  return [...folded, ...reasons.filter(({ data }) => data.usual !== true)];
}

function counted(rest: readonly Reason[]): readonly Reason[] {
  const [first] = rest;
  if (first === undefined) return [];
  const { speaks, usual, known, named } = first.data;
  const data = { speaks, usual, known, named, count: rest.length, share: sum(rest, shareOf) };
  const { asking } = first;
  return [{ code: 'usual_more', weighs: sum(rest, ({ weighs }) => weighs), data, ...(asking && { asking }) }];
}

const shareOf = ({ data }: Reason) => Number(data.share);

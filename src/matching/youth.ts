import type { OccupationFacts, YouthLimit } from './findings.ts';

/** A limit as it is in the trade of a role: in some it keeps other hours free. */
export function limitIn(
  limit: YouthLimit | undefined,
  occupation: string | undefined,
  { iscoOf }: Pick<OccupationFacts, 'iscoOf'>,
): YouthLimit | undefined {
  if (limit?.trades === undefined) return limit;
  const { trades, ...inAll } = limit;
  const isco = occupation === undefined ? undefined : iscoOf(occupation);
  const trade = trades.find((one) => one.isco.some((code) => isco?.startsWith(code)));
  return { ...inAll, restWindows: trade?.restWindows ?? limit.restWindows };
}

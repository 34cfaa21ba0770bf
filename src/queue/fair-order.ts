export interface FairOrder {
  /** The number for one more thing that an organisation asks for; 1 at first. */
  next(organisationId: string): number;
  /** Says which number has been served. */
  served(number: number): void;
}

/**
 * Numbers by which a server that knows only first and later serves organisations in turn. Who asks for a thousand things gets
 * a thousand numbers in a row; another who asks then gets the one after the number that was served last, and so comes between
 * them. Each process numbers for itself: with several, an organisation gets as many turns at once as there are processes.
 */
export function createFairOrder(): FairOrder {
  const given = new Map<string, number>();
  let last = 0;
  return {
    next(organisationId) {
      const number = Math.max(last, given.get(organisationId) ?? 0) + 1;
      given.set(organisationId, number);
      return number;
    },
    served(number) {
      last = Math.max(last, number);
    },
  };
}

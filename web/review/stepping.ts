import { useState } from 'react';

/** The place in a list to which a step leads from what is open, or, where that has left the list, from the place where it `stood`. */
export function stepFrom(at: number, stood: number, by: 1 | -1, length: number): number {
  if (at >= 0) return at + by;
  // What followed has taken its place.
  return by === 1 ? Math.min(Math.max(stood, 0), length - 1) : stood - 1;
}

/** Where what is open stands, or stood before it left the list; -1 where it never was in it. */
export function useStood(at: number): number {
  const [stood, setStood] = useState(at);
  if (at >= 0 && at !== stood) setStood(at);
  return at >= 0 ? at : stood;
}

import { useEffect, useState } from 'react';

/** What is typed, once typing has stopped for so long. */
export function useStopped<T>(typed: T, milliseconds: number): T {
  const [stopped, setStopped] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setStopped(typed), milliseconds);
    return () => clearTimeout(timer);
  }, [typed, milliseconds]);
  return stopped;
}

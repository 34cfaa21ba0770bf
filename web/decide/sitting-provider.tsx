import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useState, useSyncExternalStore } from 'react';
import { whenPainted } from '../app/after-paint.ts';
import type { Snapshot } from './acts.ts';
import { createSitting, type Sitting } from './sitting.ts';

const SittingContext = createContext<Sitting | undefined>(undefined);

/**
 * Keeps the decisions of a sitting while screens come and go, and says the last one to screen readers from a place that stays.
 * It ends with who is signed in.
 */
export function SittingProvider({ children }: { readonly children: React.ReactNode }) {
  const queries = useQueryClient();
  const [sitting] = useState(() => createSitting(queries, whenPainted));
  return (
    <SittingContext value={sitting}>
      <Said />
      {children}
    </SittingContext>
  );
}

function Said() {
  const { status } = useSitting();
  return (
    <p className="visually-hidden" role="status">
      {status?.said}
    </p>
  );
}

/** The sitting for who only does something with it: not drawn again with every act. */
export function useSittingStill(): Sitting {
  const sitting = use(SittingContext);
  if (sitting === undefined) throw new Error('useSitting stands under the sitting’s provider');
  return sitting;
}

/** The sitting with what it holds now. */
export function useSitting(): Sitting & Snapshot {
  const sitting = useSittingStill();
  const snapshot = useSyncExternalStore(sitting.subscribe, sitting.snapshot);
  return { ...sitting, ...snapshot };
}

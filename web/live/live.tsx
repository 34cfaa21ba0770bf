import { useMe } from '../app/use-me.ts';
import { useLive } from './use-live.ts';

/** Shows nothing: it keeps the rest in step with what happens. */
export function Live() {
  useLive(useMe().user.id);
  return null;
}

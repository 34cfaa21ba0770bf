import { hasScreen } from '../app/navigation.ts';
import { useMe } from '../app/use-me.ts';
import { useLive } from './use-live.ts';

/** Shows nothing: it keeps the rest in step with what happens, for whom there are notices of it. */
export function Live() {
  const { user } = useMe();
  return hasScreen(user.role, '/notices') ? <Following userId={user.id} /> : null;
}

function Following({ userId }: { readonly userId: string }) {
  useLive(userId);
  return null;
}

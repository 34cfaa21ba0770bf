import type { Invitation } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { exactTime } from '../words/dates.ts';
import { ShownOnce } from './shown-once.tsx';
import { say } from './words.ts';

/** The link of an invitation, which is told this once, and was mailed. */
export function LinkTold({ invitation: { url, expiresAt, email } }: { readonly invitation: Invitation }) {
  const { zone } = useMe();
  // A link to somebody's own pages is for their eyes: it was mailed.
  if (url === undefined)
    return <p role="status">{say('link_mailed', { email, day: exactTime(expiresAt, zone) })}</p>;
  return (
    <ShownOnce label={say('link')} secret={url}>
      <p>{say('link_once', { day: exactTime(expiresAt, zone) })}</p>
      <p>{say('link_hand', { email })}</p>
    </ShownOnce>
  );
}

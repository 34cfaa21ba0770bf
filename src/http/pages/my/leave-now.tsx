import type { OwnWords } from '../../../words/own-words.ts';
import { Button, Hidden } from './parts.tsx';
import { createSay } from './say.tsx';

/**
 * The way out. From a frame it takes the whole window, which brings no cookie of the frame: so the form names the session that is to
 * end, by a name that opens nothing, and the language that was read (ADR 227).
 */
export const LeaveNow = ({
  words,
  sessionName,
}: {
  readonly words: OwnWords;
  /** Of the frame it stands in; absent in a window of its own. */
  readonly sessionName: string | undefined;
}) => (
  <form method="post" action="/my/leave" target={sessionName === undefined ? undefined : '_top'}>
    {sessionName !== undefined && (
      <>
        <Hidden name="session" value={sessionName} />
        <Hidden name="in" value={words.language} />
      </>
    )}
    <Button>{createSay(words)('common.leave')}</Button>
  </form>
);

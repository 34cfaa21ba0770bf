import type { OwnWords } from '../../../words/own-words.ts';
import { LeaveNow } from './leave-now.tsx';
import { Button } from './parts.tsx';
import { createSay } from './say.tsx';
import type { Page } from './visit.ts';

/** What the browser keeps, said before somebody relies on the way out. */
export function leavePage(words: OwnWords, sessionName?: string): Page {
  const say = createSay(words);
  const lines = ['leaveOne', 'leaveTwo', 'leaveThree', 'leaveFour', 'leaveFive'] as const;
  return {
    title: words.text('titles.leave'),
    body: (
      <>
        <h1>{say('common.leaveTitle')}</h1>
        <ul>
          {lines.map((line) => (
            <li key={line}>{say(`common.${line}`)}</li>
          ))}
        </ul>
        <LeaveNow words={words} sessionName={sessionName} />
        {sessionName !== undefined && (
          // A portal may keep its frame from leading the window anywhere: then the button above does nothing, and this one does.
          <form method="post" action="/my/leave">
            <p>{say('common.leaveHereWhy')}</p>
            <Button quiet>{say('common.leaveHere')}</Button>
          </form>
        )}
      </>
    ),
  };
}

import type { OwnWords } from '../../../words/own-words.ts';
import { Button } from './parts.tsx';
import { createSay } from './say.tsx';
import type { Page } from './visit.ts';

/** What the browser keeps, said before somebody relies on the way out. */
export function leavePage(words: OwnWords): Page {
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
        <form method="post" action="/my/leave">
          <Button>{say('common.leave')}</Button>
        </form>
      </>
    ),
  };
}

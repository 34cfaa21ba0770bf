import type { OwnWords } from '../../../words/own-words.ts';
import { EmailAndPassword } from './email-and-password.tsx';
import type { Faults, Form } from './form.ts';
import { Ring } from './layout.tsx';
import { Button, Field, Hidden, Part, SaidBack } from './parts.tsx';
import { createSay } from './say.tsx';
import type { Page } from './visit.ts';

interface Asked {
  readonly words: OwnWords;
  /** Where to go on afterwards. */
  readonly next: string;
  readonly sent?: { readonly form: Form; readonly faults: Faults } | undefined;
  /** Whether a session ran out while something was sent. */
  readonly lost?: boolean;
  /** What was sent then, sealed. */
  readonly held?: string | undefined;
  readonly status?: number;
  /** Whether somebody is signed in here all the same. */
  readonly stillIn?: boolean;
}

/** `/my/code`: in by a code from paper, or by e-mail address and password. */
export function entrancePage({ words, next, sent, lost, held, status, stillIn }: Asked): Page {
  const say = createSay(words);
  const asked = { faults: sent?.faults, words };
  const typedCode = sent?.form.get('code') ?? '';
  return {
    title: words.text('titles.code'),
    faults: sent?.faults,
    ...(status === undefined ? {} : { status }),
    body: (
      <>
        <h1>{say(lost ? 'common.signedOut' : 'common.codeTitle')}</h1>
        {stillIn && (
          <>
            <SaidBack>{say('common.stillIn')}</SaidBack>
            <p>
              <a href="/my">{say('common.home')}</a>
            </p>
          </>
        )}
        {lost && <p>{say(held === undefined ? 'common.signedOutText' : 'common.signedOutHeld')}</p>}
        <form method="post" action="/my/code">
          <Hidden name="next" value={next} />
          {held !== undefined && <Hidden name="held" value={held} />}
          <Field
            name="code"
            label={say('common.codeLabel')}
            hint={say('common.codeHint')}
            value=""
            {...asked}
          />
          <Button name="by" value="code">
            {say('common.codeButton')}
          </Button>
        </form>
        {typedCode !== '' && sent?.faults.has('code') && <NewCode words={words} code={typedCode} />}
        {sent?.form.get('by') === 'code' && (sent.faults.has('') || typedCode === '') && (
          // Tried too often, a form would be refused, too; and of a code that was not typed nobody knows whose it was.
          <p>
            <a href="/my/code/new">{say('common.newCode')}</a>
          </p>
        )}
        <Part title={say('common.emailTitle')}>
          <form method="post" action="/my/code">
            <Hidden name="next" value={next} />
            {held !== undefined && <Hidden name="held" value={held} />}
            <EmailAndPassword form={sent?.form} say={say} {...asked} />
            <Button name="by" value="email">
              {say('common.emailButton')}
            </Button>
          </form>
          <p>
            <a href="/my/code/forgot">{say('common.forgot')}</a>
          </p>
        </Part>
      </>
    ),
  };
}

/** One button for whoever's code does not work. */
const NewCode = ({ words, code }: { readonly words: OwnWords; readonly code: string }) => (
  <form method="post" action="/my/code/new">
    <Hidden name="code" value={code} />
    <Button quiet>{words.text('common.newCode')}</Button>
  </form>
);

/** How to come by a new code. */
export function newCodePage(words: OwnWords, phone: string | undefined, asked = false): Page {
  const say = createSay(words);
  return {
    title: words.text('titles.code'),
    body: (
      <>
        <h1>{say('common.newCodeTitle')}</h1>
        {asked && <SaidBack>{say('common.newCodeAsked')}</SaidBack>}
        <p>{say('common.newCodeText')}</p>
        {phone !== undefined && (
          <p>
            <Ring phone={phone} words={words} />
          </p>
        )}
        <p>
          <a href="/my/code">{say('common.codeTitle')}</a>
        </p>
      </>
    ),
  };
}

/** What is said where nothing can be shown: neutral, and with a way on. */
export function plainEnd(
  words: OwnWords,
  which: 'notThere' | 'notReady' | 'other' | 'swapped' | 'busy' | 'away' | 'tooLong',
  status: number,
  inFrame = false,
): Page {
  const say = createSay(words);
  return {
    title: words.text(which === 'away' ? 'titles.away' : 'titles.other'),
    status,
    body: (
      <>
        <h1>{say(`common.${which}Title`)}</h1>
        <p>{say(`common.${which}Text`)}</p>
        {which === 'away' && inFrame && (
          <p>
            <a href="/my/away" target="_top">
              {say('common.awayLink')}
            </a>
          </p>
        )}
        {which === 'other' && (
          <p>
            <a href="/">{say('common.otherLink')}</a>
          </p>
        )}
        {(which === 'notThere' || which === 'swapped' || which === 'busy' || which === 'tooLong') && (
          <p>
            <a href="/my">{say('common.home')}</a>
          </p>
        )}
      </>
    ),
  };
}

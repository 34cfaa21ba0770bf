import type { OwnWords } from '../../../words/own-words.ts';
import type { Faults, Form } from './form.ts';
import { Ring } from './layout.tsx';
import { Button, Field, SaidBack, typed } from './parts.tsx';
import { createSay } from './say.tsx';
import type { Page } from './visit.ts';

interface Asked {
  readonly words: OwnWords;
  readonly phone: string | undefined;
  readonly sent?: { readonly form: Form; readonly faults: Faults };
}

/** `/my/code/forgot`: asks for a link to a new password; what is said then is alike for every address. */
export function forgotPage({ words, phone, sent }: Asked): Page {
  const say = createSay(words);
  const isAsked = sent?.faults.size === 0;
  return {
    title: words.text('titles.code'),
    faults: sent?.faults,
    ...(sent !== undefined && !isAsked ? { status: 422 } : {}),
    body: (
      <>
        <h1>{say('joining.resetTitle')}</h1>
        {isAsked ? (
          <SaidBack>{say('common.forgotSent')}</SaidBack>
        ) : (
          <form method="post" action="/my/code/forgot">
            <p>{say('common.forgotText')}</p>
            <Field
              name="email"
              label={say('common.email')}
              value={typed(sent?.form, 'email', '')}
              type="email"
              mode="email"
              complete="username"
              faults={sent?.faults}
              words={words}
            />
            <Button>{say('common.forgotButton')}</Button>
          </form>
        )}
        {isAsked && phone !== undefined && (
          <p>
            {say('common.forgotNothing')} <Ring phone={phone} words={words} />
          </p>
        )}
        <p>
          <a href="/my/code">{say('common.codeTitle')}</a>
        </p>
      </>
    ),
  };
}

/** What is wrong with an address to send to; nothing for one that may be somebody's. */
export function faultsOfAddress(form: Form, words: OwnWords): Faults {
  const email = form.get('email');
  const isAddress = email.length <= 254 && /^[^\s@]+@[^\s@]+$/.test(email);
  return new Map(isAddress ? [] : [['email', words.text('common.fillIn')]]);
}

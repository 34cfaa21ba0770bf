import { renderToStaticMarkup } from 'react-dom/server';
import { ownLanguages } from '../../../domain/own-language.ts';
import type { OwnWords } from '../../../words/own-words.ts';
import type { Faults } from './form.ts';
import { LeaveNow } from './leave-now.tsx';
import { emptyOnceLeft } from './left-behind.ts';
import { Button, Hidden, idOf } from './parts.tsx';
import { createSay } from './say.tsx';
import type { Page } from './visit.ts';

/** What stands around a page, whoever looks at it. */
export interface Frame {
  readonly words: OwnWords;
  /** Where the page is, for the form that changes the language. */
  readonly path: string;
  readonly signedIn: boolean;
  /** Nothing but the text: once somebody has left. */
  readonly bare?: boolean;
  /** What the session of a partner's frame is called; absent elsewhere. */
  readonly sessionName?: string | undefined;
  /** A number that can be rung. */
  readonly phone?: string | undefined;
  /** Whose page it is, as its forms say it; absent where nobody is signed in. */
  readonly whose?: string | undefined;
}

const postForm = /<form [^>]*method="post"[^>]*>/g;

/** A page as the text of an answer: no script, one sheet of styles. */
export function written(page: Page, frame: Frame): string {
  const markup = renderToStaticMarkup(<Whole page={page} frame={frame} />);
  const { whose } = frame;
  // Here, so that no form can forget it: what people wrote holds no tag.
  const own =
    whose === undefined
      ? markup
      : markup.replaceAll(postForm, `$&<input type="hidden" name="whose" value="${whose}"/>`);
  return `<!doctype html>${own}`;
}

function Whole({ page, frame }: { readonly page: Page; readonly frame: Frame }) {
  const { words, path, signedIn, phone } = frame;
  const say = createSay(words);
  const isHome = path === '/my';
  const bare = frame.bare === true;
  return (
    <html lang={words.language} dir={words.direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{bare ? page.title : `${page.title} · Stepwell`}</title>
        <link rel="icon" href="/favicon.svg" />
        <link rel="stylesheet" href="/my.css" />
        {frame.sessionName !== undefined && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, which the policy names by its digest
          <script dangerouslySetInnerHTML={{ __html: emptyOnceLeft }} />
        )}
      </head>
      <body>
        {!bare && (
          <a className="skip" href="#text">
            {say('common.skip')}
          </a>
        )}
        {!bare && (
          <header>
            {signedIn && !isHome ? (
              <nav>
                <a href="/my">{say('common.home')}</a>
              </nav>
            ) : (
              <span className="mark">Stepwell</span>
            )}
            <LeaveNow words={words} sessionName={frame.sessionName} />
          </header>
        )}
        <main id="text" tabIndex={-1}>
          {page.faults && page.faults.size > 0 && <Summary faults={page.faults} words={words} />}
          {page.body}
        </main>
        {!bare && (
          <footer>
            {phone !== undefined && (
              <p>
                {say('common.callWhy')} <Ring phone={phone} words={words} />
              </p>
            )}
            {page.isShownOnce !== true && <Elsewhere words={words} path={path} />}
          </footer>
        )}
      </body>
    </html>
  );
}

/** The other languages, and what stays in the browser. */
function Elsewhere({ words, path }: { readonly words: OwnWords; readonly path: string }) {
  const say = createSay(words);
  return (
    <>
      <form method="post" action="/my/language" className="language">
        <Hidden name="back" value={path} />
        <label htmlFor="language">{say('common.language')}</label>
        <select id="language" name="language" defaultValue={words.language}>
          {ownLanguages.map((one) => (
            <option key={one} value={one} lang={one}>
              {words.label('languages', one)}
            </option>
          ))}
        </select>
        <Button quiet>{say('common.change')}</Button>
      </form>
      <p>
        <a href="/my/leave">{say('common.leaveWhat')}</a>
      </p>
    </>
  );
}

/** A number to tap. */
export const Ring = ({ phone, words }: { readonly phone: string; readonly words: OwnWords }) => (
  <a className="ring" href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
    {createSay(words)('common.call', { phone: <bdi dir="ltr">{phone}</bdi> })}
  </a>
);

/** All that is wrong with a form, each with the way to its field. */
function Summary({ faults, words }: { readonly faults: Faults; readonly words: OwnWords }) {
  return (
    <div className="summary" role="alert">
      <h2>{words.text('common.problems')}</h2>
      <ul>
        {[...faults].map(([name, text]) => (
          <li key={name}>{name === '' ? text : <a href={`#${idOf(name)}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

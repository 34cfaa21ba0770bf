import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { isThere, PageNotFetched } from '../api/client.ts';
import { Page, useTitle } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { roleWords } from '../words/codes.ts';
import { withinSentence } from '../words/lists.ts';
import { useMe } from './use-me.ts';
import { say } from './words.ts';

/** An address that leads nowhere, or to a page of another role. */
export function NotFoundPage() {
  return (
    <Page title={say('not_found')} heading={say('no_page')}>
      <p>{say('mistyped')}</p>
      <p>
        <Link to="/">{say('first_page')}</Link>
      </p>
    </Page>
  );
}

/** Signed in, with nothing to show this role yet: said as it is. */
export function NothingHerePage() {
  const { user } = useMe();
  return (
    <Page title={say('signed_in')} heading={say('you_are', { name: user.displayName })}>
      <p>{say('nothing_here', { role: withinSentence(roleWords[user.role]) })}</p>
    </Page>
  );
}

/** A page that could not be loaded or drawn. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  useTitle(say('not_loaded'));
  const router = useRouter();
  const retry = async () => {
    // Whatever a browser keeps of a file that did not come, loading the page anew is the way to it.
    if (error instanceof PageNotFetched && (await isThere())) return window.location.reload();
    reset();
    await router.invalidate();
  };
  return <Failed error={error} retry={() => void retry()} />;
}

/** Shown when the first answer takes long. */
export function Starting() {
  return <Loading rows={3} />;
}

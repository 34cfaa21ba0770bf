import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { isThere, PageNotFetched } from '../api/client.ts';
import { Page, useTitle } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { roleWords } from '../words/codes.ts';
import { useMe } from './use-me.ts';

/** An address that leads nowhere, or to a page of another role. */
export function NotFoundPage() {
  return (
    <Page title="Not found" heading="There is no such page">
      <p>The address may be mistyped, or the page belongs to another role.</p>
      <p>
        <Link to="/">Go to your first page</Link>
      </p>
    </Page>
  );
}

/** Signed in, with nothing to show this role yet: said as it is. */
export function NothingHerePage() {
  const { user } = useMe();
  return (
    <Page title="Signed in" heading={`You are signed in, ${user.displayName}`}>
      <p>
        There is nothing here yet for the role {roleWords[user.role].toLowerCase()}. Your sign-in works; the
        pages for it come later.
      </p>
    </Page>
  );
}

/** A page that could not be loaded or drawn. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  useTitle('Not loaded');
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

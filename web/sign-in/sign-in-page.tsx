import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { OutsidePage } from './outside-page.tsx';
import { ownPath } from './own-path.ts';
import { SignInForm } from './sign-in-form.tsx';
import { say } from './words.ts';

/** The way in. */
export function SignInPage() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/sign-in' });
  const goOn = async () => {
    queries.clear();
    await navigate({ to: ownPath(next), replace: true });
  };
  return (
    <OutsidePage title={say('title')}>
      <SignInForm onSignedIn={goOn} />
      <p>
        <Link to="/forgot">{say('forgot')}</Link>
      </p>
    </OutsidePage>
  );
}

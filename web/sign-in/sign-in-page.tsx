import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Mark } from '../components/mark.tsx';
import { useTitle } from '../components/page.tsx';
import { ownPath } from './own-path.ts';
import { SignInForm } from './sign-in-form.tsx';
import styles from './sign-in-page.module.css';

/** The way in. */
export function SignInPage() {
  useTitle('Sign in');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/sign-in' });
  const goOn = async () => {
    queries.clear();
    await navigate({ to: ownPath(next), replace: true });
  };
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <SignInForm onSignedIn={goOn}>
          <p className={styles.brand}>
            <Mark size={32} />
            <span>Stepwell</span>
          </p>
          <h1 className={styles.heading}>Sign in</h1>
        </SignInForm>
      </div>
    </main>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { MailEntry } from './mail-entry.tsx';
import { OutsidePage } from './outside-page.tsx';
import { ownPath } from './own-path.ts';
import { SignInForm } from './sign-in-form.tsx';
import { say } from './words.ts';

/** The way in: with a password, or for employers by a mail. */
export function SignInPage() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/sign-in' });
  const [isByMail, setByMail] = useState(false);
  // Whoever typed their address and then sees that a mail would do types it once.
  const [email, setEmail] = useState('');
  const typed = { email, onEmail: setEmail };
  const goOn = async (entered?: { readonly next?: string }) => {
    queries.clear();
    await navigate({ to: ownPath(entered?.next ?? next), replace: true });
  };
  return (
    <OutsidePage title={say('title')}>
      {isByMail ? (
        <MailEntry next={next} {...typed} onSignedIn={goOn} />
      ) : (
        <SignInForm {...typed} onSignedIn={() => goOn()} />
      )}
      <p>
        <Button kind="quiet" onPress={() => setByMail(!isByMail)}>
          {say(isByMail ? 'with_password' : 'by_mail')}
        </Button>
      </p>
      {!isByMail && (
        <p>
          <Link to="/forgot">{say('forgot')}</Link>
        </p>
      )}
    </OutsidePage>
  );
}

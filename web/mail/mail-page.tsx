import { usePreferences } from '../app/use-preferences.ts';
import { Page } from '../components/page.tsx';
import { Loading } from '../components/states.tsx';
import { MailForm } from './mail-form.tsx';
import { say } from './words.ts';

/** Which notices are mailed and when. */
export function MailPage() {
  const preferences = usePreferences();
  return (
    <Page title={say('heading')}>
      <p>{say('what')}</p>
      {preferences === undefined ? <Loading rows={6} /> : <MailForm kept={preferences} />}
    </Page>
  );
}

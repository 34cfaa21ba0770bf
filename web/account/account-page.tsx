import { useMe } from '../app/use-me.ts';
import { Page } from '../components/page.tsx';
import { KeySettings } from '../keys/key-settings.tsx';
import { roleWords } from '../words/codes.ts';
import { FactorsSection } from './factors-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { PhoneSection } from './phone-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { say } from './words.ts';

/** What somebody decides about their own sign-in, and the keys of the screens. */
export function AccountPage() {
  const { user, organisation } = useMe();
  return (
    <Page title={say('menu')} heading={say('own')}>
      <p>
        {user.displayName} · {roleWords[user.role]}, {organisation.name}
      </p>
      {['coach', 'supervisor'].includes(user.role) && <PhoneSection />}
      <SessionsSection />
      <PasswordSection />
      <FactorsSection />
      <KeySettings />
    </Page>
  );
}

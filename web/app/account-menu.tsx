import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button as AriaButton, Header, MenuSection, MenuTrigger, Separator } from 'react-aria-components';
import { ask } from '../api/client.ts';
import { Icon } from '../components/icon.tsx';
import { MenuLine, MenuPanel } from '../components/overlay.tsx';
import { roleWords } from '../words/codes.ts';
import styles from './account-menu.module.css';
import { type Theme, themes, useTheme } from './theme.ts';
import { useMe } from './use-me.ts';
import { say } from './words.ts';

/** Who is signed in, light or dark, and the way out. */
export function AccountMenu() {
  const me = useMe();
  const [theme, setTheme] = useTheme();
  const queries = useQueryClient();
  const navigate = useNavigate();

  const signOut = async () => {
    // Whatever the server says, what this browser holds is forgotten.
    await ask('/session', { method: 'DELETE' }).catch(() => undefined);
    await navigate({ to: '/sign-in' });
    queries.clear();
  };

  return (
    <MenuTrigger>
      <AriaButton className={styles.account ?? ''}>
        <Icon name="account" />
        <span className={styles.label}>{say('account')}</span>
      </AriaButton>
      <MenuPanel
        aria-label={say('account')}
        onAction={(key) => (key === 'out' ? void signOut() : setTheme(key as Theme))}
      >
        <MenuSection>
          <Header className={styles.who}>
            <strong>{me.user.displayName}</strong>
            <span>
              {roleWords[me.user.role]}
              {me.organisation && `, ${me.organisation.name}`}
            </span>
          </Header>
          {themes.map((choice) => (
            <MenuLine
              key={choice}
              id={choice}
              textValue={say(`theme_${choice}`)}
              hint={choice === theme ? say('chosen') : ''}
            >
              {say(`theme_${choice}`)}
            </MenuLine>
          ))}
        </MenuSection>
        <Separator className={styles.line ?? ''} />
        <MenuLine id="out" textValue={say('sign_out')}>
          {say('sign_out')}
        </MenuLine>
      </MenuPanel>
    </MenuTrigger>
  );
}

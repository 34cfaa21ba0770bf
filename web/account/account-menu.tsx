import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button as AriaButton, Header, MenuSection, MenuTrigger, Separator } from 'react-aria-components';
import { ask } from '../api/client.ts';
import type { Destination } from '../app/navigation.ts';
import { type Theme, themes, useTheme } from '../app/theme.ts';
import { useMe } from '../app/use-me.ts';
import { say as sayOfApp } from '../app/words.ts';
import { Icon } from '../components/icon.tsx';
import { MenuLine, MenuPanel } from '../components/overlay.tsx';
import { roleWords } from '../words/codes.ts';
import styles from './account-menu.module.css';
import { say } from './words.ts';

/** Who is signed in, what is theirs alone, light or dark, and the way out. On a narrow screen the pages without a place in the bar as well. */
export function AccountMenu({
  pages,
  isNarrow,
  onKeys,
}: {
  readonly pages: readonly Destination[];
  readonly isNarrow: boolean;
  readonly onKeys: () => void;
}) {
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
  const act = (key: string) => {
    const page = pages.find(({ to }) => to === key);
    if (page !== undefined) void navigate({ to: page.to });
    else if (key === 'account') void navigate({ to: '/account' });
    else if (key === 'mail') void navigate({ to: '/account/notices' });
    else if (key === 'keys') onKeys();
    else if (key === 'out') void signOut();
    else setTheme(key as Theme);
  };

  return (
    <MenuTrigger>
      <AriaButton
        className={styles.account ?? ''}
        aria-label={say('menu_of', { name: isNarrow ? say('more') : me.user.displayName })}
      >
        <Icon name={isNarrow ? 'more' : 'account'} />
        <span className={styles.label}>{isNarrow ? say('more') : me.user.displayName}</span>
      </AriaButton>
      <MenuPanel aria-label={say('menu')} onAction={(key) => act(String(key))}>
        {pages.length > 0 && (
          <MenuSection aria-label={say('pages')}>
            {pages.map(({ to, label }) => (
              <MenuLine key={to} id={to} textValue={sayOfApp(label)}>
                {sayOfApp(label)}
              </MenuLine>
            ))}
          </MenuSection>
        )}
        <MenuSection>
          <Header className={styles.who}>
            <strong>{me.user.displayName}</strong>
            <span>
              {roleWords[me.user.role]}, {me.organisation.name}
            </span>
          </Header>
          <MenuLine id="account" textValue={say('sign_in_and_keys')}>
            {say('sign_in_and_keys')}
          </MenuLine>
          <MenuLine id="mail" textValue={say('notices_and_mail')}>
            {say('notices_and_mail')}
          </MenuLine>
          {!isNarrow && (
            <MenuLine id="keys" textValue={say('all_keys')} keys="?">
              {say('all_keys')}
            </MenuLine>
          )}
        </MenuSection>
        <Separator className={styles.line ?? ''} />
        <MenuSection aria-label={say('appearance')}>
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

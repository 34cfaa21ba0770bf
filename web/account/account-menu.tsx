import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { ask } from '../api/client.ts';
import { LeaveSheet } from '../app/lazy-sheets.ts';
import { MenuButton } from '../app/menu-button.tsx';
import type { Destination } from '../app/navigation.ts';
import { type Theme, themes, useTheme } from '../app/theme.ts';
import { useMe } from '../app/use-me.ts';
import { say as sayOfApp } from '../app/words.ts';
import { Icon } from '../components/icon.tsx';
import { forgetUnsaved, isPartUnsaved, saveFirst } from '../forms/unsaved.ts';
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
  const [isOpen, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [theme, setTheme] = useTheme();
  const queries = useQueryClient();
  const navigate = useNavigate();

  const signOut = async () => {
    setAsked(false);
    forgetUnsaved();
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
    else if (key === 'out') void saveFirst().then((isLeft) => (isLeft ? setAsked(true) : signOut()));
    else setTheme(key as Theme);
  };

  const name = isNarrow ? say('more') : me.user.displayName;
  const own = [
    { id: 'account', words: say('sign_in_and_keys') },
    { id: 'mail', words: say('notices_and_mail') },
    ...(isNarrow ? [] : [{ id: 'keys', words: say('all_keys'), keys: '?' }]),
  ];
  return (
    <>
      <MenuButton
        label={say('menu')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        parts={[
          ...(pages.length === 0
            ? []
            : [
                {
                  name: say('pages'),
                  lines: pages.map(({ to, label }) => ({ id: to, words: sayOfApp(label) })),
                },
              ]),
          {
            who: [me.user.displayName, `${roleWords[me.user.role]}, ${me.organisation.name}`],
            lines: own,
          },
          {
            name: say('appearance'),
            lines: themes.map((choice) => ({
              ...{ id: choice, words: say(`theme_${choice}`), hint: choice === theme ? say('chosen') : '' },
            })),
          },
          { name: say('sign_out'), lines: [{ id: 'out', words: say('sign_out') }] },
        ]}
        onChoose={act}
      >
        {(trigger) => (
          <AriaButton {...trigger} className={styles.account ?? ''} aria-label={say('menu_of', { name })}>
            <Icon name={isNarrow ? 'more' : 'account'} />
            <span className={styles.label}>{name}</span>
          </AriaButton>
        )}
      </MenuButton>
      <LeaveSheet
        isOpen={isAsked}
        isPart={isPartUnsaved()}
        onStay={() => setAsked(false)}
        onLeave={() => void signOut()}
      />
    </>
  );
}

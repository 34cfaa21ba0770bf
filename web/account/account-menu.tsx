import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Theme } from '../../src/domain/preferences.ts';
import { ask } from '../api/client.ts';
import { LeaveSheet } from '../app/lazy-sheets.ts';
import { MenuButton } from '../app/menu-button.tsx';
import type { Destination } from '../app/navigation.ts';
import { showTheme, themes, useTheme } from '../app/theme.ts';
import { useMe } from '../app/use-me.ts';
import { useWide } from '../app/use-media.ts';
import { useChangePreferences } from '../app/use-preferences.ts';
import { say as sayOfApp } from '../app/words.ts';
import { Icon } from '../components/icon.tsx';
import { forgetUnsaved, isPartUnsaved, saveFirst } from '../forms/unsaved.ts';
import { roleWords } from '../words/codes.ts';
import { type Language, language, languageCodes, languages } from '../words/language.ts';
import styles from './account-menu.module.css';
import { say } from './words.ts';

/** Who is signed in, what is theirs alone, the language, light or dark, and the way out. On a narrow screen the pages without a place in the bar as well. */
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
  const isWide = useWide();
  const [isOpen, setOpen] = useState(false);
  /** What waits until it is said what becomes of unsaved text. */
  const [asked, setAsked] = useState<{ readonly act: () => Promise<void> }>();
  const theme = useTheme();
  const change = useChangePreferences();
  const queries = useQueryClient();
  const navigate = useNavigate();

  const signOut = async () => {
    // Whatever the server says, what this browser holds is forgotten.
    await ask('/session', { method: 'DELETE' }).catch(() => undefined);
    await navigate({ to: '/sign-in' });
    queries.clear();
  };
  /** The page is drawn anew in it, so what is written there is saved first, or asked about. */
  const speakIn = async (wanted: Language) => {
    if (wanted === language()) return;
    // It says there that it was not saved.
    await change.mutateAsync({ language: wanted }).catch(() => setOpen(true));
  };
  /** At once, and with them on every device once it is kept. */
  const look = async (wanted: Theme) => {
    showTheme(wanted);
    await change.mutateAsync({ theme: wanted }).catch(() => setOpen(true));
  };
  const leaving = async (act: () => Promise<void>) => ((await saveFirst()) ? setAsked({ act }) : act());
  const act = (key: string) => {
    const page = pages.find(({ to }) => to === key);
    if (page !== undefined) void navigate({ to: page.to });
    else if (key === 'account') void navigate({ to: '/account' });
    else if (key === 'mail') void navigate({ to: '/account/notices' });
    else if (key === 'keys') onKeys();
    else if (key === 'out') void leaving(signOut);
    else if (isLanguage(key)) void leaving(() => speakIn(key));
    else if (isTheme(key)) void look(key);
  };

  const name = isNarrow ? say('more') : me.user.displayName;
  // In the bar at the thumb a whole name has no room.
  const short = isWide || isNarrow ? name : say('menu');
  const own = [
    { id: 'account', words: say('sign_in_and_keys') },
    { id: 'mail', words: say('notices_and_mail') },
    ...(isNarrow ? [] : [{ id: 'keys', words: say('all_keys'), keys: '?' }]),
  ];
  const hintOf = (choice: Language | Theme, chosen: Language | Theme) => {
    const { language: spoken, theme: shown } = change.variables ?? {};
    if (change.isError && (spoken === choice || shown === choice)) return say('not_saved');
    return choice === chosen ? say('chosen') : '';
  };
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
            name: say('language'),
            lines: languageCodes.map((code) => ({
              id: code,
              words: languages[code].name,
              hint: hintOf(code, language()),
            })),
          },
          {
            name: say('appearance'),
            lines: themes.map((choice) => ({
              ...{ id: choice, words: say(`theme_${choice}`), hint: hintOf(choice, theme) },
            })),
          },
          { name: say('sign_out'), lines: [{ id: 'out', words: say('sign_out') }] },
        ]}
        onChoose={act}
      >
        {(trigger) => (
          <AriaButton {...trigger} className={styles.account ?? ''} aria-label={say('menu_of', { name })}>
            <Icon name={isNarrow ? 'more' : 'account'} />
            <span className={styles.label}>{short}</span>
          </AriaButton>
        )}
      </MenuButton>
      <LeaveSheet
        isOpen={asked !== undefined}
        isPart={isPartUnsaved()}
        onClose={() => setAsked(undefined)}
        onLeave={() => {
          setAsked(undefined);
          forgetUnsaved();
          void asked?.act();
        }}
      />
    </>
  );
}

const isTheme = (key: string): key is Theme => themes.some((theme) => theme === key);
const isLanguage = (key: string): key is Language => languageCodes.some((code) => code === key);

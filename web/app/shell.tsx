import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { SittingProvider } from '../decide/sitting-provider.tsx';
import { useShortcuts } from '../decide/use-shortcuts.ts';
import { LeaveGuard } from '../forms/leave-guard.tsx';
import { Live } from '../live/live.tsx';
import { AskProvider } from '../questions/ask-provider.tsx';
import { ResumeSitting } from '../questions/resume-sitting.tsx';
import { SignInOver } from '../sign-in/sign-in-over.tsx';
import { StepUpOver } from '../sign-in/step-up-over.tsx';
import { KeptTheme } from './kept-theme.tsx';
import { KeysSheet, SearchDialog } from './lazy-sheets.ts';
import { maySearch } from './navigation.ts';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';
import { useRole } from './use-me.ts';
import { say } from './words.ts';

/** The frame of every signed-in page: the rail (a bar at the thumb below 900 px) and the page. */
export function Shell() {
  const role = useRole();
  const canSearch = maySearch(role);
  // What is written larger for those who come now and then: see tokens.css.
  useEffect(() => {
    document.documentElement.dataset.role = role;
    return () => void delete document.documentElement.dataset.role;
  }, [role]);
  const [opened, setOpened] = useState<'search' | 'keys'>();
  const close = () => setOpened(undefined);
  const search = canSearch ? () => setOpened('search') : undefined;
  const keys = () => setOpened('keys');
  useShortcuts({ '/': search, '?': keys });
  const main = useRef<HTMLElement>(null);
  const pageAt = (at: { readonly pathname: string } | undefined) => at && pageOf(at.pathname);
  const going = useRouterState({ select: ({ location }) => pageAt(location) });
  // Once it is there: a page may be fetched first.
  const page = useRouterState({ select: ({ resolvedLocation }) => pageAt(resolvedLocation) });
  const before = useRef(page);
  const left = useRef<Element>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what had the focus when somebody went
  useEffect(() => {
    left.current = document.activeElement;
  }, [going]);
  useEffect(() => {
    if (page === before.current) return;
    const isFirst = before.current === undefined;
    before.current = page;
    main.current?.scrollTo(0, 0);
    // Another page begins at its top for a keyboard, too, unless it put the focus somewhere itself.
    const { activeElement } = document;
    if (!isFirst && (activeElement === left.current || activeElement === document.body)) {
      main.current?.focus({ preventScroll: true });
    }
  }, [page]);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {say('skip')}
      </a>
      <Rail onSearch={search} onKeys={keys} />
      <main ref={main} id="main" className={styles.main} tabIndex={-1}>
        <SittingProvider>
          <AskProvider>
            <ResumeSitting />
            <Outlet />
          </AskProvider>
        </SittingProvider>
        <KeptTheme />
        <Live />
        <LeaveGuard />
        <SignInOver />
        <StepUpOver />
        {canSearch && <SearchDialog isOpen={opened === 'search'} onClose={close} />}
        <KeysSheet isOpen={opened === 'keys'} onClose={close} />
      </main>
    </div>
  );
}

/** The review is one page whatever is open in it. */
const pageOf = (pathname: string): string => (pathname.startsWith('/review') ? '/review' : pathname);

import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { SittingProvider } from '../decide/sitting-provider.tsx';
import { LeaveGuard } from '../forms/leave-guard.tsx';
import { AskProvider } from '../questions/ask-provider.tsx';
import { SignInOver } from '../sign-in/sign-in-over.tsx';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';

/** The frame of every signed-in page: the rail (a bar at the thumb below 900 px) and the page. */
export function Shell() {
  const main = useRef<HTMLElement>(null);
  const page = useLocation({ select: ({ pathname }) => pageOf(pathname) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    main.current?.scrollTo(0, 0);
  }, [page]);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        Skip to the page
      </a>
      <Rail />
      <main ref={main} id="main" className={styles.main} tabIndex={-1}>
        <SittingProvider>
          <AskProvider>
            <Outlet />
          </AskProvider>
        </SittingProvider>
        <LeaveGuard />
        <SignInOver />
      </main>
    </div>
  );
}

/** The review is one page whatever is open in it. */
const pageOf = (pathname: string): string => (pathname.startsWith('/review') ? '/review' : pathname);

import { Outlet } from '@tanstack/react-router';
import { SittingProvider } from '../decide/sitting-provider.tsx';
import { LeaveGuard } from '../forms/leave-guard.tsx';
import { AskProvider } from '../questions/ask-provider.tsx';
import { SignInOver } from '../sign-in/sign-in-over.tsx';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';

/** The frame of every signed-in page: the rail (a bar at the thumb below 900 px) and the page. */
export function Shell() {
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        Skip to the page
      </a>
      <Rail />
      <main id="main" className={styles.main} tabIndex={-1}>
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

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { ask, askAs, onExpiredSession } from '../api/client.ts';
import type { SignedIn } from '../api/types.ts';
import { lazyOverlay } from '../app/lazy-overlay.tsx';
import { useMe } from '../app/use-me.ts';
import { forgetUnsaved } from '../forms/unsaved.ts';

const SignInSheet = lazyOverlay(() => import('./sign-in-sheet.tsx'), 'SignInSheet');

type Answer = (again: boolean) => void;

/**
 * Asks for the password over the page when the session has run out: the page stays as it is, and what was asked goes on once the
 * same person is there, from wherever they come in. If somebody else signs in, the page with all that was typed on it is gone, neither sent nor shown.
 */
export function SignInOver() {
  const me = useMe();
  const queries = useQueryClient();
  const [waiting, setWaiting] = useState<readonly Answer[]>([]);

  useEffect(() => {
    onExpiredSession(() => new Promise<boolean>((answer) => setWaiting((before) => [...before, answer])));
    return () => onExpiredSession(undefined);
  }, []);

  useEffect(() => {
    askAs(me.user.id);
    return () => askAs(undefined);
  }, [me.user.id]);

  const start = (path: string) => {
    queries.clear();
    forgetUnsaved();
    window.location.assign(path);
  };
  const goOn = ({ user }: SignedIn) => {
    if (user.id !== me.user.id) return start('/');
    setWaiting([]);
    for (const answer of waiting) answer(true);
  };

  const isOpen = waiting.length > 0;
  const look = () =>
    void ask<SignedIn>('/me', { query: { counts: 'later' }, looksOnly: true }).then(goOn, () => undefined);
  // Whoever came in by a link of a mail did so in another tab, with the same cookie.
  useEffect(() => {
    if (!isOpen) return;
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  });
  // It may be no session that ran out, but somebody else who signed in beside this.
  const lookNow = useEffectEvent(look);
  useEffect(() => {
    if (isOpen) lookNow();
  }, [isOpen]);

  // What the page shows of people is for whoever is signed in; what is typed there stays.
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-signed-out', isOpen);
    return () => document.documentElement.removeAttribute('data-signed-out');
  }, [isOpen]);

  return <SignInSheet isOpen={isOpen} onSignedIn={goOn} onLeave={() => start('/sign-in')} />;
}

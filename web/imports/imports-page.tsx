import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { useMe } from '../app/use-me.ts';
import { Page } from '../components/page.tsx';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import { FileDrop } from './file-drop.tsx';
import { sessionStore } from './session.ts';
import { say } from './words.ts';

/** A file on its way in, step by step, and those that came before. */
export function ImportsPage() {
  const me = useMe();
  const held = useSyncExternalStore(sessionStore.subscribe, sessionStore.get);
  const navigate = useNavigate();
  // A file that somebody else chose in this window is neither shown nor sent.
  const session = held?.owner === me.user.id ? held : undefined;
  const { preparing = false } = useSearch({ from: '/signed-in/imports' });
  const isHeld = session !== undefined;
  // After a reload the address still says that something was under way.
  useEffect(() => {
    if (isHeld && !preparing) void navigate({ to: '/imports', search: { preparing: true }, replace: true });
  }, [isHeld, preparing, navigate]);
  return (
    <Page title={say('title')} wide>
      {session === undefined && (
        <>
          <p>{say('intro')}</p>
          <FileDrop owner={me.user.id} />
          <EarlierImports />
        </>
      )}
      {session !== undefined && session.check === undefined && <ColumnsStep session={session} />}
      {session?.check !== undefined && (
        <CheckStep
          session={session}
          check={session.check}
          onApplied={(id) => void navigate({ to: '/imports/$id', params: { id } })}
        />
      )}
    </Page>
  );
}

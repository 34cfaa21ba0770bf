import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { ask } from '../api/client.ts';
import { opportunityQuery } from '../api/queries.ts';
import type { Opportunity } from '../api/types.ts';
import { useUnsaved } from '../forms/unsaved.ts';
import { asPatch, newPosting, type Typed } from '../opportunities/posting.ts';
import { say } from './words.ts';
import { createWriting, type WritingDeps } from './writing.ts';

/** Milliseconds without a key after which what is typed is kept. */
const typingStops = 800;

function writingAt(queries: QueryClient): WritingDeps {
  const seen = (posting: Opportunity) => {
    queries.setQueryData(opportunityQuery(posting.id).queryKey, posting);
    void queries.invalidateQueries({ queryKey: ['opportunities', 'list'] });
    return posting;
  };
  const pathOf = (id: string) => `/opportunities/${encodeURIComponent(id)}`;
  return {
    untitled: say('untitled'),
    create: async (typed, key) => {
      const { employerId: _, ...body } = newPosting('', typed, 'draft');
      return seen(await ask<Opportunity>('/opportunities', { method: 'POST', body, key }));
    },
    change: async ({ id, version }, typed) => {
      const patch = Object.fromEntries(Object.entries(typed).map(([field, value]) => [field, value ?? null]));
      return seen(await ask<Opportunity>(pathOf(id), { method: 'PATCH', version, body: asPatch(patch) }));
    },
    reread: async (id) => seen(await ask<Opportunity>(pathOf(id))),
  };
}

/** A posting that is written here and kept as it goes; what is typed last is kept when the page is left, too. */
export function useWriting(posting: Opportunity | undefined, seed: Typed = {}) {
  const queries = useQueryClient();
  const [writing] = useState(() => createWriting(posting, seed, writingAt(queries)));
  const written = useSyncExternalStore(writing.subscribe, writing.snapshot);
  const { typed } = written;
  const isDirty = Object.keys(typed).length > 0;
  useEffect(() => {
    if (posting !== undefined) writing.meet(posting);
  }, [writing, posting]);
  useEffect(() => {
    if (Object.keys(typed).length === 0) return;
    const timer = setTimeout(() => void writing.save(), typingStops);
    return () => clearTimeout(timer);
  }, [typed, writing]);
  useEffect(() => () => void writing.save(), [writing]);
  const id = written.posting?.id;
  useEffect(() => {
    if (id === undefined || window.location.pathname !== '/opportunities/new') return;
    // The address becomes that of the draft, so that loading the page again goes on with it. Past the router, which would begin the
    // page anew and take the focus away from whoever types.
    const path = `/opportunities/${encodeURIComponent(id)}/write`;
    History.prototype.replaceState.call(window.history, window.history.state, '', path);
  }, [id]);
  // Asks before the window is closed; within the app it is kept on the way out, and asked only about what could not be.
  useUnsaved(isDirty, writing.save);
  const { value, type, save, settle, snapshot } = writing;
  return { ...written, isDirty, value, type, save, settle, why: () => snapshot().error };
}

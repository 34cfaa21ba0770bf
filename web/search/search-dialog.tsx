import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useState } from 'react';
import { sentenceOf } from '../api/client.ts';
import { searchQuery } from '../api/queries.ts';
import type { Found } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Sheet } from '../components/overlay.tsx';
import { byKind, pathOf, recentOf, rememberOpened } from './found.ts';
import { FoundList } from './found-list.tsx';
import styles from './search-dialog.module.css';
import { say } from './words.ts';

/** Finds people, employers and opportunities from everywhere: typed, chosen by the arrow keys, opened by Enter. */
export function SearchDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Sheet title={say('title')} isOpen={isOpen} onClose={onClose}>
      <SearchBody onClose={onClose} />
    </Sheet>
  );
}

const pauseMs = 120;

function SearchBody({ onClose }: { readonly onClose: () => void }) {
  const isEmployer = useMe().user.role === 'employer';
  const queries = useQueryClient();
  const navigate = useNavigate();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  const [at, setAt] = useState(0);
  const [isEntered, setEntered] = useState(false);
  const wanted = typed.trim();
  useEffect(() => {
    const timer = setTimeout(() => setQ(wanted), pauseMs);
    return () => clearTimeout(timer);
  }, [wanted]);
  const query = useQuery({ ...searchQuery(q), placeholderData: keepPreviousData });
  const isCurrent = q === wanted && !query.isPlaceholderData && !query.isPending;
  const groups = byKind(wanted === '' ? [] : (query.data?.items ?? []));
  const shown = wanted === '' ? recentOf(queries) : groups.flatMap(([, some]) => some);
  const active = shown[Math.min(at, shown.length - 1)];

  const open = (found: Found) => {
    rememberOpened(queries, found);
    onClose();
    void navigate({ to: pathOf[found.kind], params: { id: found.id } });
  };
  // Whoever types fast has struck Enter before the answer is there: it opens the first of it.
  useEffect(() => {
    if (!isEntered || !isCurrent) return;
    setEntered(false);
    if (shown[0] !== undefined) open(shown[0]);
  });

  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && shown.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, shown.length - 1) + step + shown.length) % shown.length);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (wanted !== '' && !isCurrent) setEntered(true);
    else if (active !== undefined) open(active);
  };

  const said = saidOf();
  return (
    <div className={styles.body}>
      <input
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={say(isEmployer ? 'label_employer' : 'label')}
        aria-expanded={shown.length > 0}
        aria-controls={shown.length > 0 ? `${id}-list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={active && `${id}-${active.id}`}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="go"
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here
        autoFocus
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p role="status" className={shown.length > 0 ? 'visually-hidden' : styles.said}>
        {said}
      </p>
      {shown.length > 0 && (
        <FoundList
          id={`${id}-list`}
          groups={wanted === '' ? [['recent', shown]] : groups}
          activeId={active?.id}
          idOf={(found) => `${id}-${found.id}`}
          onOpen={open}
        />
      )}
    </div>
  );

  function saidOf(): string {
    if (wanted === '') return say(isEmployer ? 'what_employer' : 'what');
    if (query.isError && q === wanted) return sentenceOf(query.error);
    if (!isCurrent) return say('looking');
    return shown.length === 0 ? say('none', { typed: wanted }) : say('found', { count: shown.length });
  }
}

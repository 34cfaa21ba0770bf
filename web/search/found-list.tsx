import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Found } from '../api/types.ts';
import { pathOf } from './found.ts';
import styles from './search-dialog.module.css';
import { say } from './words.ts';

/** What was found, by kind. The focus stays in the field above, which names the line that is chosen. */
export function FoundList({
  id,
  groups,
  activeId,
  idOf,
  onOpen,
}: {
  readonly id: string;
  readonly groups: readonly (readonly [Found['kind'] | 'recent', readonly Found[]])[];
  readonly activeId: string | undefined;
  readonly idOf: (found: Found) => string;
  readonly onOpen: (found: Found) => void;
}) {
  const active = useRef<HTMLAnchorElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another line is chosen
  useEffect(() => {
    // Some browsers answer with a promise, which is no way to clean up.
    active.current?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <div id={id} role="listbox" aria-label={say('title')} className={styles.list}>
      {groups.map(
        ([kind, some]) =>
          some.length > 0 && (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
            <div key={kind} role="group" aria-label={say(kind)}>
              <p className={styles.kind} aria-hidden="true">
                {say(kind)}
              </p>
              {some.map((found) => (
                <Link
                  key={found.id}
                  ref={found.id === activeId ? active : null}
                  id={idOf(found)}
                  role="option"
                  aria-selected={found.id === activeId}
                  tabIndex={-1}
                  className={styles.found}
                  to={pathOf[found.kind]}
                  params={{ id: found.id }}
                  onClick={() => onOpen(found)}
                >
                  <span>{found.title}</span>
                  <span className={styles.hint}>{found.hint}</span>
                </Link>
              ))}
            </div>
          ),
      )}
    </div>
  );
}

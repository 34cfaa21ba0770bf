import { useNavigate } from '@tanstack/react-router';
import { memo } from 'react';
import type { Caseload } from '../app/caseload.ts';
import { CaseloadTabs } from '../app/caseload-tabs.tsx';
import { Choice } from '../components/field.tsx';
import styles from './view-choice.module.css';
import { type ListName, type ReviewView, stateLists } from './views.ts';
import { say } from './words.ts';

/** Which list is shown, and whose. */
export const ViewChoice = memo(function ViewChoice({
  view,
  whose,
}: {
  readonly view: ReviewView;
  readonly whose: Caseload;
}) {
  const navigate = useNavigate();
  const choices: readonly (readonly [ReviewView, string])[] = [
    ['queue', say('queue')],
    ...(Object.keys(stateLists) as ListName[]).map((name) => [name, say(`list_${name}`)] as const),
    ['today', say('today')],
  ];
  return (
    <header className={styles.header}>
      <Choice
        label={say('show')}
        value={view}
        options={choices}
        onChange={(chosen) =>
          void navigate({ to: '/review', search: { whose, ...(chosen !== 'queue' && { view: chosen }) } })
        }
      />
      <CaseloadTabs whose={whose} to="/review" view={view === 'queue' ? undefined : view} />
    </header>
  );
});

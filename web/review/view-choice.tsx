import { useNavigate } from '@tanstack/react-router';
import type { Caseload } from '../app/caseload.ts';
import { CaseloadTabs } from '../app/caseload-tabs.tsx';
import { Choice } from '../components/field.tsx';
import styles from './view-choice.module.css';
import { type ListName, type ReviewView, stateLists } from './views.ts';

const choices: readonly (readonly [ReviewView, string])[] = [
  ['queue', 'To review, by person'],
  ...(Object.keys(stateLists) as ListName[]).map((name) => [name, stateLists[name].label] as const),
  ['today', 'Decided in this sitting'],
];

/** Which list is shown, and whose. */
export function ViewChoice({ view, whose }: { readonly view: ReviewView; readonly whose: Caseload }) {
  const navigate = useNavigate();
  return (
    <header className={styles.header}>
      <Choice
        label="Show"
        value={view}
        options={choices}
        onChange={(chosen) =>
          void navigate({ to: '/review', search: { whose, ...(chosen !== 'queue' && { view: chosen }) } })
        }
      />
      <CaseloadTabs whose={whose} to="/review" view={view === 'queue' ? undefined : view} />
    </header>
  );
}

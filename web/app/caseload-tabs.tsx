import { ViewTabs } from '../components/tabs.tsx';
import { type Caseload, caseloads } from './caseload.ts';
import { say } from './words.ts';

/** Mine or all: the same choice on every list that has caseloads. */
export function CaseloadTabs({
  whose,
  to,
  view,
}: {
  readonly whose: Caseload;
  readonly to: '/review' | '/questions' | '/participants';
  /** The view of the list that is kept while the caseload changes. */
  readonly view?: string | undefined;
}) {
  return (
    <ViewTabs
      label={say('whose')}
      views={caseloads.map((name) => [name, say(name)])}
      current={whose}
      to={to}
      searchOf={(name) => ({ view, whose: name })}
    />
  );
}

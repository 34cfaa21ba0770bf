import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { CaseloadSort } from '../../src/domain/caseload.ts';
import type { Stage } from '../../src/domain/values/stage.ts';
import { coachesQuery } from '../api/queries.ts';
import type { CaseloadPage } from '../api/types.ts';
import { Choice } from '../components/field.tsx';
import { SearchLine } from '../components/search-line.tsx';
import tabs from '../components/tabs.module.css';
import { choicesOf } from '../words/code-table.ts';
import { stageWords } from '../words/codes.ts';
import styles from './list.module.css';
import { type ListSearch, shows, sorts, type Whose } from './search.ts';
import { say } from './words.ts';

/** What the list shows, each with how many that would be; then stage, coach and order. All of it stands in the address. */
export function ListFilters({
  search,
  whose,
  page,
  onSearch,
}: {
  readonly search: ListSearch;
  readonly whose: Whose;
  readonly page: CaseloadPage | undefined;
  readonly onSearch: (q: string) => void;
}) {
  const navigate = useNavigate();
  const coaches = useQuery(coachesQuery).data?.items ?? [];
  const become = (part: { readonly [Field in keyof ListSearch]?: ListSearch[Field] | undefined }) =>
    navigate({ to: '/participants', search: { ...search, ...part } as ListSearch, replace: true });
  const { show, stage, coachId, sort = 'waiting' } = search;
  return (
    <div className={styles.filters}>
      <nav className={tabs.tabs} aria-label={say('show')}>
        {[undefined, ...shows].map((one) => (
          <Link
            key={one ?? 'all'}
            to="/participants"
            search={without(search, one)}
            className={tabs.tab}
            aria-current={one === show ? 'page' : undefined}
          >
            {one === undefined
              ? say('show_everybody', { count: page?.all ?? 0 })
              : say(`show_${one}`, { count: page?.counts[one] ?? 0 })}
          </Link>
        ))}
      </nav>
      <div className={styles.choices}>
        <SearchLine label={say('find')} onSearch={onSearch} />
        <Choice
          label={say('stage')}
          value={stage ?? ''}
          options={[['', say('any_stage')], ...choicesOf(stageWords)]}
          onChange={(value) => become({ stage: value === '' ? undefined : (value as Stage) })}
        />
        {whose === 'all' && (
          <Choice
            label={say('coach')}
            value={coachId ?? ''}
            options={[
              ['', say('any_coach')],
              ...coaches.map(({ id, displayName }) => [id, displayName] as const),
            ]}
            onChange={(value) => become({ coachId: value === '' ? undefined : value })}
          />
        )}
        <Choice
          label={say('sort')}
          value={sort}
          options={sorts.map((one) => [one, say(`sort_${one}`)] as const)}
          onChange={(value: CaseloadSort) => become({ sort: value })}
        />
      </div>
    </div>
  );
}

function without({ show: _, ...search }: ListSearch, show: ListSearch['show']): ListSearch {
  return show === undefined ? search : { ...search, show };
}

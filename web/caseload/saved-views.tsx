import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/client.ts';
import { viewsQuery } from '../api/queries.ts';
import { Button } from '../components/button.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { TextLine } from '../components/field.tsx';
import { Sheet } from '../components/overlay.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import form from '../forms/form.module.css';
import { Form } from '../forms/form.tsx';
import styles from './list.module.css';
import { type ListSearch, queryOf, searchOf } from './search.ts';
import { say } from './words.ts';

const place = 'participants';

/** The lists that somebody keeps, as links, and a way to keep this one. */
export function SavedViews({ search }: { readonly search: ListSearch }) {
  const queries = useQueryClient();
  const views = useQuery(viewsQuery(place)).data?.items ?? [];
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const anew = () => queries.invalidateQueries({ queryKey: viewsQuery(place).queryKey });
  const save = useMutation({
    mutationFn: () =>
      ask('/views', { method: 'POST', body: { place, name: name.trim(), query: queryOf(search) } }),
    onSuccess: () => {
      setNaming(false);
      setName('');
      return anew();
    },
  });
  const remove = useMutation({
    mutationFn: (id: string) => ask(`/views/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSettled: anew,
  });
  const current = queryOf(search);
  const isNew = current !== '' && !views.some(({ query }) => query === current);
  if (views.length === 0 && !isNew) return null;
  return (
    <div className={styles.views}>
      {views.length > 0 && (
        <ul className={styles.saved} aria-label={say('saved')}>
          {views.map((view) => (
            <li key={view.id}>
              <Link
                to="/participants"
                search={searchOf(view.query)}
                aria-current={view.query === current ? 'page' : undefined}
              >
                {view.name}
              </Link>
              <Button
                kind="quiet"
                aria-label={say('remove_view', { name: view.name })}
                onPress={() => remove.mutate(view.id)}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isNew && (
        <Button kind="quiet" onPress={() => setNaming(true)}>
          {say('save')}
        </Button>
      )}
      <Sheet title={say('save_title')} isOpen={naming} onClose={() => setNaming(false)}>
        <Form unsaved={save} className={form.form} onSubmit={() => save.mutate()}>
          <Faults value={faultsOf(save.error)}>
            <Faulty path="name">
              <TextLine
                label={say('save_name')}
                value={name}
                maxLength={80}
                required
                onChange={({ target }) => setName(target.value)}
              />
            </Faulty>
            {save.isError && <FaultSummary error={save.error} />}
            <Button kind="primary" type="submit" isDisabled={save.isPending}>
              {say('save_do')}
            </Button>
          </Faults>
        </Form>
      </Sheet>
    </div>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { meQuery, questionQuery, sittingQuery } from '../api/queries.ts';
import type { Question } from '../api/types.ts';
import { useRole, useZone } from '../app/use-me.ts';
import { resumedOf } from '../decide/resumed.ts';
import { useSittingStill } from '../decide/sitting-provider.tsx';
import { useAsk } from './ask-provider.tsx';
import { deferQuestion } from './defer.ts';

/** Goes on with the sitting where a page that was loaded again left it. Where it cannot be read, the page begins one: what is kept is on the server. */
export function ResumeSitting() {
  const queries = useQueryClient();
  const role = useRole();
  const zone = useZone();
  const { resume } = useSittingStill();
  const ask = useAsk();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || (role !== 'coach' && role !== 'supervisor')) return;
    begun.current = true;
    const go = async () => {
      const { items } = await queries.fetchQuery({ ...sittingQuery, staleTime: 0 });
      const ids = new Set(items.flatMap((act) => (act.kind === 'answer' ? [act.questionId] : [])));
      const read = (id: string): Promise<readonly Question[]> =>
        queries.fetchQuery(questionQuery(id)).then(
          (question) => [question],
          () => [],
        );
      const questions = (await Promise.all([...ids].map(read))).flat();
      const callBack = async (id: string) => {
        await deferQuestion(id, null);
        await queries.invalidateQueries({ queryKey: meQuery.queryKey });
      };
      resume(resumedOf(items, questions, zone, callBack), ask);
    };
    void go().catch(() => undefined);
  }, [queries, role, zone, resume, ask]);
  return null;
}

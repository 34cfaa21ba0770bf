import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { questionsQuery } from '../api/queries.ts';
import type { Question } from '../api/types.ts';
import { usualCaseload } from '../app/caseload.ts';
import { CaseloadTabs } from '../app/caseload-tabs.tsx';
import { useMe } from '../app/use-me.ts';
import { Listing } from '../components/listing.tsx';
import { Page } from '../components/page.tsx';
import { useShortcuts } from '../decide/use-shortcuts.ts';
import { AnsweredList } from './answered-list.tsx';
import { useAsk } from './ask-provider.tsx';
import { askedOf } from './asked.ts';
import { gatheringsOf } from './gather.ts';
import { GatheringCard } from './gathering.tsx';
import styles from './questions.module.css';
import { say } from './words.ts';

/** Read at once: what each would bring is worked out when it is read. */
const aPage = 25;

/** What is not known, gathered by whom to ask: one call, and all that hangs on it. */
export function QuestionsPage() {
  const me = useMe();
  const search = useSearch({ from: '/signed-in/questions' });
  const whose = search.whose ?? usualCaseload(me.user.role);
  const { employer: employerId, participant: participantId } = search;
  const isOne = employerId !== undefined || participantId !== undefined;
  const query = useInfiniteQuery(
    questionsQuery({ gathered: isOne ? 'all' : whose, employerId, participantId, limit: aPage }),
  );
  const toAsk = me.counts.questions ?? 0;
  const ask = useAsk();
  // From one question to the next, past names and numbers.
  const list = useRef<HTMLUListElement>(null);
  const asksNow = () => [...(list.current?.querySelectorAll<HTMLElement>('button[data-ask]') ?? [])];
  const step = (by: 1 | -1) => () => {
    const asks = asksNow();
    asks[asks.findIndex((one) => one.matches(':focus')) + by]?.focus();
  };
  const askFocused = () => (asksNow().find((one) => one.matches(':focus')) ?? asksNow()[0])?.click();
  useShortcuts({ j: step(1), k: step(-1), a: askFocused });
  const onAsk = (question: Question) => ask(askedOf(question));
  return (
    <Page
      title={say('questions')}
      aside={
        isOne ? (
          <Link to="/questions" search={{}}>
            {say('all')}
          </Link>
        ) : (
          <CaseloadTabs whose={whose} to="/questions" />
        )
      }
    >
      {whose === 'mine' && !isOne && toAsk > 0 && (
        <p className={styles.quiet}>{say('whom', { count: toAsk })}</p>
      )}
      <Listing query={query} empty={[say('none'), say('none_how')]}>
        {(items) => (
          <ul ref={list} className={styles.value}>
            {gatheringsOf(items).map((gathering) => (
              <GatheringCard
                key={gathering.employerId ?? gathering.participantId}
                gathering={gathering}
                isAlone={isOne}
                onAsk={onAsk}
              />
            ))}
          </ul>
        )}
      </Listing>
      <AnsweredList employerId={employerId} participantId={participantId} onAsk={onAsk} />
    </Page>
  );
}
